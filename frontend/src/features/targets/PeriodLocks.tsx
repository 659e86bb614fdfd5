import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  ifMatch,
  listTargetPeriodLocksOptions,
  listTargetPeriodLocksQueryKey,
  lockTargetPeriod,
  releaseTargetPeriod,
  type TargetPeriodLock,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import classes from './Targets.module.css';
import { useWords } from './useWords';

function Lock({ lock, onDone }: { lock: TargetPeriodLock; onDone: () => Promise<void> }) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const [reason, setReason] = useState<string>();
  const release = useMutation({
    mutationFn: async (why: string) =>
      releaseTargetPeriod({
        path: { id: lock.id },
        headers: ifMatch(lock.version),
        body: { reason: why },
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('locks.released'));
      await onDone();
    },
  });
  const period = words.period(lock.period);
  return (
    <li className={classes.actual}>
      <div className={classes.part}>
        <strong>{period}</strong>
        <ToneBadge tone={lock.locked ? 'info' : 'off'}>
          {t(lock.locked ? 'locks.closed' : 'locks.open')}
        </ToneBadge>
      </div>
      <p className={classes.note}>
        {formatInstant(lock.lockedAt)} · {lock.reason}
      </p>
      {lock.releasedAt && (
        <p className={classes.note}>
          {t('locks.released')} · {formatInstant(lock.releasedAt)} · {lock.releaseReason}
        </p>
      )}
      {release.error && <ErrorState error={release.error} />}
      {lock.locked && reason !== undefined && (
        <TextInput
          label={t('locks.releaseReason')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {lock.locked && (
        <Button
          size="xs"
          variant="default"
          loading={release.isPending}
          disabled={reason !== undefined && !reason.trim()}
          aria-label={t('locks.releaseOf', { period })}
          onClick={() => (reason === undefined ? setReason('') : release.mutate(reason.trim()))}
        >
          {t('locks.release')}
        </Button>
      )}
    </li>
  );
}

interface Props {
  organisationId: string;
  onClose: () => void;
}

/** The periods an organisation closed for its own figures and those of all below it. */
export function PeriodLocks({ organisationId, onClose }: Props) {
  const { t } = useTranslation('targets');
  const queries = useQueryClient();
  const path = { id: organisationId };
  const found = useQuery(listTargetPeriodLocksOptions({ path, query: { limit: 200 } }));
  const [period, setPeriod] = useState('');
  const [reason, setReason] = useState('');
  const fresh = () =>
    queries.invalidateQueries({ queryKey: listTargetPeriodLocksQueryKey({ path }) });
  const close = useMutation({
    mutationFn: async () =>
      lockTargetPeriod({
        path,
        body: { period: period.trim(), reason: reason.trim() },
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('locks.done'));
      setPeriod('');
      setReason('');
      await fresh();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('locks.title')}
      verb={t('locks.close')}
      busy={close.isPending}
      disabled={!period.trim() || !reason.trim()}
      onConfirm={() => close.mutate()}
      onClose={onClose}
    >
      <p className="lt-soft">{t('locks.what')}</p>
      <FormErrorSummary
        error={close.error}
        fields={[
          { pointer: '/period', id: 'lock-period', label: t('report.period') },
          { pointer: '/reason', id: 'lock-reason', label: t('locks.reason') },
        ]}
      />
      <TextInput
        id="lock-period"
        label={t('report.period')}
        description={t('locks.periodHelp')}
        required
        maxLength={8}
        value={period}
        error={fieldErrorOf(close.error, '/period')}
        onChange={(event) => setPeriod(event.currentTarget.value)}
      />
      <TextInput
        id="lock-reason"
        label={t('locks.reason')}
        required
        maxLength={500}
        value={reason}
        error={fieldErrorOf(close.error, '/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {found.isPending && <RowsSkeleton rows={2} />}
      {found.isError && <ErrorState error={found.error} />}
      {found.data && (
        <section>
          <h3>{t('locks.list')}</h3>
          {found.data.items.length === 0 && <p className="lt-soft">{t('locks.none')}</p>}
          <ul className={classes.list}>
            {found.data.items.map((lock) => (
              <Lock key={lock.id} lock={lock} onDone={fresh} />
            ))}
          </ul>
        </section>
      )}
    </ConfirmDrawer>
  );
}
