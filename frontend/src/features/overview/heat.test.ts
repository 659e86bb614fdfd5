import { expect, it } from 'vitest';
import { heatStep, monthLabel, monthRange } from './heat';

it.each([
  ['2026-11', '2026-11-01', '2026-11-30'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
])('%s runs from %s to %s', (month, dueFrom, dueTo) => {
  expect(monthRange(month)).toEqual({ dueFrom, dueTo });
});

it('writes a month short', () => {
  expect(monthLabel('2026-11')).toBe('11/26');
});

it('colours nothing at nought and everything in four steps', () => {
  expect([0, 1, 25, 26, 50, 75, 76, 100].map((value) => heatStep(value, 100))).toEqual([
    0, 1, 1, 2, 2, 3, 4, 4,
  ]);
  expect(heatStep(0, 0)).toBe(0);
});
