import { memo } from 'react';
import { useTranslation } from '@/i18n';
import { rowsBehind } from '@/shared/lib/figures';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import { paths, shortName, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { monthLabel, monthRange, type HeatCell, type Metric } from './heat';
import type { HeatLine } from './heatLines';
import classes from './HeatMap.module.css';

interface Props {
  line: HeatLine;
  index: number;
  /** Written out. */
  name: string;
  months: readonly string[];
  metric: Metric;
  /** The column the tab key stops at, -1 where the stop is in another line. */
  stop: number;
  measure?: ((element: HTMLElement | null) => void) | undefined;
}

function hrefOf(line: HeatLine, cell: HeatCell, at: number, month: string): string | undefined {
  if (line.kind === 'group' || cell.value === 0 || !cell.figure) return undefined;
  const scope = { organisationId: line.row.organisation.id, ...monthRange(month) };
  // Studied, or reported as studied and not confirmed yet.
  return cell.figure === 'covered'
    ? withQuery(paths.obligations, {
        ...scope,
        act: 'STUDY',
        role: 'LEAD',
        counted: true,
        timeliness: 'DONE_ON_TIME,DONE_LATE,AWAITING',
      })
    : rowsBehind(cell.figure, line.row.months[at]?.links, scope);
}

/** One unit, or the sums of a group, across the months. */
export const HeatRow = memo(function HeatRow(props: Props) {
  const { line, index, name, months, metric, stop, measure } = props;
  const { t, i18n } = useTranslation('overview');
  const number = (value: number) => formatCount(value, i18n.language);
  const wordsOf = (cell: HeatCell) =>
    cell.share === undefined
      ? t('heat.noShare', { value: number(cell.value), what: t(`heat.words.${metric}`) })
      : t(metric === 'coverage' ? 'heat.shareCoverage' : 'heat.share', {
          value: number(cell.value),
          of: number(cell.of),
          what: t(`heat.words.${metric}`),
          rate: formatRate(cell.share, i18n.language),
        });
  const tab = (column: number) => (column === stop ? 0 : -1);
  return (
    <tr ref={measure} data-index={index} data-kind={line.kind} aria-rowindex={index + 2}>
      <th scope="row" {...(line.kind === 'group' ? { tabIndex: tab(0) } : {})}>
        {line.kind === 'unit' ? (
          <AppLink
            href={paths.overview(line.row.organisation.id)}
            tabIndex={tab(0)}
            title={name}
            className={classes.name}
          >
            {shortName(line.row.organisation)}
          </AppLink>
        ) : (
          <span className={classes.group}>
            {name}{' '}
            <span className={classes.units}>{t('heat.units', { total: number(line.units) })}</span>
          </span>
        )}
      </th>
      {months.map((month, at) => {
        const cell = line.cells[at];
        const column = at + 1;
        if (!cell) {
          return (
            <td key={month} role="gridcell" data-empty="" tabIndex={tab(column)}>
              <span className="lt-hidden">
                {t(metric === 'coverage' ? 'heat.nothingToCover' : 'heat.nothing')}
              </span>
            </td>
          );
        }
        const href = hrefOf(line, cell, at, month);
        const words = wordsOf(cell);
        const label = `${name}, ${monthLabel(month)}: ${words}`;
        return (
          <td
            key={month}
            role="gridcell"
            data-metric={metric}
            data-step={cell.step}
            data-known={cell.share === undefined ? undefined : ''}
            {...(href ? {} : { tabIndex: tab(column), 'aria-label': label })}
          >
            {href ? (
              <AppLink href={href} tabIndex={tab(column)} aria-label={label}>
                {number(cell.value)}
              </AppLink>
            ) : (
              <span>{number(cell.value)}</span>
            )}
            {cell.share !== undefined && (
              <b aria-hidden="true" style={{ width: `${cell.share * 100}%` }} />
            )}
          </td>
        );
      })}
    </tr>
  );
});
