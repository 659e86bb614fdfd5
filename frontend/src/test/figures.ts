import type { Figures, HeatMapRow } from '@/api';

/** Figures of which only the named parts are not nought. */
export const figures = (part: Partial<Figures> = {}): Figures => ({
  expected: 0,
  done: 0,
  onTime: 0,
  late: 0,
  awaiting: 0,
  overdue: 0,
  dueSoon: 0,
  notDue: 0,
  undated: 0,
  ...part,
});

/** What was due: so much of it overdue, so much done on time. */
export const due = (overdue: number, onTime: number): Figures =>
  figures({ expected: overdue + onTime, overdue, onTime, done: onTime });

/** Months of 2026 up to November, the last of which has the last figures. */
export const months = (...of: Figures[]): HeatMapRow['months'] =>
  of.map((one, at) => ({
    month: `2026-${String(12 - of.length + at).padStart(2, '0')}`,
    figures: one,
  }));

/** The same row where the server counts coverage: so many of so many in each month. */
export const covered = (
  row: HeatMapRow,
  numerator: number,
  denominator: number,
  percent: number,
): HeatMapRow => ({
  ...row,
  months: row.months.map((month) => ({ ...month, coverage: { numerator, denominator, percent } })),
});
