import { expect, test } from '@playwright/test';
import { become } from './sign-in';

const board = 'Ban Tuyên giáo và Dân vận Tỉnh ủy Vĩnh Long';

/** Case D: support may be asked of the propaganda board; it answers by position and day. */
test('a ward asks the propaganda board for a presenter and gets a day', async ({ page }) => {
  const title = `Cử báo cáo viên chuyên đề ${Date.now() % 100000}`;
  await become(page, 'vanphong.tanhanh');
  await page.goto('/support-requests');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  const ask = page.getByRole('dialog');
  await ask.getByLabel('Gửi đến').selectOption({ label: board });
  await ask.getByLabel('Nội dung đề nghị').fill(title);
  await ask.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(page.getByText('Đã gửi đề nghị')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('chờ trả lời');
  await expect(page.getByRole('button', { name: `Trả lời: ${title}` })).toHaveCount(0);

  await become(page, 'tuyengiao.vinhlong');
  await page.goto('/');
  await page.getByRole('link', { name: /đề nghị hỗ trợ chờ trả lời/ }).click();
  await page.getByRole('button', { name: `Trả lời: ${title}` }).click();
  const answer = page.getByRole('dialog');
  await answer.getByLabel('Ngày hỗ trợ').fill('31/12/2026');
  await answer.getByLabel('Ngày hỗ trợ').press('Tab');
  await answer.getByLabel('Ai đến (chức danh)').fill('Trưởng phòng Lý luận chính trị');
  await answer.getByRole('button', { name: 'Trả lời' }).click();
  await expect(page.getByText('Đã trả lời')).toBeVisible();

  await become(page, 'vanphong.tanhanh');
  await page.goto('/support-requests?side=ASKING&state=ACCEPTED');
  const row = page.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('Hỗ trợ ngày 31/12/2026');
  await expect(row).toContainText('Trưởng phòng Lý luận chính trị');
});

/** Case D: a communication plan with media; columns, airtime and counts. */
test('a communication plan is drafted, approved and counted by month and channel', async ({
  page,
}) => {
  const title = `Tuyên truyền Nghị quyết ${Date.now() % 100000}`;
  await become(page, 'bithu.vinhlong');
  await page.goto('/communication-plans/new');
  await page.getByLabel('Tên kế hoạch').fill(title);
  await page.getByLabel('Kênh').selectOption({ label: 'truyền hình' });
  await page.getByLabel('hoặc cơ quan báo chí, trang thông tin').fill('Đài khu vực');
  await page.getByLabel('Đối tượng').fill('Nhân dân trong tỉnh');
  await page.getByLabel('Chuyên mục').fill('Đưa nghị quyết vào cuộc sống');
  await page.getByLabel('Số tin bài, buổi').fill('12');
  await page.getByLabel('Thời lượng (phút)').fill('180');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page).toHaveURL(/\/communication-plans\/\d+$/);
  await expect(page.getByRole('button', { name: /^Báo cáo tháng/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByRole('button', { name: /^Báo cáo tháng/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Số tin bài, buổi đã thực hiện').fill('4');
  await form.getByLabel('Thời lượng đã phát (phút)').fill('60');
  await form.getByRole('button', { name: 'Báo cáo' }).click();
  await expect(page.getByText('Đã ghi nhận kết quả')).toBeVisible();
  const sums = page.getByRole('table', { name: 'Tổng theo kênh' });
  await expect(sums.getByRole('row', { name: /truyền hình\s*12\s*4\s*180\s*60/ })).toBeVisible();
  await page.goto('/communication-plans');
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(
    '4 / 12 tin bài, buổi',
  );
});
