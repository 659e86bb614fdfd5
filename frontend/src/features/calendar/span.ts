import { addDays, type IsoDate } from '@/shared/lib/dates';

export const views = ['month', 'week', 'list'] as const;
export type View = (typeof views)[number];

const weekdayOf = (date: IsoDate) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const firstOf = (date: IsoDate) => `${date.slice(0, 7)}-01`;

/** The Monday of a day's week. */
export function monday(date: IsoDate): IsoDate {
  return addDays(date, -weekdayOf(date));
}

/** The same day of another month, or its last one. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const at = new Date(`${firstOf(date)}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  const first = at.toISOString().slice(0, 10);
  at.setUTCMonth(at.getUTCMonth() + 1);
  const last = addDays(at.toISOString().slice(0, 10), -1);
  const wanted = `${first.slice(0, 8)}${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** What a view shows: whole weeks round a month, a week, or a month as a list. */
export function spanOf(view: View, date: IsoDate): { from: IsoDate; to: IsoDate } {
  if (view === 'week') return { from: monday(date), to: addDays(monday(date), 6) };
  const first = firstOf(date);
  const last = addDays(addMonths(first, 1), -1);
  if (view === 'list') return { from: first, to: last };
  return { from: monday(first), to: addDays(monday(last), 6) };
}

/** The day to go to for the span before or after. */
export function step(view: View, date: IsoDate, by: 1 | -1): IsoDate {
  return view === 'week' ? addDays(date, 7 * by) : addMonths(date, by);
}

/** Every day of a span. */
export function daysOf({ from, to }: { from: IsoDate; to: IsoDate }): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
