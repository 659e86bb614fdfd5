import { describe, expect, it } from 'vitest';
import { figures } from '@/test/figures';
import { cellAfter, heatCell, heatStep, monthLabel, monthRange, points, shareStep } from './heat';

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

const none = figures();

describe('heatCell', () => {
  const busy = { ...none, expected: 24, done: 17, onTime: 15, late: 2, overdue: 3, awaiting: 4 };

  it('counts overdue and on time of what was done or is overdue', () => {
    expect(heatCell('overdue', busy)).toEqual({
      value: 3,
      of: 20,
      share: 0.15,
      step: 2,
      figure: 'overdue',
    });
    expect(heatCell('onTime', busy)).toEqual({
      value: 15,
      of: 20,
      share: 0.75,
      step: 2,
      figure: 'onTime',
    });
  });

  it('is empty where nothing was due, and has no share where nothing is due yet', () => {
    expect(heatCell('overdue', none)).toBeUndefined();
    expect(heatCell('overdue', { ...none, expected: 2, notDue: 2 })).toEqual({
      value: 0,
      of: 0,
      share: undefined,
      step: 0,
      figure: 'overdue',
    });
  });

  it('shows coverage only where something had to be covered', () => {
    expect(heatCell('coverage', busy)).toBeUndefined();
    expect(heatCell('coverage', busy, { numerator: 0, denominator: 0 })).toBeUndefined();
    expect(heatCell('coverage', busy, { numerator: 19, denominator: 20 })).toMatchObject({
      value: 19,
      of: 20,
      step: 4,
    });
  });
});

it.each([
  ['overdue', 0, 0],
  ['overdue', 0.01, 1],
  ['overdue', 0.05, 1],
  ['overdue', 0.06, 2],
  ['overdue', 0.3, 3],
  ['overdue', 0.31, 4],
  ['onTime', 0.69, 1],
  ['onTime', 0.7, 2],
  ['onTime', 0.94, 3],
  ['onTime', 0.95, 4],
] as const)('draws %s of %d in step %i', (metric, share, step) => {
  expect(shareStep(metric, share)).toBe(step);
});

it('tells a change of a rate in points, and nothing where one is missing', () => {
  const at = (percent?: number) => ({
    month: '2026-11',
    figures: {
      ...none,
      ...(percent === undefined ? {} : { completion: { numerator: 1, denominator: 2, percent } }),
    },
  });
  expect(points(at(74.63), at(80.5), 'completion')).toBe(-5.87);
  expect(points(at(80.5), at(80.5), 'completion')).toBe(0);
  expect(points(at(74.63), at(), 'completion')).toBeUndefined();
  expect(points(at(), at(3), 'completion')).toBeUndefined();
});

it.each([
  ['ArrowDown', false, { row: 1, column: 1 }],
  ['ArrowUp', false, { row: 0, column: 1 }],
  ['ArrowRight', false, { row: 0, column: 2 }],
  ['ArrowLeft', false, { row: 0, column: 0 }],
  ['PageDown', false, { row: 4, column: 1 }],
  ['End', false, { row: 0, column: 12 }],
  ['End', true, { row: 4, column: 12 }],
  ['Home', true, { row: 0, column: 0 }],
  ['Enter', false, undefined],
])('%s (control: %s) in the first line', (key, ctrl, expected) => {
  expect(cellAfter(key, ctrl, { row: 0, column: 1 }, 5, 12)).toEqual(expected);
});
