import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in';

test('the bell leads to the inbox, and what is read is read', async ({ page }) => {
  await signInAs(page, 'vanphong.tanhanh');
  await page.getByRole('link', { name: /^Thông báo/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thông báo');
  const list = page.getByRole('list', { name: 'Các thông báo' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click();
  await expect(page.getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible();
  await page.getByLabel('Hiện').selectOption('unread');
  await expect(page.getByRole('heading', { name: 'Bạn đã đọc hết' })).toBeVisible();
});

test('what is overdue says who was told and takes an answer', async ({ page }) => {
  await signInAs(page, 'vanphong.vinhlong');
  await page.getByRole('link', { name: 'Quá hạn và đôn đốc' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quá hạn và đôn đốc');
  const rows = page.getByRole('list', { name: 'Các việc đang đôn đốc' });
  await expect(rows.getByText('Đã báo').first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Trả lời đôn đốc/ })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/Vướng ở đâu/).fill('Chờ số liệu của hai chi bộ');
  await form.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(page.getByText('“Chờ số liệu của hai chi bộ”').first()).toBeVisible();
});
