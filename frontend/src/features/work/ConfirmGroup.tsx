import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/i18n';
import type { Decisions, ObligationRow as Row } from '@/api';
import { shortName } from '@/shared/lib/references';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import classes from './MyWork.module.css';

const ConfirmMany = lazy(async () => ({ default: (await import('./ConfirmMany')).ConfirmMany }));

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

interface Props {
  rows: readonly Row[];
  label: string;
}

/** Rows waiting for the caller's word: opened one by one, or confirmed many at once. */
export function ConfirmGroup({ rows, label }: Props) {
  const { t } = useTranslation('work');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState(false);
  const [result, setResult] = useState<Decisions>();
  const picked = rows.filter((row) => chosen.has(row.id));
  const everything = picked.length === rows.length;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      {result && <Refused rows={rows} result={result} />}
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
          {picked.length > 0 ? t('confirm.many', { count: picked.length }) : t('confirm.chosen')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => setChosen(everything ? new Set() : new Set(rows.map((r) => r.id)))}
        >
          {t(everything ? 'confirm.none' : 'confirm.all')}
        </Button>
      </div>
      <Suspense fallback={null}>
        {opened && (
          <ConfirmMany
            picked={picked}
            onClose={() => setOpened(false)}
            onDecided={(decisions) => {
              setResult(decisions);
              setChosen(new Set());
              setOpened(false);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
