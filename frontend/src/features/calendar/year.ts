import type { CalendarDay, DayOffKind } from '@/api';
import { addDays, type IsoDate } from '@/shared/lib/dates';

export const firstYear = 2010;
export const lastYear = 2049;

/** A cell of a month: a day with what is special about it, or nothing before the first and behind the last. */
export interface Cell {
  date: IsoDate;
  day: number;
  weekend: boolean;
  special: CalendarDay | undefined;
}

/** Monday first. */
export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Weekday = (typeof weekdays)[number];

const numberOf = (date: IsoDate) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The day of the week of a date. */
export function weekday(date: IsoDate): Weekday {
  return weekdays[numberOf(date)] ?? 'SUN';
}

/** The weeks of a month, Monday first; a cell outside the month is undefined. */
export function weeksOf(
  year: number,
  month: number,
  days: readonly CalendarDay[],
): (Cell | undefined)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const special = new Map(days.map((day) => [day.date, day]));
  const cells: (Cell | undefined)[] = Array.from({ length: numberOf(first) }, () => undefined);
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
    cells.push({
      date,
      day: Number(date.slice(8)),
      weekend: numberOf(date) > 4,
      special: special.get(date),
    });
  }
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Whether nobody works on the day. */
export function off(cell: Cell): boolean {
  return cell.special ? cell.special.kind !== 'WORKED' : cell.weekend;
}

export const kinds: readonly DayOffKind[] = ['HOLIDAY', 'MAKE_UP', 'SWAPPED', 'WORKED'];
