import type { Figures, FiguresByMonth } from '@/api';
import { addDays } from '@/shared/lib/dates';
import type { FigureKey } from '@/shared/lib/figures';

/** The first and last day of a month written `2026-11`. */
export function monthRange(month: string): { dueFrom: string; dueTo: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { dueFrom: `${month}-01`, dueTo: addDays(`${next}-01`, -1) };
}

/** `11/26` */
export function monthLabel(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(2, 4)}`;
}

/** How strongly a count colours its cell: 0 (none) to 4 (the most of its row). */
export function heatStep(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / most) * 4))) as 1 | 2 | 3 | 4;
}

/** What the one switch of the heat map chooses. */
export const metrics = ['overdue', 'onTime', 'coverage'] as const;
export type Metric = (typeof metrics)[number];

/** Where a share (0 to 1) starts to be drawn stronger, by what is looked at. */
export const bands: Record<Metric, readonly [number, number, number]> = {
  overdue: [0.05, 0.15, 0.3],
  onTime: [0.7, 0.85, 0.95],
  coverage: [0.7, 0.85, 0.95],
};

/** One cell: a count that opens its rows, and its share of what fell due. */
export interface HeatCell {
  value: number;
  /** Done and overdue of the month; 0 where the count has no share. */
  of: number;
  share: number | undefined;
  step: 0 | 1 | 2 | 3 | 4;
  /** Names the list behind the count; sums over several units have none. */
  figure: FigureKey | 'covered' | undefined;
}

/** A figure with a numerator and a denominator of its own. */
export interface Part {
  numerator: number;
  denominator: number;
}

/** How strongly a share colours its cell: nothing at nought, four steps between the bands. */
export function shareStep(metric: Metric, share: number | undefined): HeatCell['step'] {
  if (share === undefined || share <= 0) return 0;
  const [low, middle, high] = bands[metric];
  if (metric === 'overdue') return share > high ? 4 : share > middle ? 3 : share > low ? 2 : 1;
  return share >= high ? 4 : share >= middle ? 3 : share >= low ? 2 : 1;
}

/** A count with its share, drawn as the metric says. */
export const cellOf = (
  metric: Metric,
  value: number,
  of: number,
  figure?: HeatCell['figure'],
): HeatCell => {
  const share = of > 0 ? value / of : undefined;
  return { value, of, share, step: shareStep(metric, share), figure };
};

/**
 * What a month shows under a metric; undefined where nothing was due in it (and for coverage where
 * nothing had to be covered).
 */
export function heatCell(metric: Metric, figures: Figures, coverage?: Part): HeatCell | undefined {
  if (metric === 'coverage') {
    return coverage && coverage.denominator > 0
      ? cellOf(metric, coverage.numerator, coverage.denominator, 'covered')
      : undefined;
  }
  if (figures.expected === 0) return undefined;
  return cellOf(metric, figures[metric], figures.done + figures.overdue, metric);
}

/** The change of a rate in points, undefined where one of both is missing. */
export function points(
  now: FiguresByMonth,
  before: FiguresByMonth,
  rate: 'completion' | 'timeliness',
): number | undefined {
  const [later, earlier] = [now.figures[rate]?.percent, before.figures[rate]?.percent];
  if (later === undefined || earlier === undefined) return undefined;
  return Math.round((later - earlier) * 100) / 100;
}

export interface CellAt {
  row: number;
  column: number;
}

/** The cell an arrow key leads to; column 0 is the name. Undefined where the key moves nothing. */
export function cellAfter(
  key: string,
  ctrl: boolean,
  at: CellAt,
  rows: number,
  columns: number,
): CellAt | undefined {
  const last = { row: rows - 1, column: columns };
  const move = (row: number, column: number): CellAt => ({
    row: Math.min(last.row, Math.max(0, row)),
    column: Math.min(last.column, Math.max(0, column)),
  });
  switch (key) {
    case 'ArrowDown':
      return move(at.row + 1, at.column);
    case 'ArrowUp':
      return move(at.row - 1, at.column);
    case 'ArrowRight':
      return move(at.row, at.column + 1);
    case 'ArrowLeft':
      return move(at.row, at.column - 1);
    case 'PageDown':
      return move(at.row + 10, at.column);
    case 'PageUp':
      return move(at.row - 10, at.column);
    case 'Home':
      return move(ctrl ? 0 : at.row, 0);
    case 'End':
      return move(ctrl ? last.row : at.row, last.column);
    default:
      return undefined;
  }
}
