import { beforeAll, describe, expect, it } from 'vitest';
import i18next from 'i18next';
import { vi } from '@/i18n/resources';
import { badgeOf, datePhrases, type Dates, type Phrase } from './deadline';

const i18n = i18next.createInstance();
beforeAll(() => i18n.init({ lng: 'vi', resources: { vi }, interpolation: { escapeValue: false } }));

const say = ({ key, values }: Phrase) =>
  i18n.t(key, { ns: 'domain', count: 0, date: '', ...values });
const base: Dates = { state: 'RECEIVED', exclusive: false };
const sentence = (dates: Partial<Dates>) => {
  const all = { ...base, ...dates };
  const { tone, phrase } = badgeOf(all);
  return `${tone}: ${[phrase, ...datePhrases(all)].map(say).join(' · ')}`;
};

describe('the sentence of a deadline', () => {
  it.each<[Partial<Dates>, string]>([
    [
      { timeliness: 'OVERDUE', daysLeft: -21, dueOn: '2026-10-31' },
      'late: quá 21 ngày · hạn 31/10/2026',
    ],
    [
      { timeliness: 'DUE_SOON', daysLeft: 9, dueOn: '2026-11-30' },
      'soon: còn 9 ngày · hạn 30/11/2026',
    ],
    [
      { timeliness: 'DUE_SOON', daysLeft: 0, dueOn: '2026-11-21' },
      'soon: hạn hôm nay · hạn 21/11/2026',
    ],
    [
      { timeliness: 'NOT_DUE', daysLeft: 40, dueOn: '2026-12-31' },
      'off: còn 40 ngày · hạn 31/12/2026',
    ],
    [
      {
        timeliness: 'OVERDUE',
        daysLeft: -1,
        dueOn: '2020-12-30',
        printedOn: '2020-12-31',
        exclusive: true,
      },
      'late: quá 1 ngày · hạn trước 31/12/2020',
    ],
    [
      { timeliness: 'NOT_DUE', daysLeft: 5, dueOn: '2026-11-26', firstDueOn: '2026-10-31' },
      'off: còn 5 ngày · hạn 26/11/2026 · hạn đầu 31/10/2026',
    ],
    [
      { state: 'SUBMITTED', timeliness: 'AWAITING', doneOn: '2026-11-12', dueOn: '2026-11-15' },
      'info: chờ xác nhận · xong 12/11/2026 · hạn 15/11/2026',
    ],
    [
      { state: 'ACCEPTED', timeliness: 'DONE_LATE', doneOn: '2026-11-18', dueOn: '2026-11-15' },
      'done: xong, muộn 3 ngày · xong 18/11/2026 · hạn 15/11/2026',
    ],
    [
      {
        state: 'SUBMITTED',
        timeliness: 'OVERDUE',
        daysLeft: -113,
        doneOn: '2026-11-06',
        dueOn: '2026-07-31',
      },
      'late: xong muộn 98 ngày, chờ xác nhận · xong 06/11/2026 · hạn 31/07/2026',
    ],
    [
      {
        state: 'RETURNED',
        timeliness: 'DUE_SOON',
        daysLeft: -4,
        doneOn: '2026-11-15',
        dueOn: '2026-11-17',
      },
      'soon: trả lại · xong 15/11/2026 · hạn 17/11/2026',
    ],
    [{ timeliness: 'UNDATED', undatedReason: 'REGULAR' }, 'off: thường xuyên'],
    [{ timeliness: 'UNDATED', undatedReason: 'WAITING' }, 'off: chờ điều kiện'],
    [{ timeliness: 'UNDATED' }, 'off: không có thời hạn'],
    [
      { state: 'WITHDRAWN', timeliness: 'OVERDUE', daysLeft: -3, dueOn: '2026-11-18' },
      'off: đã thu hồi · hạn 18/11/2026',
    ],
  ])('%j', (dates, expected) => {
    expect(sentence(dates)).toBe(expected);
  });

  it('is red for what is late and for nothing else', () => {
    const tones = (
      ['UNDATED', 'NOT_DUE', 'DUE_SOON', 'AWAITING', 'DONE_ON_TIME', 'DONE_LATE'] as const
    ).map((timeliness) => badgeOf({ ...base, timeliness }).tone);
    expect(tones).not.toContain('late');
  });
});
