import { describe, expect, it } from 'vitest';
import type { Target } from '@/api';
import { emptyForm, formOf, inputOf, usualDirection, yearsOf } from './form';

const target: Target = {
  id: '31',
  organisation: { id: '20', name: 'Đảng ủy xã', shortName: 'X.' },
  group: 'ECONOMY',
  position: 10,
  name: 'Sản lượng lương thực',
  unit: 'tấn',
  comparison: 'RANGE',
  direction: 'NEITHER',
  baselineValue: 1234.5,
  baselineYear: 2024,
  changeInPercent: false,
  proportion: false,
  rollUp: 'SUM',
  frequency: 'YEAR',
  termFrom: 2025,
  termTo: 2026,
  termValue: 20.25,
  termUpper: 30,
  values: [
    { year: 2025, value: 20, upper: 25 },
    { year: 2030, value: 40, upper: 45, orientation: true },
  ],
  servedBy: 0,
  mayEdit: true,
  mayReport: false,
  mayConfirm: false,
  version: '1',
};

describe('the form of a target', () => {
  it('gives back what stands when nothing is changed', () => {
    const { input, wrong } = inputOf(formOf(target, 'vi'), 'vi');
    expect(wrong).toEqual([]);
    expect(input).toMatchObject({
      baselineValue: 1234.5,
      baselineYear: 2024,
      termValue: 20.25,
      termUpper: 30,
      values: target.values,
    });
    expect(input).not.toHaveProperty('reason');
  });

  it('names the figures it cannot read', () => {
    const form = {
      ...emptyForm('ECONOMY', 2025, 2026),
      name: 'Thu ngân sách',
      years: { '2025': { value: 'nhiều', upper: '', words: '' } },
    };
    expect(inputOf(form, 'vi').wrong).toEqual(['/values/2025']);
  });

  it('shows the years of the term and those of orientation', () => {
    expect(yearsOf(formOf(target, 'vi'))).toEqual([
      { year: 2025, orientation: false },
      { year: 2026, orientation: false },
      { year: 2030, orientation: true },
    ]);
    expect(yearsOf({ ...emptyForm('ECONOMY', 2025, 2030), termTo: '20' })).toEqual([]);
  });

  it('sends words alone where the target is no number, and adds nothing up', () => {
    const form = {
      ...emptyForm('PARTY', 2025, 2025),
      comparison: 'QUALITATIVE' as const,
      years: { '2025': { value: '5', upper: '', words: 'trong sạch, vững mạnh' } },
    };
    const { input } = inputOf(form, 'vi');
    expect(input.rollUp).toBe('NONE');
    expect(input.values).toEqual([{ year: 2025, words: 'trong sạch, vững mạnh' }]);
  });

  it('takes the usual direction of a comparison', () => {
    expect(usualDirection('AT_MOST')).toBe('LOWER');
    expect(usualDirection('RANGE')).toBe('NEITHER');
    expect(usualDirection('AT_LEAST')).toBe('HIGHER');
  });
});
