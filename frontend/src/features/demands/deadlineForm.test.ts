import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '@/api';
import { daysOf, deadlineKinds, deadlineValuesOf, emptyDeadline, ruleOf } from './deadlineForm';

const today = '2026-11-21';

const rules: DeadlineRule[] = [
  { kind: 'ON_DATE', date: '2026-12-31' },
  { kind: 'ON_DATE', date: '2026-12-31', time: '16:00' },
  { kind: 'BEFORE_DATE', date: '2026-12-31' },
  { kind: 'END_OF_MONTH', month: 12, year: 2026 },
  { kind: 'END_OF_QUARTER', quarter: 4, year: 2026 },
  { kind: 'END_OF_HALF', half: 2, year: 2026 },
  { kind: 'END_OF_YEAR', year: 2026 },
  { kind: 'BEFORE_MONTH', month: 6, year: 2027 },
  { kind: 'BEFORE_QUARTER', quarter: 1, year: 2027 },
  { kind: 'BEFORE_HALF', half: 1, year: 2027 },
  { kind: 'BEFORE_YEAR', year: 2030 },
  { kind: 'PART_OF_MONTH', part: 'END', month: 8, year: 2027 },
  { kind: 'PART_OF_YEAR', part: 'START', year: 2027 },
  { kind: 'PART_OF_TERM', part: 'MIDDLE' },
  { kind: 'AFTER_ANCHOR', count: 5, unit: 'WORKING_DAYS', anchor: 'RECEIPT' },
  { kind: 'BEFORE_ANCHOR', count: 3, unit: 'DAYS', anchor: 'SESSION' },
  { kind: 'RANGE', from: '2026-01-01', to: '2026-12-31' },
  {
    kind: 'RECURRING',
    frequency: 'MONTHLY',
    days: [{ month: 1, day: 20 }],
    exclusive: true,
    until: '2030-12-31',
  },
  {
    kind: 'RECURRING',
    frequency: 'YEARLY',
    days: [
      { month: 6, day: 20 },
      { month: 12, day: 20 },
    ],
  },
  { kind: 'UNDATED', reason: 'WAITING' },
];

describe.each(rules)('$kind', (rule) => {
  it('goes into the form and comes back the same', () => {
    expect(ruleOf(deadlineValuesOf(rule, today))).toEqual(rule);
  });
});

it('knows every kind of rule', () => {
  expect([...new Set(rules.map(({ kind }) => kind))]).toEqual(deadlineKinds);
});

it('leaves the last day of a period unwritten', () => {
  const rule: DeadlineRule = {
    kind: 'RECURRING',
    frequency: 'QUARTERLY',
    days: [{ month: 3, day: 31 }],
  };
  expect(deadlineValuesOf(rule, today).days).toBe('');
  expect(ruleOf(deadlineValuesOf(rule, today))).toEqual({
    kind: 'RECURRING',
    frequency: 'QUARTERLY',
  });
});

it('reads days of a period, and no others', () => {
  expect(daysOf(' 20 ; 15/3 ')).toEqual([
    { month: 1, day: 20 },
    { month: 3, day: 15 },
  ]);
  expect(daysOf('')).toEqual([]);
  for (const wrong of ['32', '20/25', 'x', '1/2/3', '0']) expect(daysOf(wrong)).toBeUndefined();
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
