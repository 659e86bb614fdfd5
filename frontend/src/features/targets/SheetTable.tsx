import { Fragment } from 'react';
import { useTranslation } from '@/i18n';
import type { SheetRow, TargetSheet } from '@/api';
import { shortName } from '@/shared/lib/references';
import classes from './Targets.module.css';
import { useWords } from './useWords';
import { YearCell } from './YearCell';

interface Props {
  sheet: TargetSheet;
  /** Whether the document each row belongs to is told. */
  withDocument: boolean;
  onOpen: (row: SheetRow) => void;
}

function Head({ years, orientation }: { years: readonly number[]; orientation: Set<number> }) {
  const { t } = useTranslation('targets');
  return (
    <thead>
      <tr>
        <th scope="col" className={classes.name}>
          {t('column.target')}
        </th>
        <th scope="col">{t('column.unit')}</th>
        {years.map((year) => (
          <th key={year} scope="col" className={classes.number}>
            {year}
            {orientation.has(year) && (
              <span className={classes.note}> {t('column.orientation')}</span>
            )}
          </th>
        ))}
        <th scope="col" className={classes.number}>
          {t('column.term')}
        </th>
      </tr>
    </thead>
  );
}

function Row({ row, sheet, withDocument, onOpen }: Props & { row: SheetRow }) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const { target } = row;
  const years = new Map(row.years.map((year) => [year.year, year]));
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <button
          type="button"
          className={classes.open}
          onClick={() => onOpen(row)}
          aria-label={t('open', { name: target.name })}
        >
          {target.name}
        </button>
        <div className={classes.note}>
          {[
            withDocument && target.symbol,
            target.lead && shortName(target.lead),
            t(`rule.${target.rollUp}`),
            t(`frequency.${target.frequency}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {(target.baselineValue !== undefined || target.baselineWords) && (
          <div className={classes.note}>
            {t('column.baseline')}{' '}
            {target.baselineValue === undefined
              ? target.baselineWords
              : words.measured(target.baselineValue, target.unit)}
            {target.baselineYear !== undefined && ` (${target.baselineYear})`}
          </div>
        )}
        {!row.figures && <div className={classes.note}>{t('hidden')}</div>}
      </th>
      <td data-label={t('column.unit')}>{target.unit ?? t('noUnit')}</td>
      {sheet.years.map((number) => {
        const year = years.get(number);
        return (
          <td key={number} data-label={number} className={classes.number}>
            {year && <YearCell row={row} year={year} />}
          </td>
        );
      })}
      <td data-label={t('column.term')} className={classes.number}>
        {words.planned(target, target.termValue, target.termUpper, target.termWords) ?? '–'}
      </td>
    </tr>
  );
}

/** Targets as rows, years as columns; cards on a phone. */
export function SheetTable(props: Props) {
  const { sheet } = props;
  const { t } = useTranslation('targets');
  const orientation = new Set(
    sheet.years.filter((year) =>
      sheet.rows.every((row) => year < row.target.termFrom || year > row.target.termTo),
    ),
  );
  const groups = sheet.groups.filter((group) =>
    sheet.rows.some((row) => row.target.group === group.code),
  );
  return (
    <div
      className={classes.frame}
      data-paper="a4-across"
      role="region"
      aria-label={t('caption')}
      // The frame scrolls sideways, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className="lt-hidden">{t('caption')}</caption>
        <Head years={sheet.years} orientation={orientation} />
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.code}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={sheet.years.length + 3}>
                  {group.name}
                </th>
              </tr>
              {sheet.rows
                .filter((row) => row.target.group === group.code)
                .map((row) => (
                  <Row key={row.target.id} row={row} {...props} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
