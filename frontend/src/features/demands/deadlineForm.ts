import type { DeadlineDay, DeadlineKind, DeadlineRule } from '@/api';

/** A deadline as it is filled in: every part kept while the kind is tried out. */
export interface DeadlineValues {
  /** Empty: every level without one of its own. */
  level: string;
  kind: DeadlineKind;
  date?: string;
  /** HH:mm; empty: the whole day. */
  time?: string;
  year: string;
  month: string;
  quarter: string;
  half: string;
  part?: NonNullable<DeadlineRule['part']>;
  count?: string;
  unit?: NonNullable<DeadlineRule['unit']>;
  anchor?: NonNullable<DeadlineRule['anchor']>;
  from?: string;
  to?: string;
  frequency?: NonNullable<DeadlineRule['frequency']>;
  /** Days of a period as typed: "20", "15/3"; empty: its last day. */
  days?: string;
  exclusive?: boolean;
  until?: string;
  reason: NonNullable<DeadlineRule['reason']>;
  /** The words the date was read from. */
  words: string;
}

export type Part =
  | 'date'
  | 'time'
  | 'year'
  | 'month'
  | 'quarter'
  | 'half'
  | 'part'
  | 'count'
  | 'unit'
  | 'anchor'
  | 'from'
  | 'to'
  | 'frequency'
  | 'days'
  | 'exclusive'
  | 'until'
  | 'reason';

/** Which parts each kind has, in the order they are asked. */
export const partsOf: Record<DeadlineKind, readonly Part[]> = {
  ON_DATE: ['date', 'time'],
  BEFORE_DATE: ['date'],
  END_OF_MONTH: ['month', 'year'],
  END_OF_QUARTER: ['quarter', 'year'],
  END_OF_HALF: ['half', 'year'],
  END_OF_YEAR: ['year'],
  BEFORE_MONTH: ['month', 'year'],
  BEFORE_QUARTER: ['quarter', 'year'],
  BEFORE_HALF: ['half', 'year'],
  BEFORE_YEAR: ['year'],
  PART_OF_MONTH: ['part', 'month', 'year'],
  PART_OF_YEAR: ['part', 'year'],
  PART_OF_TERM: ['part'],
  AFTER_ANCHOR: ['count', 'unit', 'anchor'],
  BEFORE_ANCHOR: ['count', 'unit', 'anchor'],
  RANGE: ['from', 'to'],
  RECURRING: ['frequency', 'days', 'exclusive', 'until'],
  UNDATED: ['reason'],
};

const optional: readonly Part[] = ['time', 'days', 'exclusive', 'until'];

export const deadlineKinds = Object.keys(partsOf) as DeadlineKind[];

export const choices = {
  part: ['START', 'MIDDLE', 'END'],
  unit: ['DAYS', 'WEEKS', 'MONTHS', 'YEARS', 'WORKING_DAYS'],
  anchor: ['SIGNING', 'ISSUE', 'RECEIPT', 'SUPERIOR_ISSUE', 'SESSION', 'EVENT'],
  frequency: ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'],
  reason: ['REGULAR', 'WAITING', 'UNSET'],
} as const;

const fresh = {
  part: 'END',
  count: '30',
  unit: 'DAYS',
  anchor: 'ISSUE',
  frequency: 'MONTHLY',
} as const;

export function emptyDeadline(today: string, level = ''): DeadlineValues {
  const month = Number(today.slice(5, 7));
  return {
    level,
    kind: 'ON_DATE',
    year: today.slice(0, 4),
    month: String(month),
    quarter: String(Math.ceil(month / 3)),
    half: month <= 6 ? '1' : '2',
    ...fresh,
    reason: 'REGULAR',
    words: '',
  };
}

const whole = (text: string, from: number, to: number): number | undefined => {
  const value = Number(text.trim());
  return text.trim() && Number.isInteger(value) && value >= from && value <= to ? value : undefined;
};

/** "20" is the 20th of the first month, "15/3" the 15th of the third; undefined where it is neither. */
export function daysOf(text: string): DeadlineDay[] | undefined {
  const days = text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [day = '', month = '1', ...more] = one.split('/');
      const found = { month: whole(month, 1, 24), day: whole(day, 1, 31) };
      return more.length === 0 && found.month && found.day
        ? { month: found.month, day: found.day }
        : undefined;
    });
  return days.every((one) => one !== undefined) ? days : undefined;
}

/** Days as they are typed; the period's last day stands as nothing. */
export function writtenDays(rule: DeadlineRule): string {
  const months = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 }[
    rule.frequency ?? 'MONTHLY'
  ];
  const days = rule.days ?? [];
  const [only] = days;
  if (days.length === 1 && only?.day === 31 && only.month === months) return '';
  return days
    .map(({ month, day }) => (month === 1 && months === 1 ? String(day) : `${day}/${month}`))
    .join(', ');
}

/** The rule with the parts its kind has and no others; undefined while one it needs is missing. */
export function ruleOf(values: DeadlineValues): DeadlineRule | undefined {
  const { kind } = values;
  const days = daysOf(values.days ?? '');
  const parts = partsOf[kind];
  if (parts.includes('days') && !days) return undefined;
  const all = {
    date: values.date,
    time: values.time?.trim() || undefined,
    year: whole(values.year, 1900, 2200),
    month: whole(values.month, 1, 12),
    quarter: whole(values.quarter, 1, 4),
    half: whole(values.half, 1, 2),
    part: values.part ?? fresh.part,
    count: whole(values.count ?? '', 1, 3660),
    unit: values.unit ?? fresh.unit,
    anchor: values.anchor ?? fresh.anchor,
    from: values.from,
    to: values.to,
    frequency: values.frequency ?? fresh.frequency,
    days: days && days.length > 0 ? days : undefined,
    exclusive: values.exclusive === true ? true : undefined,
    until: values.until,
    reason: values.reason,
  };
  if (parts.some((part) => all[part] === undefined && !optional.includes(part))) return undefined;
  return {
    kind,
    ...Object.fromEntries(
      parts.filter((part) => all[part] !== undefined).map((part) => [part, all[part]]),
    ),
  };
}

/** The form of a rule; parts the rule does not have stand as in a fresh form. */
export function deadlineValuesOf(
  rule: DeadlineRule,
  today: string,
  level = '',
  words = '',
): DeadlineValues {
  const start = emptyDeadline(today, level);
  const text = (value: number | undefined, otherwise: string) =>
    value === undefined ? otherwise : String(value);
  return {
    ...start,
    kind: rule.kind,
    date: rule.date,
    time: rule.time,
    year: text(rule.year, start.year),
    month: text(rule.month, start.month),
    quarter: text(rule.quarter, start.quarter),
    half: text(rule.half, start.half),
    part: rule.part ?? fresh.part,
    count: text(rule.count, fresh.count),
    unit: rule.unit ?? fresh.unit,
    anchor: rule.anchor ?? fresh.anchor,
    from: rule.from,
    to: rule.to,
    frequency: rule.frequency ?? fresh.frequency,
    days: rule.kind === 'RECURRING' ? writtenDays(rule) : '',
    exclusive: rule.exclusive === true,
    until: rule.until,
    reason: rule.reason ?? start.reason,
    words,
  };
}
