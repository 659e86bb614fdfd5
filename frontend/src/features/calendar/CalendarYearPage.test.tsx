import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarYear } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPut, server, type Sent } from '@/test/server';

const computed: CalendarYear = {
  year: 2027,
  decided: false,
  days: [
    { date: '2027-01-01', kind: 'HOLIDAY', holiday: 'NEW_YEAR', name: 'Tết Dương lịch' },
    { date: '2027-05-03', kind: 'MAKE_UP', holiday: 'LABOUR', name: 'Ngày Quốc tế Lao động' },
  ],
  workingDays: 250,
  warnings: [{ code: 'YEAR_NOT_DECIDED', detail: 'Lịch nghỉ năm 2027 chưa có quyết định' }],
  version: '0',
};

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/calendar/years/2027', computed),
    onGet('/calendar/working-days', {
      from: '2026-11-20',
      count: 5,
      on: '2026-11-30',
      passedOver: ['2026-11-24'],
    }),
    onGet('/organisations/20/closing-periods', { items: [] }),
  );
});

describe('A year of the calendar', () => {
  it('says that it is only computed, and what each day is', async () => {
    open('/calendar/years/2027');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Lịch làm việc năm 2027' }),
    ).toBeVisible();
    expect(screen.getByText('Tính theo luật')).toBeVisible();
    expect(screen.getByText('Lịch nghỉ năm 2027 chưa có quyết định')).toBeVisible();
    const may = screen.getByRole('table', { name: 'Tháng 5/2027' });
    expect(within(may).getByText(/Ngày Quốc tế Lao động · Nghỉ bù/)).toBeInTheDocument();
    expect(await screen.findByText(/Thứ Hai, 30\/11\/2026/)).toBeVisible();
    expect(screen.getByText(/24\/11\/2026/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ghi lịch đã quyết định' })).toBeNull();
    await expectAccessible();
  });

  it('is put down as decided against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/session', { ...session, permissions: [...session.permissions, 'CALENDAR_EDIT'] }),
      onPut('/calendar/years/2027', { ...computed, decided: true, version: '1' }, sent),
    );
    const { user } = open('/calendar/years/2027');
    await user.click(await screen.findByRole('button', { name: 'Ghi lịch đã quyết định' }));
    await user.type(screen.getByLabelText(/Căn cứ/), 'Thông báo 1/TB');
    await user.click(screen.getByRole('button', { name: 'Bỏ dòng 2' }));
    await user.click(screen.getByRole('button', { name: 'Ghi lịch' }));
    expect(await screen.findByText('Đã ghi lịch năm 2027')).toBeVisible();
    expect(sent).toEqual([
      expect.objectContaining({
        ifMatch: '"0"',
        body: {
          basis: 'Thông báo 1/TB',
          days: [{ date: '2027-01-01', kind: 'HOLIDAY', holiday: 'NEW_YEAR' }],
        },
      }),
    ]);
  });
});
