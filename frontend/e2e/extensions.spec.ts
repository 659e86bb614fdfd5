import { expect, test, type Page } from '@playwright/test';
import { day } from './programmes';
import { signInAs } from './sign-in';

interface Row {
  id: string;
  title: string;
  state: string;
  dueOn?: string;
  extension?: unknown;
}

/**
 * An open task of one's own with a date and no request for more time yet. A returned one runs on
 * to a date of its own, which is not its due date.
 */
async function ownTask(page: Page): Promise<Row & { dueOn: string }> {
  const answer = await page.request.get(
    '/api/v1/obligations?view=MINE&timeliness=OVERDUE,DUE_SOON,NOT_DUE&limit=50',
  );
  const { items } = (await answer.json()) as { items: Row[] };
  const row = items.findLast(
    (one) => one.dueOn !== undefined && one.extension === undefined && one.state !== 'RETURNED',
  );
  if (!row?.dueOn) throw new Error('the demonstration cell has no open task with a date');
  return { ...row, dueOn: row.dueOn };
}

function dayAfter(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function written(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** The event of one task in a calendar file. */
function eventOf(calendar: string, title: string): { starts: string; sequence: number } {
  const whole = calendar.replace(/\r?\n[ \t]/g, '');
  const event = whole
    .split('BEGIN:VEVENT')
    .find((one) => one.includes(title.replace(/[,;]/g, (sign) => `\\${sign}`)));
  if (!event) throw new Error(`the calendar does not show ${title}`);
  return {
    starts: /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1] ?? '',
    sequence: Number(/SEQUENCE:(\d+)/.exec(event)?.[1] ?? -1),
  };
}

test('a cell asks for more time, its committee grants it, and the subscribed calendar moves', async ({
  page,
}) => {
  await signInAs(page, 'chibo.tanthoi');
  const task = await ownTask(page);
  const later = dayAfter(task.dueOn > day(0, true) ? task.dueOn : day(0, true), 5);

  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
  const name = `Lịch ${Date.now()}`;
  await page.getByRole('dialog').getByLabel('Tên').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo', exact: true }).click();
  const address = await page.getByText(/\/calendar-feeds\/cal_.*\.ics/).innerText();
  await page.getByRole('button', { name: /Đã (lưu|chép)/ }).click();
  const before = eventOf(await (await page.request.get(address)).text(), task.title);
  expect(before.starts).toBe(task.dueOn.replaceAll('-', ''));

  await page.goto(`/obligations/${task.id}`);
  await page.getByRole('button', { name: 'Đề nghị gia hạn' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Hạn mới đề nghị').fill(written(later));
  await drawer.getByLabel('Hạn mới đề nghị').press('Tab');
  await drawer.getByLabel('Lý do').fill('Chờ hướng dẫn của cấp trên');
  await drawer.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByText('Chờ hướng dẫn của cấp trên').first()).toBeVisible();

  await signInAs(page, 'vanphong.tanhanh');
  await page.goto(`/obligations/${task.id}`);
  await page.getByRole('button', { name: 'Quyết định gia hạn' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(written(later)).first()).toBeVisible();
  await expect(page.getByText(written(task.dueOn)).first()).toBeVisible();

  const after = eventOf(await (await page.request.get(address)).text(), task.title);
  expect(after.starts).toBe(later.replaceAll('-', ''));
  expect(after.sequence).toBeGreaterThan(before.sequence);
});
