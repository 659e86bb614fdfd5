import { useTranslation } from '@/i18n';
import type { StudyReached } from '@/api';
import { formatCount, formatRate } from '@/shared/lib/numbers';

const named = [
  'CENTRAL',
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
  'GRASSROOTS',
  'DIVISION',
  'CELL',
] as const;

/** Numbers, rates and levels in the language of the screen. */
export function useWords() {
  const { t, i18n } = useTranslation('study-results');
  const count = (value: number) => formatCount(value, i18n.language);
  return {
    count,
    percent: (reached: StudyReached) =>
      reached.percent === undefined ? '' : formatRate(reached.percent / 100, i18n.language),
    reached: (reached: StudyReached) =>
      `${count(reached.total)} / ${count(reached.expected - reached.exempted)}`,
    level: (code: string | undefined) => {
      const known = named.find((one) => one === code);
      return known ? t(`levelName.${known}`) : (code ?? '');
    },
  };
}
