import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDayCount, CalendarItem } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, newRow } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';
import { daysOf, spanOf } from './span';

const span = spanOf('month', '2026-12-01');
const days: CalendarDayCount[] = daysOf(span).map((date) => ({
  date,
  working: date !== '2026-12-05',
  due: date === '2026-12-09' ? 5 : 0,
}));
const items: CalendarItem[] = [
  { on: '2026-12-09', kind: 'DUE', obligation: newRow },
  { on: '2026-12-01', kind: 'INTERNAL', obligation: newRow },
];

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/calendar-days', days),
    onGet('/calendar-items', { items }),
    onGet('/calendar-feeds', []),
    onGet('/calendar/years/2026', {
      year: 2026,
      decided: true,
      days: [],
      workingDays: 250,
      version: '1',
    }),
    onGet('/calendar/years/2027', {
      year: 2027,
      decided: false,
      days: [{ date: '2027-01-01', kind: 'HOLIDAY', holiday: 'NEW_YEAR', name: 'Tết Dương lịch' }],
      workingDays: 250,
      version: '0',
    }),
  );
});

describe('The calendar of deadlines', () => {
  it('shows a month with what is due, days off, and goes between days by arrow keys', async () => {
    const { user } = open('/calendar?date=2026-12-01');
    expect(await screen.findByRole('heading', { name: 'Tháng 12/2026' })).toBeVisible();
    const table = await screen.findByRole('table');
    const links = within(table).getAllByRole('link', { name: new RegExp(newRow.title) });
    expect(links[0]).toHaveAttribute('href', `/obligations/${newRow.id}`);
    expect(within(table).getByText(/hạn nội bộ/)).toBeVisible();
    expect(within(table).getByText('và 4 việc nữa')).toBeVisible();
    expect(within(table).getByText('Tết Dương lịch')).toBeVisible();
    const first = table.querySelector<HTMLElement>('[data-day="2026-12-01"]');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAttribute('data-day', '2026-12-08');
    await expectAccessible();
  });

  it('makes an address to subscribe to, said in words and shown once', async () => {
    const sent: Sent[] = [];
    server.use(
      onPost(
        '/calendar-feeds',
        {
          path: '/api/v1/calendar-feeds/cal_x.ics',
          feed: { id: '1', name: 'Lịch', scope: 'MINE', createdAt: '2026-11-21T02:00:00Z' },
        },
        sent,
      ),
    );
    const { user } = open('/calendar?date=2026-12-01');
    expect(await screen.findByText('Các việc tổ chức bạn phụ trách phải làm')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tạo địa chỉ lịch' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo' }));
    expect(await screen.findByText(/calendar-feeds\/cal_x\.ics/)).toBeVisible();
    expect(sent[0]?.body).toEqual({ name: 'Việc của tôi', scope: 'MINE' });
  });

  it('says what went wrong', async () => {
    server.use(
      onProblem('get', '/calendar-items', {
        type: '/problems/unavailable',
        title: 'Tạm thời không phục vụ được',
        status: 503,
      }),
    );
    open('/calendar?date=2026-12-01');
    expect(await screen.findByText(/Tạm thời không phục vụ được/)).toBeVisible();
  });
});
