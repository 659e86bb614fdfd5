import { describe, expect, it } from 'vitest';
import type { SheetRow, Target, TargetYear } from '@/api';
import { parseFigure } from '@/shared/lib/numbers';
import { formatFigure, formatSigned, openPeriods, periodParts, sumCheck } from './figures';

describe('figures', () => {
  it('are read as they are typed in the language of the screen', () => {
    expect(parseFigure('92,5')).toBe(92.5);
    expect(parseFigure('1.234,5')).toBe(1234.5);
    expect(parseFigure(' −3 ')).toBe(-3);
    expect(parseFigure('1,234.5', 'en')).toBe(1234.5);
    expect(parseFigure('')).toBeNull();
  });

  it('are refused rather than guessed', () => {
    expect(parseFigure('92.5')).toBeUndefined();
    expect(parseFigure('1.23')).toBeUndefined();
    expect(parseFigure('chín')).toBeUndefined();
    expect(parseFigure('1,23456')).toBeUndefined();
  });

  it('are shown with a comma, a real minus and their sign', () => {
    expect(formatFigure(1234.5)).toBe('1.234,5');
    expect(formatSigned(-3.25)).toBe('−3,25');
    expect(formatSigned(3)).toBe('+3');
  });
});

describe('periods', () => {
  it('are told in their parts', () => {
    expect(periodParts('2026')).toEqual({ kind: 'YEAR', year: '2026', part: 1 });
    expect(periodParts('2026-H2')).toEqual({ kind: 'HALF_YEAR', year: '2026', part: 2 });
    expect(periodParts('2026-Q3')).toEqual({ kind: 'QUARTER', year: '2026', part: 3 });
    expect(periodParts('2026-07')).toEqual({ kind: 'MONTH', year: '2026', part: 7 });
    expect(periodParts('x')).toBeUndefined();
  });

  it('are open once begun and while not reported, newest first', () => {
    const row = {
      target: { frequency: 'QUARTER', termFrom: 2026, termTo: 2027 },
      actuals: [{ period: '2026-Q2' }],
    } as unknown as SheetRow;
    expect(openPeriods(row, '2026-08-15')).toEqual(['2026-Q3', '2026-Q1']);
  });
});

describe('sum check', () => {
  const check = (planDifference: number | undefined, direction: Target['direction']) =>
    sumCheck({ planDifference } as TargetYear, { direction } as Target);

  it('says what is short by the direction of the target', () => {
    expect(check(-10, 'HIGHER')).toBe('short');
    expect(check(10, 'HIGHER')).toBe('ok');
    expect(check(10, 'LOWER')).toBe('over');
    expect(check(10, 'NEITHER')).toBe('over');
    expect(check(0, 'NEITHER')).toBe('ok');
    expect(check(undefined, 'HIGHER')).toBeUndefined();
  });
});
