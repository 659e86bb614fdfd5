import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createClosingPeriodMutation,
  deleteClosingPeriodMutation,
  ifMatch,
  listClosingPeriods,
  listClosingPeriodsQueryKey,
  updateClosingPeriodMutation,
  type ClosingPeriod,
  type OrganisationRef,
} from '@/api';
import { formatDate, type IsoDate } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Calendar.module.css';

interface EditProps {
  organisation: OrganisationRef;
  /** Absent: a new one. */
  period: ClosingPeriod | undefined;
  onClose: () => void;
}

function Edit({ organisation, period, onClose }: EditProps) {
  const { t } = useTranslation('calendar');
  const queryClient = useQueryClient();
  const [startsOn, setStartsOn] = useState<IsoDate | undefined>(period?.startsOn);
  const [endsOn, setEndsOn] = useState<IsoDate | undefined>(period?.endsOn);
  const [reason, setReason] = useState(period?.reason ?? '');
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: [{ _id: 'listClosingPeriods' }] });
    await queryClient.invalidateQueries({ queryKey: [{ _id: 'countWorkingDays' }] });
    say(t('closing.saved'));
    onClose();
  };
  const create = useMutation({ ...createClosingPeriodMutation(), onSuccess });
  const update = useMutation({ ...updateClosingPeriodMutation(), onSuccess });
  const error = create.error ?? update.error;
  const body = { startsOn: startsOn ?? '', endsOn: endsOn ?? startsOn ?? '', reason };
  return (
    <ConfirmDrawer
      opened
      title={t(period ? 'closing.edit' : 'closing.new')}
      verb={t('closing.save')}
      busy={create.isPending || update.isPending}
      disabled={!startsOn || !reason.trim()}
      onClose={onClose}
      onConfirm={() =>
        period
          ? update.mutate({ path: { id: period.id }, headers: ifMatch(period.version), body })
          : create.mutate({ path: { id: organisation.id }, body })
      }
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/startsOn', id: 'starts-on', label: t('closing.startsOn') },
          { pointer: '/endsOn', id: 'ends-on', label: t('closing.endsOn') },
          { pointer: '/reason', id: 'closing-reason', label: t('closing.reason') },
        ]}
      />
      <DateField
        id="starts-on"
        label={t('closing.startsOn')}
        required
        value={startsOn}
        error={fieldErrorOf(error, '/startsOn')}
        onChange={setStartsOn}
      />
      <DateField
        id="ends-on"
        label={t('closing.endsOn')}
        description={t('closing.endsOnHelp')}
        value={endsOn}
        error={fieldErrorOf(error, '/endsOn')}
        onChange={setEndsOn}
      />
      <TextInput
        id="closing-reason"
        label={t('closing.reason')}
        required
        value={reason}
        error={fieldErrorOf(error, '/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

interface Props {
  organisation: OrganisationRef;
  mayEdit: boolean;
}

/** The days an organisation is closed beside the public holidays. */
export function ClosingPeriods({ organisation, mayEdit }: Props) {
  const { t } = useTranslation('calendar');
  const { t: c } = useTranslation();
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<ClosingPeriod | 'new'>();
  const list = useInfiniteQuery({
    queryKey: listClosingPeriodsQueryKey({ path: { id: organisation.id } }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listClosingPeriods({
        path: { id: organisation.id },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const remove = useMutation({
    ...deleteClosingPeriodMutation(),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'listClosingPeriods' }] });
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'countWorkingDays' }] });
      say(t('closing.removed'));
    },
  });
  const periods = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('closing.title', { name: organisation.shortName ?? organisation.name })}>
      <div className={classes.stack}>
        <p className="lt-soft lt-small">{t('closing.what')}</p>
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {remove.error && <ErrorState error={remove.error} onRetry={() => remove.reset()} />}
        {list.isSuccess && periods.length === 0 && <p>{t('closing.none')}</p>}
        <ul className={classes.periods}>
          {periods.map((period) => (
            <li key={period.id}>
              <span>
                {formatDate(period.startsOn)}
                {period.endsOn !== period.startsOn && ` – ${formatDate(period.endsOn)}`}
                <span className="lt-soft"> · {period.reason}</span>
              </span>
              {mayEdit && (
                <span className={classes.actions}>
                  <Button variant="default" onClick={() => setEdited(period)}>
                    {t('closing.change')}
                  </Button>
                  <Button
                    variant="default"
                    loading={remove.isPending && remove.variables.path.id === period.id}
                    onClick={() =>
                      remove.mutate({ path: { id: period.id }, headers: ifMatch(period.version) })
                    }
                  >
                    {t('closing.remove')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
        <div className={classes.actions}>
          {list.hasNextPage && (
            <Button variant="default" onClick={() => void list.fetchNextPage()}>
              {c('list.more')}
            </Button>
          )}
          {mayEdit && (
            <Button variant="default" onClick={() => setEdited('new')}>
              {t('closing.new')}
            </Button>
          )}
        </div>
        {edited && (
          <Edit
            organisation={organisation}
            period={edited === 'new' ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )}
      </div>
    </Card>
  );
}
