import type { ObligationState, Timeliness, UndatedReason } from '@/api';
import { daysBetween, formatDate, type IsoDate } from './dates';

/** What an obligation, or a row of one, says about its dates. */
export interface Dates {
  state: ObligationState;
  timeliness?: Timeliness;
  undatedReason?: UndatedReason;
  printedOn?: IsoDate;
  dueOn?: IsoDate;
  firstDueOn?: IsoDate;
  internalDueOn?: IsoDate;
  exclusive: boolean;
  /** Negative when overdue. */
  daysLeft?: number;
  doneOn?: IsoDate;
}

/** The meaning a colour carries; see theme/tokens.ts. */
export type Tone = 'late' | 'soon' | 'done' | 'info' | 'off';

/** A catalogue key of the namespace `domain` with what fills its holes. */
export type Phrase =
  | {
      key: 'badge.overdue' | 'badge.left' | 'badge.doneLate' | 'badge.awaitingLate';
      values: { count: number };
    }
  | {
      key:
        | 'badge.today'
        | 'badge.soon'
        | 'badge.notDue'
        | 'badge.awaiting'
        | 'badge.doneOnTime'
        | 'badge.returned'
        | 'badge.REGULAR'
        | 'badge.WAITING'
        | 'badge.UNSET'
        | 'badge.OBJECTED'
        | 'badge.WAIVED'
        | 'badge.WITHDRAWN'
        | 'badge.HANDED_OVER';
      values?: undefined;
    }
  | {
      key:
        'date.due' | 'date.before' | 'date.first' | 'date.internal' | 'date.done' | 'date.lastDay';
      values: { date: string };
    };

export interface Badge {
  tone: Tone;
  phrase: Phrase;
}

const ended = new Set<ObligationState>(['WAIVED', 'WITHDRAWN', 'HANDED_OVER']);

function left(days: number | undefined, otherwise: 'badge.soon' | 'badge.notDue'): Phrase {
  if (days === undefined) return { key: otherwise };
  // Done in time but sent back after the date: what counts now is the repair, not the days gone by.
  if (days < 0) return { key: 'badge.returned' };
  return days === 0 ? { key: 'badge.today' } : { key: 'badge.left', values: { count: days } };
}

/** Days over until today, or until the day it was done where that was reported and waits for a word. */
function overdue({ state, dueOn, doneOn, daysLeft = 0 }: Dates): Phrase {
  if (state === 'SUBMITTED' && dueOn && doneOn) {
    return { key: 'badge.awaitingLate', values: { count: daysBetween(dueOn, doneOn) } };
  }
  return { key: 'badge.overdue', values: { count: Math.abs(daysLeft) } };
}

/** The two or three words on the badge: `quá 21 ngày`, `còn 9 ngày`, `chờ xác nhận`. */
export function badgeOf(dates: Dates): Badge {
  if (ended.has(dates.state)) {
    return {
      tone: 'off',
      phrase: { key: `badge.${dates.state as 'WAIVED' | 'WITHDRAWN' | 'HANDED_OVER'}` },
    };
  }
  switch (dates.timeliness) {
    case 'OVERDUE':
      return { tone: 'late', phrase: overdue(dates) };
    case 'DUE_SOON':
      return { tone: 'soon', phrase: left(dates.daysLeft, 'badge.soon') };
    case 'NOT_DUE':
      return { tone: 'off', phrase: left(dates.daysLeft, 'badge.notDue') };
    case 'AWAITING':
      return { tone: 'info', phrase: { key: 'badge.awaiting' } };
    case 'DONE_ON_TIME':
      return { tone: 'done', phrase: { key: 'badge.doneOnTime' } };
    case 'DONE_LATE': {
      const count = dates.dueOn && dates.doneOn ? daysBetween(dates.dueOn, dates.doneOn) : 0;
      return { tone: 'done', phrase: { key: 'badge.doneLate', values: { count } } };
    }
    case 'UNDATED':
    case undefined:
      return { tone: 'off', phrase: { key: `badge.${dates.undatedReason ?? 'UNSET'}` } };
  }
}

/** What stands beside the badge: `hạn 31/10/2026`, `hạn trước 31/12/2020 · hạn đầu 30/11/2020`. */
export function datePhrases(dates: Dates): Phrase[] {
  const phrases: Phrase[] = [];
  if (dates.doneOn) phrases.push({ key: 'date.done', values: { date: formatDate(dates.doneOn) } });
  if (dates.dueOn) {
    phrases.push(
      dates.exclusive
        ? { key: 'date.before', values: { date: formatDate(dates.printedOn ?? dates.dueOn) } }
        : { key: 'date.due', values: { date: formatDate(dates.dueOn) } },
    );
    if (dates.firstDueOn && dates.firstDueOn !== dates.dueOn) {
      phrases.push({ key: 'date.first', values: { date: formatDate(dates.firstDueOn) } });
    }
  }
  if (dates.internalDueOn && !dates.doneOn) {
    phrases.push({ key: 'date.internal', values: { date: formatDate(dates.internalDueOn) } });
  }
  return phrases;
}
