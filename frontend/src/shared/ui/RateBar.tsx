import { useTranslation } from '@/i18n';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import classes from './RateBar.module.css';

interface Props {
  /** What the rate is of, for a screen reader: "Hoàn thành việc đến hạn". */
  label: string;
  onTime: number;
  late: number;
  overdue: number;
  /** Words below the bar: the fraction with what it counts, or none where it stands beside. */
  words?: 'fraction' | 'none';
}

/**
 * What was done on time, done late and is overdue, of what was due. Where nothing was due there is
 * no bar, but a word that says so.
 */
export function RateBar({ label, onTime, late, overdue, words = 'fraction' }: Props) {
  const { t, i18n } = useTranslation();
  const due = onTime + late + overdue;
  if (due === 0) return <div className={classes.words}>{t('rate.nothingDue')}</div>;
  const done = onTime + late;
  const count = (value: number) => formatCount(value, i18n.language);
  const fraction = t('rate.fraction', {
    numerator: count(done),
    denominator: count(due),
  });
  const share = (value: number) => ({ width: `${(value / due) * 100}%` });
  return (
    <div>
      <div
        className={classes.bar}
        role="img"
        aria-label={t('rate.bar', {
          label,
          rate: formatRate(done / due, i18n.language),
          onTime: count(onTime),
          late: count(late),
          overdue: count(overdue),
        })}
      >
        {onTime > 0 && <span className={classes.onTime} style={share(onTime)} />}
        {late > 0 && <span className={classes.late} style={share(late)} />}
        {overdue > 0 && <span className={classes.overdue} style={share(overdue)} />}
      </div>
      {words !== 'none' && <div className={classes.words}>{fraction}</div>}
    </div>
  );
}
