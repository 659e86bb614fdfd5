import { addDays } from '@/shared/lib/dates';

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
