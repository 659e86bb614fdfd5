import { describe, expect, it } from 'vitest';
import { addDays, dateInVietnam, daysBetween, formatDate, formatInstant, parseDate } from './dates';

describe('Vietnam time', () => {
  it('turns the day at 17:00 UTC', () => {
    expect(dateInVietnam(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20');
    expect(dateInVietnam(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21');
  });
  it('writes instants by its clock', () => {
    expect(formatInstant('2026-11-21T01:05:00Z')).toBe('08:05 21/11/2026');
    expect(formatInstant('2026-11-20T17:00:00Z')).toBe('00:00 21/11/2026');
  });
});

describe('calendar dates', () => {
  it('are written dd/MM/yyyy', () => {
    expect(formatDate('2026-10-31')).toBe('31/10/2026');
  });
  it('are counted over months and leap days', () => {
    expect(daysBetween('2026-10-31', '2026-11-21')).toBe(21);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('parseDate', () => {
  it.each([
    ['31/12/2020', '2020-12-31'],
    ['1/9/2026', '2026-09-01'],
    ['01-09-26', '2026-09-01'],
    ['1.9.2026', '2026-09-01'],
    ['01092026', '2026-09-01'],
    [' 29/02/2028 ', '2028-02-29'],
  ])('reads %s as %s', (typed, iso) => {
    expect(parseDate(typed)).toBe(iso);
  });
  it.each(['', '31/02/2026', '29/02/2026', '0/1/2026', '1/13/2026', '2026-09-01x', 'hôm nay'])(
    'reads nothing of %j',
    (typed) => {
      expect(parseDate(typed)).toBeUndefined();
    },
  );
});
