import { useTranslation } from 'react-i18next';
import type { Figures } from '@/api';
import { rowsBehind, type FigureKey, type Links } from '@/shared/lib/figures';
import { formatRate } from '@/shared/lib/numbers';
import { AppLink } from '@/shared/ui/AppLink';
import { FigureLink } from '@/shared/ui/FigureLink';
import { RateBar } from '@/shared/ui/RateBar';
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

/** One line for each act or document: its counts, each with its rows, and its rate of completion. */
export function BreakdownTable({ label, head, lines }: Props) {
  const { t, i18n } = useTranslation('overview');
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
          {lines.map((line) => (
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
                {line.figures.completion && (
                  <span className={classes.percent}>
                    {formatRate(line.figures.completion.percent / 100, i18n.language)}
                  </span>
                )}
                <RateBar
                  label={line.name}
                  onTime={line.figures.onTime}
                  late={line.figures.late}
                  overdue={line.figures.overdue}
                  words="bare"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
