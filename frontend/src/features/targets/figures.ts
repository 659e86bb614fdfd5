import type { PeriodKind, SheetRow, Status, Target, TargetYear } from '@/api';
import type { Tone } from '@/shared/lib/deadline';

const formats: Record<string, Intl.NumberFormat> = {};

/** `92,5` in Vietnamese, at most two decimals as everywhere; a negative number with a real minus. */
export function formatFigure(value: number, language = 'vi'): string {
  const format = (formats[language] ??= new Intl.NumberFormat(
    language === 'en' ? 'en-GB' : 'vi-VN',
    { maximumFractionDigits: 2 },
  ));
  return format.format(value).replace('-', '−');
}

/** The same with its sign, for a difference. */
export function formatSigned(value: number, language = 'vi'): string {
  return value > 0 ? `+${formatFigure(value, language)}` : formatFigure(value, language);
}

/** The tone of a status; a missed target is amber: red is for what is late. */
export const statusTone: Readonly<Record<Status, Tone>> = {
  ACHIEVED: 'done',
  EXCEEDED: 'done',
  MISSED: 'soon',
  NOT_DUE: 'off',
  NOT_ASSESSABLE: 'off',
};

export interface PeriodParts {
  kind: PeriodKind;
  year: string;
  part: number;
}

/** `2026-Q3` in its parts; undefined for what is no period. */
export function periodParts(code: string): PeriodParts | undefined {
  const found = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(\d{2})))?$/.exec(code);
  if (!found) return undefined;
  const [, year = '', half, halfPart, quarter, quarterPart, month] = found;
  if (half) return { kind: 'HALF_YEAR', year, part: Number(halfPart) };
  if (quarter) return { kind: 'QUARTER', year, part: Number(quarterPart) };
  if (month) return { kind: 'MONTH', year, part: Number(month) };
  return { kind: 'YEAR', year, part: 1 };
}

const perYear: Readonly<Record<PeriodKind, number>> = {
  YEAR: 1,
  HALF_YEAR: 2,
  QUARTER: 4,
  MONTH: 12,
};

/** The periods of a target that have begun and were not reported, newest first. */
export function openPeriods(row: SheetRow, today: string): string[] {
  const { frequency, termFrom, termTo } = row.target;
  const given = new Set(row.actuals.map((actual) => actual.period));
  const open: string[] = [];
  for (let year = termFrom; year <= termTo; year += 1) {
    for (let part = 1; part <= perYear[frequency]; part += 1) {
      const month = ((part - 1) * 12) / perYear[frequency] + 1;
      const begins = `${year}-${String(month).padStart(2, '0')}-01`;
      const code = {
        YEAR: String(year),
        HALF_YEAR: `${year}-H${part}`,
        QUARTER: `${year}-Q${part}`,
        MONTH: `${year}-${String(part).padStart(2, '0')}`,
      }[frequency];
      if (begins <= today && !given.has(code)) open.push(code);
    }
  }
  return open.reverse();
}

/** Whether the year's figure is one number that can be typed into its cell. */
export function typedInCell(target: Target): boolean {
  return (
    target.frequency === 'YEAR' && target.comparison !== 'QUALITATIVE' && target.rollUp !== 'RATIO'
  );
}

/** Whether the plans below are fewer or more than the plan; undefined where nothing can be said. */
export function sumCheck(year: TargetYear, target: Target): 'ok' | 'short' | 'over' | undefined {
  const { planDifference } = year;
  if (planDifference === undefined) return undefined;
  if (planDifference === 0) return 'ok';
  const less = planDifference < 0;
  if (target.direction === 'LOWER') return less ? 'ok' : 'over';
  return less ? 'short' : target.direction === 'HIGHER' ? 'ok' : 'over';
}
