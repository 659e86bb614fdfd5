import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '@/api';
import { deadlineValuesOf, emptyDeadline, ruleOf } from './deadlineForm';

const today = '2026-11-21';

const rules: DeadlineRule[] = [
  { kind: 'ON_DATE', date: '2026-12-31' },
  { kind: 'BEFORE_DATE', date: '2026-12-31' },
  { kind: 'END_OF_MONTH', month: 12, year: 2026 },
  { kind: 'END_OF_QUARTER', quarter: 4, year: 2026 },
  { kind: 'END_OF_HALF', half: 2, year: 2026 },
  { kind: 'END_OF_YEAR', year: 2026 },
  { kind: 'UNDATED', reason: 'WAITING' },
];

describe.each(rules)('$kind', (rule) => {
  it('goes into the form and comes back the same', () => {
    expect(ruleOf(deadlineValuesOf(rule, today))).toEqual(rule);
  });
});

it('starts at today, so that a kind tried out has its parts', () => {
  const values = emptyDeadline(today);
  expect(ruleOf(values)).toBeUndefined();
  expect(ruleOf({ ...values, kind: 'END_OF_QUARTER' })).toEqual({
    kind: 'END_OF_QUARTER',
    quarter: 4,
    year: 2026,
  });
});

it('is no rule while a part is missing or out of range', () => {
  const values = { ...emptyDeadline(today), kind: 'END_OF_MONTH' as const };
  for (const month of ['', '0', '13', '1.5', 'x']) {
    expect([month, ruleOf({ ...values, month })]).toEqual([month, undefined]);
  }
});
