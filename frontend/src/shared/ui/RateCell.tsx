import { useTranslation } from '@/i18n';
import type { Figures } from '@/api';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import { RateBar } from './RateBar';
import classes from './RateBar.module.css';

interface Props {
  /** Whose rate it is, for a screen reader. */
  label: string;
  figures: Figures;
}

/** In a table: the rate of completion with its fraction on one line, its bar below. */
export function RateCell({ label, figures }: Props) {
  const { i18n } = useTranslation();
  const { completion, onTime, late, overdue } = figures;
  const count = (value: number) => formatCount(value, i18n.language);
  return (
    <>
      {completion && (
        <div className={classes.line}>
          <span>{formatRate(completion.percent / 100, i18n.language)}</span>
          <span className={classes.fraction}>
            {count(completion.numerator)} / {count(completion.denominator)}
          </span>
        </div>
      )}
      <RateBar
        label={label}
        onTime={onTime}
        late={late}
        overdue={overdue}
        words={completion ? 'none' : 'fraction'}
      />
    </>
  );
}
