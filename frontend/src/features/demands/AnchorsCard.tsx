import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  ifMatch,
  listAnchorsOptions,
  previewAnchor,
  setAnchor,
  type AnchorChange,
  type Demand,
  type DemandAnchor,
} from '@/api';
import { formatDate, type IsoDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { Trace } from '@/shared/ui/Trace';
import { Reload } from './DemandForm';
import classes from './Demands.module.css';

/** What the move would do: each deadline with its reckoning, how many move, who becomes overdue. */
function Effects({ change }: { change: AnchorChange }) {
  const { t, i18n } = useTranslation('demands');
  const count = (value: number) => formatCount(value, i18n.language);
  const day = (value: string | undefined) => (value ? formatDate(value) : t('preview.undated'));
  return (
    <>
      <p>
        <strong>{t('anchor.changed', { count: count(change.changed) })}</strong>
        {change.kept > 0 && ` · ${t('anchor.kept', { count: count(change.kept) })}`}
      </p>
      {change.becomeOverdue > 0 && (
        <p>
          <ToneBadge tone="late">
            {t('anchor.becomeOverdue', { count: count(change.becomeOverdue) })}
          </ToneBadge>
        </p>
      )}
      {change.noLongerOverdue > 0 && (
        <p>
          <ToneBadge tone="done">
            {t('anchor.noLongerOverdue', { count: count(change.noLongerOverdue) })}
          </ToneBadge>
        </p>
      )}
      {change.levels.map((level) => (
        <div key={level.level ?? ''}>
          {level.level ?? t('anchor.every')}: {day(level.dueBefore)} →{' '}
          <strong>{day(level.dueOn)}</strong>
          {level.trace && <Trace steps={level.trace} label={t('form.trace')} />}
        </div>
      ))}
      {change.rows.length > 0 && (
        <table className={classes.table}>
          <caption className="lt-hidden">{t('anchor.rows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('preview.organisation')}</th>
              <th scope="col" data-numeric="">
                {t('preview.due')}
              </th>
            </tr>
          </thead>
          <tbody>
            {change.rows.map((row, index) => (
              <tr key={`${row.organisation.id}-${index}`}>
                <td>
                  <OrganisationName organisation={row.organisation} />
                </td>
                <td data-numeric="">
                  {day(row.dueBefore)} → {day(row.dueOn)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface MoveProps {
  demand: Demand;
  anchor: DemandAnchor;
  name: string;
  onClose: () => void;
}

function Move({ demand, anchor, name, onClose }: MoveProps) {
  const { t, i18n } = useTranslation('demands');
  const queryClient = useQueryClient();
  const [on, setOn] = useState<IsoDate | undefined>(anchor.on);
  const [reason, setReason] = useState('');
  const path = { id: demand.id, anchor: anchor.anchor };
  const preview = useQuery({
    queryKey: [{ _id: 'previewAnchor' }, path, demand.version, on],
    queryFn: async ({ signal }) =>
      (await previewAnchor({ path, body: { on }, signal, throwOnError: true })).data,
    enabled: on !== undefined && on !== anchor.on,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const save = useMutation({
    mutationFn: async () =>
      (
        await setAnchor({
          path,
          headers: ifMatch(demand.version),
          body: { on, reason: reason.trim() || undefined },
          throwOnError: true,
        })
      ).data,
    onSuccess: async (change) => {
      say(t('anchor.saved', { count: formatCount(change.changed, i18n.language) }));
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('anchor.drawer', { name })}
      verb={
        preview.data
          ? t('anchor.verb', { count: formatCount(preview.data.changed, i18n.language) })
          : t('anchor.set')
      }
      busy={save.isPending}
      disabled={!on || on === anchor.on || !reason.trim() || !preview.data}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={save.error ?? preview.error}
        fields={[
          { pointer: '/on', id: 'anchor-on', label: t('anchor.on') },
          { pointer: '/reason', id: 'anchor-reason', label: t('anchor.reason') },
        ]}
      />
      <Reload id={demand.id} error={save.error} onReload={() => save.reset()} />
      <DateField id="anchor-on" label={t('anchor.on')} required value={on} onChange={setOn} />
      <Textarea
        id="anchor-reason"
        label={t('anchor.reason')}
        description={t('anchor.reasonHelp')}
        required
        autosize
        minRows={2}
        value={reason}
        error={fieldErrorOf(save.error, '/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {preview.isFetching && <RowsSkeleton rows={2} />}
      {preview.data && !preview.isFetching && <Effects change={preview.data} />}
    </ConfirmDrawer>
  );
}

/** The dates its deadlines are counted from; nothing where none is. */
export function AnchorsCard({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const relative = demand.deadlines.some(({ rule }) => rule.anchor !== undefined);
  const found = useQuery({
    ...listAnchorsOptions({ path: { id: demand.id } }),
    enabled: relative,
  });
  const [moved, setMoved] = useState<DemandAnchor>();
  if (!relative || !found.data || found.data.length === 0) return null;
  const may = demand.state === 'PUBLISHED' && demand.mayPublish;
  return (
    <Card title={t('anchor.title')}>
      <dl className={classes.facts}>
        {found.data.map((one) => (
          <div key={one.anchor} style={{ display: 'contents' }}>
            <dt>{t(`choice.${one.anchor}`)}</dt>
            <dd>
              {one.on && formatDate(one.on)}{' '}
              {one.source === 'MISSING' ? (
                <ToneBadge tone="soon">{t(`anchor.${one.source}`)}</ToneBadge>
              ) : (
                <span className="lt-soft">{t(`anchor.${one.source}`)}</span>
              )}{' '}
              {may && one.source !== 'RECEIPT' && (
                <Button variant="default" size="xs" onClick={() => setMoved(one)}>
                  {t(one.on ? 'anchor.move' : 'anchor.set')}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {moved && (
        <Move
          demand={demand}
          anchor={moved}
          name={t(`choice.${moved.anchor}`)}
          onClose={() => setMoved(undefined)}
        />
      )}
    </Card>
  );
}
