import type { DeadlineKind, DeadlineRule } from '@/api';

/** A deadline as it is filled in: every part kept while the kind is tried out. */
export interface DeadlineValues {
  /** Empty: every level without one of its own. */
  level: string;
  kind: DeadlineKind;
  date?: string;
  year: string;
  month: string;
  quarter: string;
  half: string;
  reason: NonNullable<DeadlineRule['reason']>;
  /** The words the date was read from. */
  words: string;
}

type Part = 'date' | 'year' | 'month' | 'quarter' | 'half' | 'reason';

/** Which parts each kind needs, in the order they are asked. */
export const partsOf: Record<DeadlineKind, readonly Part[]> = {
  ON_DATE: ['date'],
  BEFORE_DATE: ['date'],
  END_OF_MONTH: ['month', 'year'],
  END_OF_QUARTER: ['quarter', 'year'],
  END_OF_HALF: ['half', 'year'],
  END_OF_YEAR: ['year'],
  UNDATED: ['reason'],
};

export const deadlineKinds = Object.keys(partsOf) as DeadlineKind[];

export function emptyDeadline(today: string, level = ''): DeadlineValues {
  const month = Number(today.slice(5, 7));
  return {
    level,
    kind: 'ON_DATE',
    year: today.slice(0, 4),
    month: String(month),
    quarter: String(Math.ceil(month / 3)),
    half: month <= 6 ? '1' : '2',
    reason: 'REGULAR',
    words: '',
  };
}

const whole = (text: string, from: number, to: number): number | undefined => {
  const value = Number(text.trim());
  return text.trim() && Number.isInteger(value) && value >= from && value <= to ? value : undefined;
};

/** The rule with the parts its kind needs and no others; undefined while one of them is missing. */
export function ruleOf(values: DeadlineValues): DeadlineRule | undefined {
  const { kind } = values;
  const all = {
    date: values.date,
    year: whole(values.year, 1900, 2200),
    month: whole(values.month, 1, 12),
    quarter: whole(values.quarter, 1, 4),
    half: whole(values.half, 1, 2),
    reason: values.reason,
  };
  const parts = partsOf[kind];
  if (parts.some((part) => all[part] === undefined)) return undefined;
  return { kind, ...Object.fromEntries(parts.map((part) => [part, all[part]])) };
}

/** The form of a rule; parts the rule does not have stand as in a fresh form. */
export function deadlineValuesOf(
  rule: DeadlineRule,
  today: string,
  level = '',
  words = '',
): DeadlineValues {
  const fresh = emptyDeadline(today, level);
  const text = (value: number | undefined, otherwise: string) =>
    value === undefined ? otherwise : String(value);
  return {
    ...fresh,
    kind: rule.kind,
    date: rule.date,
    year: text(rule.year, fresh.year),
    month: text(rule.month, fresh.month),
    quarter: text(rule.quarter, fresh.quarter),
    half: text(rule.half, fresh.half),
    reason: rule.reason ?? fresh.reason,
    words,
  };
}
