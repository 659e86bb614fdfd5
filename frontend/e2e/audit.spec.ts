import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in';

test('an inspector reads who did what, checks the chain and takes a copy away', async ({
  page,
}) => {
  await signInAs(page, 'vanphong.tanhanh');
  await page
    .getByRole('button', { name: /^Tiếp nhận: / })
    .first()
    .click();
  await expect(page.getByText(/^Đã tiếp nhận/).first()).toBeVisible();
  await page.context().clearCookies();

  await signInAs(page, 'kiemtra.vinhlong');
  await page.getByRole('link', { name: 'Nhật ký' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhật ký');
  const rows = page.getByRole('list', { name: 'Các dòng nhật ký' }).getByRole('listitem');
  await expect(rows.first()).toContainText('Đăng nhập');

  await page.getByLabel('Hành động').selectOption({ label: 'Tiếp nhận nhiệm vụ' });
  await expect(page).toHaveURL(/action=obligation\.receive/);
  const received = rows.first();
  await expect(received).toContainText('Tiếp nhận nhiệm vụ');
  await expect(received).toContainText('Đảng ủy phường Tân Hạnh');
  await received.getByRole('button', { name: /^Chi tiết/ }).click();
  const state = received.getByRole('row', { name: /Trạng thái/ });
  await expect(state).toContainText('Mới giao');
  await expect(state).toContainText('Đã tiếp nhận');

  await page.getByRole('button', { name: 'Kiểm tra chuỗi ngay' }).click();
  await expect(page.getByText(/Chuỗi nguyên vẹn|Chưa có dòng nào được niêm phong/)).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất JSON Lines' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^journal-.*\.jsonl$/);
  const lines = readFileSync(await saved.path(), 'utf8')
    .trim()
    .split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(parsed.length).toBeGreaterThan(1);
  expect(parsed.slice(0, -1).every((entry) => entry.action === 'obligation.receive')).toBe(true);
  expect(parsed.at(-1)).toHaveProperty('chain.position');

  await received.getByRole('link', { name: /^Nhiệm vụ số/ }).click();
  await page.getByRole('link', { name: 'Nhật ký thay đổi' }).click();
  await expect(page).toHaveURL(/subject=obligations&subjectId=\d+/);
  await expect(page.getByRole('button', { name: /^Bỏ lọc: Nhiệm vụ số/ })).toBeVisible();
  await expect(rows.first()).toContainText('Tiếp nhận nhiệm vụ');
});

test('the journal is refused to whoever may not read it', async ({ page }) => {
  await signInAs(page, 'vanphong.tanhanh');
  await expect(page.getByRole('link', { name: 'Nhật ký' })).toHaveCount(0);
  await page.goto('/audit');
  await expect(page.getByText('Bạn không có quyền xem nhật ký')).toBeVisible();
  const answer = await page.request.get('/api/v1/audit/entries');
  expect(answer.status()).toBe(403);
});
