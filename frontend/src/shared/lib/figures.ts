import type { Figures } from '@/api';
import { paths, screenOf, withQuery } from './references';

/** The list of rows behind each number: paths of the API by the number's name. */
export type Links = Record<string, string>;

/** The counts of a summary that open a list. */
export type FigureKey =
  | 'expected'
  | 'done'
  | 'onTime'
  | 'late'
  | 'awaiting'
  | 'overdue'
  | 'dueSoon'
  | 'notDue'
  | 'undated';

const timeliness: Record<FigureKey, string | undefined> = {
  expected: undefined,
  done: 'DONE_ON_TIME,DONE_LATE',
  onTime: 'DONE_ON_TIME',
  late: 'DONE_LATE',
  awaiting: 'AWAITING',
  overdue: 'OVERDUE',
  dueSoon: 'DUE_SOON',
  notDue: 'NOT_DUE,DUE_SOON',
  undated: 'UNDATED',
};

/**
 * The list behind a number: the link the API gave with it, else the same filter put together from
 * what the number was counted by.
 */
export function rowsBehind(
  key: FigureKey,
  links: Links | undefined,
  scope: Readonly<Record<string, string | undefined>>,
): string {
  return (
    screenOf(links?.[key]) ??
    withQuery(paths.obligations, {
      ...scope,
      role: 'LEAD',
      counted: 'true',
      timeliness: timeliness[key],
    })
  );
}

/** The done and overdue a rate is made of. */
export function dueParts({ onTime, late, overdue }: Figures): {
  onTime: number;
  late: number;
  overdue: number;
} {
  return { onTime, late, overdue };
}
