import { useTranslation } from '@/i18n';
import type { SheetRow, TargetYear } from '@/api';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { FigureInput } from './FigureInput';
import { formatSigned, statusTone, sumCheck, typedInCell } from './figures';
import classes from './Targets.module.css';
import { usePlan, useReport } from './useChanges';
import { useWords } from './useWords';

interface Props {
  row: SheetRow;
  year: TargetYear;
}

/** A year ahead has nothing to report yet. */
const begun = (year: number) => `${year}-01-01` <= new Date().toISOString();

function Plan({ row, year }: Props) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const plan = usePlan(row.target);
  const text = words.planned(row.target, year.planned, year.upper, year.words) ?? t('noPlan');
  const simple = !['RANGE', 'QUALITATIVE'].includes(row.target.comparison);
  return (
    <div className={classes.plan}>
      <span className="lt-hidden">{t('planned')}: </span>
      {row.target.mayEdit && simple ? (
        <FigureInput
          shown={text}
          faint={year.planned === undefined}
          value={year.planned}
          label={t('edit.value', { year: year.year })}
          open={t('edit.plan', { year: year.year, name: row.target.name })}
          onSave={(value) => plan(year, value)}
        />
      ) : (
        <span data-faint={year.planned === undefined && !year.words}>{text}</span>
      )}
    </div>
  );
}

function Reached({ row, year }: Props) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const report = useReport(row);
  const value = year.reported;
  const text = year.rating
    ? t(`rating.${year.rating}`)
    : value === undefined
      ? t('noFigure')
      : words.number(value);
  const actual = row.actuals.find((one) => one.period === String(year.year));
  const open =
    row.target.mayReport &&
    typedInCell(row.target) &&
    year.year >= row.target.termFrom &&
    year.year <= row.target.termTo &&
    begun(year.year) &&
    actual?.state !== 'CONFIRMED';
  return (
    <div className={classes.reached}>
      <span className="lt-hidden">{t('reached')}: </span>
      {open ? (
        <FigureInput
          shown={text}
          faint={value === undefined}
          value={value}
          required
          label={t('edit.reached', { year: year.year })}
          open={t('edit.actual', { year: year.year, name: row.target.name })}
          onSave={(next) => report(String(year.year), { value: next })}
        />
      ) : (
        <strong data-faint={value === undefined && !year.rating}>{text}</strong>
      )}
      {year.reportedUntil && year.reportedUntil !== String(year.year) && (
        <span className={classes.note}>
          {t('reportedUntil', { period: words.period(year.reportedUntil) })}
        </span>
      )}
    </div>
  );
}

function Below({ row, year }: Props) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const check = sumCheck(year, row.target);
  return (
    <>
      {year.owing !== undefined && (year.computed !== undefined || year.owing > 0) && (
        <div className={classes.note}>
          {t('computed')}: {year.computed === undefined ? '–' : words.number(year.computed)}
          {year.difference !== undefined &&
            year.difference !== 0 &&
            ` · ${t('difference', { value: formatSigned(year.difference, words.language) })}`}
          {year.owing > 0 && (
            <span data-short={year.given !== year.owing}>
              {' '}
              · {t('given', { given: year.given ?? 0, owing: year.owing })}
            </span>
          )}
        </div>
      )}
      {check && check !== 'ok' && (
        <div className={classes.note} data-short>
          ⚠ {t(`sum.${check}`, { value: words.number(Math.abs(year.planDifference ?? 0)) })}
          {(year.withoutPlan ?? 0) > 0 &&
            ` · ${t('sum.without', { count: year.withoutPlan ?? 0 })}`}
        </div>
      )}
      {check === 'ok' && <div className={classes.note}>✓ {t('sum.ok')}</div>}
    </>
  );
}

/** A year of a target: the plan above, what was reached below, how it stands. */
export function YearCell({ row, year }: Props) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const empty =
    year.planned === undefined &&
    !year.words &&
    year.reported === undefined &&
    year.computed === undefined &&
    !year.rating;
  if (empty && year.orientation) return <span className="lt-soft">–</span>;
  return (
    <div className={classes.year}>
      {year.orientation && <span className={classes.note}>{t('column.orientation')}</span>}
      <Plan row={row} year={year} />
      {row.figures && !year.orientation && (
        <>
          {(begun(year.year) || year.reported !== undefined) && <Reached row={row} year={year} />}
          {year.status !== 'NOT_DUE' ? (
            <ToneBadge tone={statusTone[year.status]}>{t(`status.${year.status}`)}</ToneBadge>
          ) : (
            <span className={classes.note}>{t('status.NOT_DUE')}</span>
          )}
          {year.forecast !== undefined && (
            <div className={classes.note} title={t('forecastWhat')}>
              ≈ {t('forecast', { value: words.number(year.forecast) })}
            </div>
          )}
          <Below row={row} year={year} />
        </>
      )}
    </div>
  );
}
