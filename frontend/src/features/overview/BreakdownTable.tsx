import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import type { Figures } from '@/api';
import { rowsBehind, type FigureKey, type Links } from '@/shared/lib/figures';
import { AppLink } from '@/shared/ui/AppLink';
import { FigureLink } from '@/shared/ui/FigureLink';
import { RateCell } from '@/shared/ui/RateCell';
import classes from './Overview.module.css';

interface Line {
  id: string;
  name: string;
  note?: string | undefined;
  href?: string;
  figures: Figures;
  links: Links | undefined;
  scope: Readonly<Record<string, string | undefined>>;
}

interface Props {
  label: string;
  /** Heads the column of names. */
  head: string;
  lines: readonly Line[];
}

const columns: readonly FigureKey[] = [
  'expected',
  'done',
  'overdue',
  'awaiting',
  'notDue',
  'undated',
];

/** So many lines at first; the rest when asked for. */
const first = 8;

/** One line for each act or document: its counts, each with its rows, and its rate of completion. */
export function BreakdownTable({ label, head, lines }: Props) {
  const { t } = useTranslation('overview');
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, first);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="lt-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((key) => (
              <th key={key} scope="col" data-numeric="">
                {t(`figure.${key}`)}
              </th>
            ))}
            <th scope="col">{t('figure.completion')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.id} data-list-row="">
              <th scope="row">
                {line.href ? <AppLink href={line.href}>{line.name}</AppLink> : line.name}
                {line.note && (
                  <div className={classes.clip} title={line.note}>
                    {line.note}
                  </div>
                )}
              </th>
              {columns.map((key) => (
                <td key={key} data-numeric="" data-label={t(`figure.${key}`)}>
                  <FigureLink
                    value={line.figures[key]}
                    label={`${line.name}, ${t(`figure.${key}`)}`}
                    href={rowsBehind(key, line.links, line.scope)}
                    late={key === 'overdue'}
                  />
                </td>
              ))}
              <td className={classes.rate}>
                <RateCell label={line.name} figures={line.figures} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && lines.length > first && (
        <div className={`${classes.more ?? ''} lt-no-print`}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('table.all', { total: lines.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
