import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@/api';
import { off, weekday, weeksOf } from './year';

const days: CalendarDay[] = [
  { date: '2026-08-22', kind: 'WORKED', holiday: 'NATIONAL', name: 'Quốc khánh' },
  { date: '2026-08-31', kind: 'SWAPPED', holiday: 'NATIONAL', name: 'Quốc khánh' },
];

describe('the weeks of a month', () => {
  it('begin on Monday and hold every day once', () => {
    const weeks = weeksOf(2026, 8, days);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.[5]?.date).toBe('2026-08-01');
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
    expect(weeksOf(2027, 2, []).flat().filter(Boolean)).toHaveLength(28);
  });

  it('know what is off and what is worked', () => {
    const cells = weeksOf(2026, 8, days)
      .flat()
      .filter((cell) => cell !== undefined);
    const offDays = cells.filter(off).map(({ day }) => day);
    expect(offDays).toEqual([1, 2, 8, 9, 15, 16, 23, 29, 30, 31]);
  });

  it('count Monday as the first', () => {
    expect(weekday('2026-11-23')).toBe('MON');
    expect(weekday('2026-11-22')).toBe('SUN');
  });
});
