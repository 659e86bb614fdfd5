import { expect, test } from '@playwright/test';
import { become } from './sign-in';

/** A plan from draft to issue; a cell records on a phone, once without network; the duty is handed in. */
test('a study plan is issued and a cell records its sitting on a phone, offline first', async ({
  page,
  context,
}) => {
  const title = `Học tập, quán triệt Nghị quyết chuyển đổi số ${Date.now() % 100000}`;
  await become(page, 'vanphong.vinhlong');
  await page.goto('/study-plans/new');
  await page.getByLabel('Tên kế hoạch').fill(title);
  await page.getByLabel('Thêm văn bản').fill('07-NQ/TU');
  await page
    .getByRole('option', { name: /^07-NQ\/TU/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Chi bộ' }).check();
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(page).toHaveURL(/\/study-plans\/\d+$/);
  const plan = page.url();
  await page.getByRole('button', { name: 'Trình phê duyệt' }).click();
  await expect(page.getByText('Chờ phê duyệt').first()).toBeVisible();

  await become(page, 'bithu.vinhlong');
  await page.goto(plan);
  await page.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByLabel('Số, ký hiệu')).toHaveValue(/KH/);
  await drawer.getByRole('button', { name: 'Ban hành' }).click();
  await expect(page.getByText('Đã ban hành').first()).toBeVisible();

  await page.getByRole('button', { name: 'Điều chỉnh kế hoạch' }).click();
  const due = page.getByLabel(/^Thời hạn của Chi bộ/);
  const day = await due.inputValue();
  await due.fill(day.replace(/^31/, '30'));
  await due.blur();
  await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
  const amending = page.getByRole('dialog');
  await expect(amending.getByText(/tổ chức đổi thời hạn/)).toBeVisible();
  await amending.getByLabel(/Lý do/).fill('Dành ngày cuối năm để tổng hợp');
  await amending.getByRole('button', { name: 'Điều chỉnh kế hoạch' }).click();
  await expect(page.getByText('Các lần điều chỉnh')).toBeVisible();
  await expect(page.getByText('Dành ngày cuối năm để tổng hợp')).toBeVisible();

  await page.setViewportSize({ width: 360, height: 740 });
  await become(page, 'chibo.tanthoi');
  const found = await page.request.get('/api/v1/obligations?act=STUDY&limit=200');
  const { items } = (await found.json()) as { items: { id: string; title: string }[] };
  const duty = items.find((one) => one.title === title);
  expect(duty, 'the cell owes the study').toBeDefined();
  await page.goto(`/obligations/${duty?.id ?? ''}`);
  await page.getByRole('link', { name: 'Ghi buổi học' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ghi buổi học');
  await page.getByLabel('Người truyền đạt (chức danh)').fill('Bí thư Chi bộ');
  await page.getByLabel('Đảng viên dự học (người)').fill('12');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Ghi buổi học' }).click();
  const waiting = page.getByRole('status', { name: 'Chưa gửi' });
  await expect(waiting).toBeVisible();
  await context.setOffline(false);
  await expect(waiting).toBeHidden();
  await page.getByRole('button', { name: /^Báo cáo hoàn thành ngày/ }).click();
  await expect(page.getByText('Đã báo cáo kết quả học tập.')).toBeVisible();
  await page.goto(`/obligations/${duty?.id ?? ''}`);
  await expect(page.getByText('Chờ xác nhận').first()).toBeVisible();
});
