import type { ActionProgramme, ObligationRow, ProgrammeTask } from '@/api';
import { daysBetween, type IsoDate } from '@/shared/lib/dates';

export type Lane = 'section' | 'lead';

export interface Span {
  from: IsoDate;
  to: IsoDate;
}

/** A task where it stands in time, in hundredths of the span. */
export interface Placed {
  task: ProgrammeTask;
  /** Where its last day lies; undefined where it has no date. */
  at?: number;
  /** Where it is first to be shown to a committee; before `at`. */
  from?: number;
}

export interface LaneOf {
  id: string;
  tasks: Placed[];
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/**
 * The whole years that are drawn: those of the term, else of the dates, five at least and ten at most,
 * so that one date far ahead does not press the rest together.
 */
export function spanOf(programme: ActionProgramme, today: IsoDate): Span {
  const dates = programme.tasks.flatMap((task) => task.deadline?.dueOn ?? []);
  const first = Math.min(...[programme.term?.startsOn ?? today, ...dates].map(yearOf));
  const last = Math.max(...[programme.term?.endsOn ?? today, ...dates].map(yearOf));
  const from = programme.term ? yearOf(programme.term.startsOn) : first;
  const to = Math.min(
    Math.max(programme.term ? yearOf(programme.term.endsOn) : last, from + 4),
    from + 9,
  );
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

/** Where a day lies, 0 to 100; a day outside stands at the edge. */
export function placeOf(date: IsoDate, span: Span): number {
  const whole = daysBetween(span.from, span.to);
  const days = daysBetween(span.from, date);
  return Math.min(100, Math.max(0, (days / whole) * 100));
}

/** The years of a span, each with where it begins and how wide it is. */
export function yearsOf(span: Span): { year: number; at: number; width: number }[] {
  const years: { year: number; at: number; width: number }[] = [];
  for (let year = yearOf(span.from); year <= yearOf(span.to); year += 1) {
    const at = placeOf(`${year}-01-01`, span);
    const end = year === yearOf(span.to) ? 100 : placeOf(`${year + 1}-01-01`, span);
    years.push({ year, at, width: end - at });
  }
  return years;
}

function placed(task: ProgrammeTask, span: Span): Placed {
  const due = task.deadline?.dueOn;
  if (!due) return { task };
  const shown = [task.standing?.dueOn, task.committee?.dueOn].filter(
    (one): one is string => one !== undefined && one < due,
  );
  const first = shown.sort()[0];
  return {
    task,
    at: placeOf(due, span),
    ...(first ? { from: placeOf(first, span) } : {}),
  };
}

/** The tasks by section, or by who leads, in the order of the programme; by date within a lane. */
export function lanesOf(programme: ActionProgramme, by: Lane, span: Span): LaneOf[] {
  const lanes = new Map<string, Placed[]>();
  for (const task of programme.tasks) {
    const id = by === 'section' ? task.sectionId : (task.leadId ?? '');
    const lane = lanes.get(id) ?? [];
    lane.push(placed(task, span));
    lanes.set(id, lane);
  }
  return [...lanes].map(([id, tasks]) => ({
    id,
    tasks: tasks.sort((a, b) => (a.at ?? 101) - (b.at ?? 101)),
  }));
}

/** Of the rows of one demand, the one that says most: what is late, then what is open, then what is done. */
export function standingOf(rows: readonly ObligationRow[]): ObligationRow | undefined {
  const rank = (row: ObligationRow) =>
    row.timeliness === 'OVERDUE' ? 0 : row.state === 'ACCEPTED' ? 2 : 1;
  return [...rows].sort((a, b) => rank(a) - rank(b))[0];
}
