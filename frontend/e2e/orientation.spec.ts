import { expect, test, type Page } from '@playwright/test';
import { become } from './sign-in';

const ward = 'Đảng ủy phường Tân Hạnh';

/** A month of the year that no demo orientation has taken. */
async function draft(page: Page, topic: string, level: string) {
  await page.getByLabel('Giao ' + level + ' báo cáo').check();
  await page.getByRole('button', { name: 'Thêm chủ đề' }).click();
  await page.getByLabel('Tên chủ đề').last().fill(topic);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Đã lưu định hướng')).toBeVisible();
}

async function issue(page: Page) {
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const ask = page.getByRole('dialog');
  await expect(ask).toContainText('Ban hành sẽ giao báo cáo cho');
  await ask.getByRole('button', { name: 'Ban hành' }).click();
  await expect(page.getByText('Đã ban hành định hướng')).toBeVisible();
}

/** Monthly topics: the province issues, a ward passes on, a cell and the ward report, the board adds up. */
test('an orientation is issued, passed on, reported by counts and followed on the board', async ({
  page,
}) => {
  const mark = `${Date.now() % 100000}`;
  await become(page, 'tuyengiao.vinhlong');
  await page.goto('/orientations/new');
  await page.getByLabel('Tháng', { exact: true }).selectOption({ index: 2 });
  await page.getByLabel('Tên định hướng').fill(`Định hướng thử ${mark}`);
  await page.getByLabel('Tên chủ đề').first().fill(`Chủ đề chung ${mark}`);
  await draft(page, `Chủ đề thứ hai ${mark}`, 'cấp xã');
  await issue(page);
  const address = page.url();

  await become(page, 'vanphong.tanhanh');
  await page.goto(address);
  await page.getByRole('link', { name: 'Chuyển xuống cấp dưới' }).click();
  await expect(page.getByText(`Chủ đề chung ${mark}`)).toBeVisible();
  await draft(page, `Việc của khóm ${mark}`, 'chi bộ');
  await issue(page);
  const below = page.url();

  await become(page, 'chibo.tanthoi');
  await page.goto(below);
  await page.getByRole('checkbox', { name: `Việc của khóm ${mark}` }).check();
  await page.getByLabel('Số buổi nói chuyện, sinh hoạt').fill('2');
  await page.getByLabel('Lượt người dự').fill('64');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText('Đã gửi báo cáo')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sửa báo cáo' })).toBeVisible();

  await become(page, 'vanphong.tanhanh');
  await page.goto(address);
  await page.getByRole('checkbox', { name: `Chủ đề chung ${mark}` }).check();
  await page.getByLabel('Số buổi nói chuyện, sinh hoạt').fill('1');
  await page.getByLabel('Lượt người dự').fill('90');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText('Đã gửi báo cáo')).toBeVisible();

  await become(page, 'tuyengiao.vinhlong');
  await page.goto(`${address.split('?')[0] ?? ''}/board?status=REPORTED`);
  const unit = page.getByRole('listitem').filter({ hasText: ward });
  await expect(unit).toContainText('Tự làm: 1 buổi, tin bài; 90 lượt người; 1 chủ đề');
  await expect(unit).toContainText('2 buổi, tin bài');
  await expect(
    page.getByRole('table', { name: 'Theo kênh' }).getByRole('row', { name: /Cộng\s*3\s*0\s*154/ }),
  ).toBeVisible();
});
