import { useTranslation } from '@/i18n';
import type { Target } from '@/api';
import { formatFigure, periodParts } from './figures';

/** The words for figures, periods and plans in the language of the screen. */
export function useWords() {
  const { t, i18n } = useTranslation('targets');
  const language = i18n.language;
  const number = (value: number) => formatFigure(value, language);
  return {
    language,
    number,
    /** `91,2 %` */
    measured: (value: number, unit: string | undefined) =>
      unit ? `${number(value)}\u00a0${unit}` : number(value),
    /** `quý 3/2026` */
    period: (code: string) => {
      const parts = periodParts(code);
      if (!parts) return code;
      const { kind, year, part } = parts;
      const named = kind === 'HALF_YEAR' ? t(part === 1 ? 'period.first' : 'period.last') : part;
      return t(`period.${kind}`, { year, part: named });
    },
    /** `ít nhất 92`, `20 – 30`, or the words where the plan is no number. */
    planned: (
      target: Target,
      value: number | undefined,
      upper: number | undefined,
      words: string | undefined,
    ) => {
      if (value === undefined) return words;
      const percent =
        target.changeInPercent && ['INCREASE', 'DECREASE'].includes(target.comparison)
          ? '\u00a0%'
          : '';
      return t(`comparison.${target.comparison}`, {
        value: `${number(value)}${percent}`,
        upper: upper === undefined ? '' : number(upper),
      });
    },
  };
}
