import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideObligationsMutation, type Decisions, type ObligationRow as Row } from '@/api';
import { useObligationChanged } from '@/shared/lib/obligation-cache';
import { shortName } from '@/shared/lib/references';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import { say } from '@/shared/ui/Toasts';
import classes from './MyWork.module.css';

interface Props {
  rows: readonly Row[];
  label: string;
}

function Refused({ rows, result }: { rows: readonly Row[]; result: Decisions }) {
  const { t } = useTranslation('work');
  const refused = result.results.filter((one) => one.outcome === 'REFUSED');
  if (refused.length === 0) return null;
  return (
    <div role="alert" className={classes.refused}>
      <p>{t('confirm.refused', { count: refused.length })}</p>
      <ul className={classes.chosen}>
        {refused.map((one) => {
          const row = rows.find((r) => r.id === one.id);
          return (
            <li key={one.id}>
              {row ? `${shortName(row.organisation)} · ${row.title}` : one.id}:{' '}
              {one.detail ?? one.code}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Rows waiting for the caller's word: opened one by one, or confirmed many at once. */
export function ConfirmGroup({ rows, label }: Props) {
  const { t } = useTranslation('work');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState(false);
  const [note, setNote] = useState('');
  const changed = useObligationChanged();
  const picked = rows.filter((row) => chosen.has(row.id));
  const decide = useMutation({
    ...decideObligationsMutation(),
    onSuccess: async (result) => {
      setChosen(new Set());
      setOpened(false);
      setNote('');
      if (result.decided > 0) say(t('confirm.done', { count: result.decided }));
      await changed();
    },
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const confirm = () =>
    decide.mutate({
      body: {
        decision: 'ACCEPT',
        ...(note.trim() ? { note: note.trim() } : {}),
        items: picked.map(({ id, version }) => ({ id, version })),
      },
    });
  return (
    <>
      {decide.data && <Refused rows={rows} result={decide.data} />}
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
                aria-label={t('confirm.choose', {
                  title: row.title,
                  name: shortName(row.organisation),
                })}
                checked={chosen.has(row.id)}
                onChange={() => toggle(row.id)}
              />
            }
          />
        ))}
      </ObligationRows>
      <div className={`${classes.selected ?? ''} lt-no-print`}>
        <Button disabled={picked.length === 0} onClick={() => setOpened(true)}>
          {t('confirm.many', { count: picked.length })}
        </Button>
        <Button
          variant="subtle"
          onClick={() =>
            setChosen(picked.length === rows.length ? new Set() : new Set(rows.map((r) => r.id)))
          }
        >
          {t(picked.length === rows.length ? 'confirm.none' : 'confirm.all')}
        </Button>
      </div>
      <ConfirmDrawer
        opened={opened}
        title={t('confirm.many', { count: picked.length })}
        verb={t('confirm.verb')}
        busy={decide.isPending}
        onConfirm={confirm}
        onClose={() => setOpened(false)}
      >
        <FormErrorSummary
          error={decide.error}
          fields={[{ pointer: '/note', id: 'many-note', label: t('confirm.note') }]}
        />
        <ul className={classes.chosen}>
          {picked.map((row) => (
            <li key={row.id}>
              {shortName(row.organisation)} · {row.title}
            </li>
          ))}
        </ul>
        <Textarea
          id="many-note"
          label={t('confirm.note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ConfirmDrawer>
    </>
  );
}
