import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  decideExtensionsMutation,
  type Decisions,
  type ExtensionOutcome,
  type ObligationRow as Row,
} from '@/api';
import '@/shared/ui/fieldStyles';
import { formatDate } from '@/shared/lib/dates';
import { useObligationChanged } from '@/shared/lib/obligation-cache';
import { paths, shortName, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import { say } from '@/shared/ui/Toasts';
import classes from './MyWork.module.css';

interface DecideProps {
  picked: readonly Row[];
  outcome: ExtensionOutcome;
  onDecided: (result: Decisions) => void;
  onClose: () => void;
}

function Decide({ picked, outcome, onDecided, onClose }: DecideProps) {
  const { t } = useTranslation('work');
  const [reason, setReason] = useState('');
  const changed = useObligationChanged();
  const decide = useMutation({
    ...decideExtensionsMutation(),
    onSuccess: async (result) => {
      if (result.decided > 0) say(t('extension.done', { count: result.decided }));
      onDecided(result);
      await changed();
    },
  });
  const refuse = outcome === 'REFUSE';
  const title = t(refuse ? 'extension.refuseTitle' : 'extension.grant', { count: picked.length });
  return (
    <ConfirmDrawer
      opened
      title={title}
      verb={title}
      busy={decide.isPending}
      disabled={refuse && !reason.trim()}
      onConfirm={() =>
        decide.mutate({
          body: {
            outcome,
            ...(reason.trim() ? { reason: reason.trim() } : {}),
            items: picked.map(({ id, version }) => ({ id, version })),
          },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={decide.error}
        fields={[{ pointer: '/reason', id: 'extension-reason', label: t('extension.reason') }]}
      />
      <ul className={classes.chosen}>
        {picked.map((row) => (
          <li key={row.id}>
            {shortName(row.organisation)} · {row.title}:{' '}
            {formatDate(row.extension?.requestedDueOn ?? '')}
          </li>
        ))}
      </ul>
      <Textarea
        id="extension-reason"
        label={t('extension.reason')}
        required={refuse}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

/** Requests for more time: what is asked and why; decided one by one, or many at once. */
export function ExtensionGroup({ rows, label }: { rows: readonly Row[]; label: string }) {
  const { t } = useTranslation('work');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<ExtensionOutcome>();
  const [result, setResult] = useState<Decisions>();
  const picked = rows.filter((row) => chosen.has(row.id));
  const refused = result?.results.filter((one) => one.outcome === 'REFUSED') ?? [];
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      {refused.length > 0 && (
        <ul role="alert" className={classes.refused}>
          {refused.map((one) => (
            <li key={one.id}>{one.detail ?? one.code}</li>
          ))}
        </ul>
      )}
      <ObligationRows label={label}>
        {rows.map((row) => (
          <ObligationRow
            key={row.id}
            row={row}
            showOrganisation
            lead={
              <input
                type="checkbox"
                className={classes.check}
                aria-label={t('extension.choose', {
                  title: row.title,
                  name: shortName(row.organisation),
                })}
                checked={chosen.has(row.id)}
                onChange={() => toggle(row.id)}
              />
            }
            action={
              <div>
                <p className="lt-small">
                  {t('extension.asks', {
                    date: formatDate(row.extension?.requestedDueOn ?? ''),
                    reason: row.extension?.reason ?? '',
                  })}
                </p>
                <Button
                  component={AppLink}
                  variant="default"
                  size="xs"
                  href={withQuery(paths.obligation(row.id), { do: 'DECIDE_EXTENSION' })}
                >
                  {t('extension.decide')}
                </Button>
              </div>
            }
          />
        ))}
      </ObligationRows>
      <div className={`${classes.selected ?? ''} lt-no-print`}>
        <Button disabled={picked.length === 0} onClick={() => setOutcome('GRANT')}>
          {t('extension.grant', { count: picked.length })}
        </Button>
        <Button
          variant="default"
          disabled={picked.length === 0}
          onClick={() => setOutcome('REFUSE')}
        >
          {t('extension.refuse')}
        </Button>
      </div>
      {outcome && (
        <Decide
          picked={picked}
          outcome={outcome}
          onClose={() => setOutcome(undefined)}
          onDecided={(decisions) => {
            setResult(decisions);
            setChosen(new Set());
            setOutcome(undefined);
          }}
        />
      )}
    </>
  );
}
