import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in';

/** A directive of a province: one citation, nine demands, one target, and a last line that looks like work. */
const directive = (number: number) => `TỈNH UỶ VĨNH LONG
*
Số ${number}-CT/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Vĩnh Long, ngày 16 tháng 11 năm 2026

CHỈ THỊ
về tăng cường phòng, chống hạn mặn mùa khô 2026 - 2027

Thực hiện Nghị quyết số 05-NQ/TU của Tỉnh uỷ, Ban Thường vụ Tỉnh uỷ yêu cầu:
1. Các đảng uỷ xã, phường tổ chức học tập, quán triệt Chỉ thị xong trước ngày 20/12/2026, bảo đảm 100% đảng viên được học tập.
2. Ban Tuyên giáo và Dân vận Tỉnh uỷ chủ trì, phối hợp với Văn phòng Tỉnh uỷ biên soạn tài liệu tuyên truyền trước ngày 05/12/2026.
3. Ban Tổ chức Tỉnh uỷ hướng dẫn kiện toàn tổ phản ứng nhanh trong tháng 12/2026.
4. Uỷ ban Kiểm tra Tỉnh uỷ kiểm tra việc thực hiện Chỉ thị trong quý II/2027.
5. Văn phòng Tỉnh uỷ tổng hợp tình hình, báo cáo Ban Thường vụ Tỉnh uỷ trước ngày 30/6/2027.
6. Giao Đảng uỷ Uỷ ban nhân dân tỉnh lãnh đạo vận hành các cống ngăn mặn trước ngày 15/01/2027.
7. Ban Nội chính Tỉnh uỷ theo dõi, đôn đốc việc xử lý vi phạm khai thác nước ngầm trong năm 2027.
8. Đảng uỷ Mặt trận Tổ quốc và các đoàn thể tỉnh vận động nhân dân tích trữ nước ngọt trước ngày 31/12/2026.
9. Trường Chính trị tỉnh đưa nội dung phòng, chống hạn mặn vào chương trình bồi dưỡng trong quý I/2027.
Phấn đấu đến năm 2028 có ít nhất 98% hộ dân nông thôn được sử dụng nước sạch.
`;

/** The proposal whose heading says these words. */
const proposal = (page: Page, words: RegExp) =>
  page
    .locator('[data-proposal]')
    .filter({ has: page.locator('[data-proposal-head]', { hasText: words }) });

test.use({ actionTimeout: 10_000 });

test('a directive is pasted, looked over, corrected and published with its nine demands', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const number = 1000 + (Date.now() % 8999);
  await signInAs(page, 'vanphong.vinhlong');
  await page.goto('/documents');
  await page.getByRole('link', { name: 'Đọc văn bản' }).click();
  await page.getByRole('textbox', { name: 'Văn bản', exact: true }).fill(directive(number));
  await page.getByRole('button', { name: 'Đọc', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${number}-CT/TU`);
  const paper = page.getByRole('region', { name: 'Toàn văn, có đánh dấu' });
  await expect(paper.locator('[data-kind="DEADLINE"]')).toHaveCount(9);

  // Each side leads to the other: words pressed choose their proposal, a proposal chosen marks its words.
  await paper.locator('[data-kind="CITATION"]').click();
  const citation = proposal(page, /05-NQ\/TU/);
  await expect(citation.getByRole('button', { name: /05-NQ\/TU/ })).toBeFocused();
  await page.keyboard.press('e');
  await citation
    .getByRole('radio', { name: /^05-NQ\/TU/ })
    .first()
    .check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(citation.getByText('đã nhận')).toBeVisible();

  // The first demand names no single organisation: all communes are chosen.
  const study = proposal(page, /học tập, quán triệt Chỉ thị/i).first();
  await expect(study.getByRole('button', { expanded: true }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await study.getByRole('button', { name: 'Bỏ đơn vị này' }).last().click();
  const levels = study.getByRole('group', { name: /^Cấp/ });
  await levels.getByRole('checkbox', { name: 'Cấp xã', exact: true }).check();
  await study.getByRole('button', { name: 'Nhận' }).click();
  await expect(study.getByText('đã nhận')).toBeVisible();

  // One is corrected: its title and its deadline in words.
  const corrected = proposal(page, /hướng dẫn kiện toàn/i);
  await corrected.getByRole('button', { name: /hướng dẫn kiện toàn/i }).click();
  await page.keyboard.press('e');
  await corrected.getByLabel('Tên việc').fill('Hướng dẫn kiện toàn tổ phản ứng nhanh ở cơ sở');
  await corrected.getByLabel('Thời hạn').fill('trước ngày 15/12/2026');
  await expect(corrected.getByText(/15\/12\/2026 \(ngày cuối/).first()).toBeVisible();
  await corrected.getByRole('button', { name: 'Nhận' }).click();

  // A name that was not matched is chosen; the last line, which is a target, is dropped as work.
  const front = proposal(page, /vận động nhân dân/i);
  await front.getByRole('button', { name: /vận động nhân dân/i }).click();
  await page.keyboard.press('e');
  await front.getByRole('button', { name: 'Bỏ đơn vị này' }).last().click();
  await front.getByLabel('Chủ trì').fill('Mặt trận Tổ quốc');
  await page.getByRole('option', { name: /^Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh/ }).click();
  await front.getByRole('button', { name: 'Nhận' }).click();
  const spurious = proposal(page, /^Phấn đấu/);
  await spurious.getByRole('button', { name: /^Phấn đấu/ }).click();
  await page.keyboard.press('Delete');
  await expect(spurious.getByText('đã bỏ')).toBeVisible();
  const target = proposal(page, /^hộ dân nông thôn/);
  await target.getByRole('button', { name: /^hộ dân nông thôn/ }).click();
  await page.keyboard.press('e');
  await target.getByLabel('Nhóm').selectOption('SOCIETY');
  await target.getByRole('button', { name: 'Nhận' }).click();
  await page.getByRole('button', { name: 'Nhận mọi đề xuất đã đủ' }).click();
  await expect(page.getByText('đã xem hết')).toBeVisible();

  // What was decided outlives a closed tab.
  await page.reload();
  await expect(page.getByText('đã xem hết')).toBeVisible();
  await page.getByRole('button', { name: 'Tạo và xem trước' }).click();
  await page.getByRole('button', { name: 'Tạo bản thảo' }).click();
  const publish = page.getByRole('button', { name: /^Ban hành, giao/ });
  await expect(publish).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(11);
  await publish.click();

  await expect(page).toHaveURL(/\/documents\/\d+$/, { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${number}-CT/TU`);
  const demands = page.locator('#demands');
  await expect(demands.getByRole('listitem')).toHaveCount(9);
  await expect(demands.getByText('Hướng dẫn kiện toàn tổ phản ứng nhanh ở cơ sở')).toBeVisible();
  await expect(demands.getByText('bản thảo')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: '05-NQ/TU' })).toBeVisible();
  const read = page.getByRole('region', { name: 'Đọc tự động' });
  await expect(read.getByRole('row', { name: /Yêu cầu/ })).toBeVisible();
});

test('what is read is accessible, and narrow screens have it in one column', async ({ page }) => {
  await signInAs(page, 'vanphong.vinhlong');
  await page.goto('/readings/new');
  await page.getByRole('textbox', { name: 'Văn bản', exact: true }).fill(directive(4127));
  await page.getByRole('button', { name: 'Đọc', exact: true }).click();
  const work = proposal(page, /hướng dẫn kiện toàn/i);
  await work.getByRole('button', { name: /hướng dẫn kiện toàn/i }).click();
  await page.keyboard.press('e');
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'pixels the page is wider than the screen').toBeLessThanOrEqual(0);
  }
  const paper = page.getByRole('region', { name: 'Toàn văn, có đánh dấu' });
  await work.getByRole('button', { name: 'Xem chỗ trong văn bản' }).click();
  await expect(paper.getByText('hướng dẫn kiện toàn tổ phản ứng nhanh')).toBeInViewport();
});
