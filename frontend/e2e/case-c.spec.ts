import { expect, test } from '@playwright/test';
import {
  ask,
  card,
  day,
  document,
  draft,
  home,
  issue,
  issueOnScreen,
  organisation,
  programmeOf,
  target,
  task,
} from './programmes';
import { become } from './sign-in';

const themes = ['nông nghiệp', 'công nghiệp', 'văn hóa', 'cán bộ', 'chuyển đổi số'];

test('case C: five thematic resolutions for a whole term, a programme for each with tasks by year and a target for every year, added up above', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now();
  const name = (theme: string) => `Hộ tham gia mô hình ${theme} ${stamp}`;
  const title = (theme: string) => `Nghị quyết chuyên đề về ${theme}, số ${stamp}`;

  // The province registers its five resolutions, each with a target for every year.
  await become(page, 'bithu.vinhlong');
  const province = await home(page);
  const ward = await organisation(page, 'Đảng ủy phường Tân Hạnh');
  const register = async (theme: string) => {
    const { id } = await document(page, {
      issuerId: province.id,
      type: 'NQ',
      title: title(theme),
      issuedOn: day(-15, true),
    });
    const made = await target(page, {
      documentId: id,
      name: name(theme),
      unit: 'hộ',
      values: { 2026: 10, 2027: 20, 2028: 30, 2029: 40, 2030: 50 },
    });
    await ask(page, id, [ward]);
    return { theme, id, targetId: made.id };
  };
  const resolutions = await Promise.all(themes.map(register));
  const [first, ...others] = resolutions;
  if (!first) throw new Error('no resolution');

  // The ward writes four of its five programmes.
  await become(page, 'vanphong.tanhanh');
  const drafts: string[] = [];
  for (const { theme, id, targetId } of others) {
    const one = await draft(page, {
      type: 'KH',
      title: `Kế hoạch của phường về ${theme}, số ${stamp}`,
      bases: [id],
    });
    for (const year of [2027, 2028]) {
      await task(page, one, {
        title: `Việc năm ${year} về ${theme} ${stamp}`,
        leadIds: [ward],
        deadline: `Quý II/${year}`,
      });
    }
    await target(page, {
      programmeId: one.id,
      parentId: targetId,
      name: name(theme),
      unit: 'hộ',
      values: { 2026: 10, 2027: 20, 2028: 30, 2029: 40, 2030: 50 },
    });
    drafts.push(one.id);
  }

  // The fifth is written on screen: what it serves, its tasks by year, its target.
  await page.goto('/programmes');
  await page.getByRole('button', { name: 'Lập chương trình' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Loại văn bản').selectOption('KH');
  await form.getByLabel('Trích yếu').fill(`Kế hoạch của phường về ${first.theme}, số ${stamp}`);
  await form.getByLabel('Nhiệm kỳ').selectOption({ label: '2025-2030' });
  await form.getByLabel('Thêm văn bản').fill(title(first.theme));
  await page
    .getByRole('option')
    .filter({ hasText: title(first.theme) })
    .click();
  await form.getByLabel('Đề cương').selectOption('PLAN');
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page).toHaveURL(/\/programmes\/\d+$/);
  const programme = page.url();
  for (const [number, year] of [2027, 2028].entries()) {
    await page.getByRole('button', { name: '+ Thêm nhiệm vụ' }).first().click();
    const row = page.getByRole('row').filter({ has: page.getByRole('textbox') });
    await row
      .getByRole('textbox', { name: 'Nội dung', exact: true })
      .fill(`Việc năm ${year} về ${first.theme} ${stamp}`);
    await row.getByRole('textbox', { name: 'Sản phẩm' }).fill('Mô hình có kết quả');
    await row.getByRole('textbox', { name: 'Thời hạn' }).fill(`Quý II/${year}`);
    await row.getByRole('textbox', { name: 'Chủ trì' }).fill('khóm Tân Thới');
    await page.getByRole('option', { name: /khóm Tân Thới \(phường Tân Hạnh\)/ }).click();
    await expect(row.getByText('Đã lưu')).toBeVisible();
    await row.getByRole('button', { name: 'Xong' }).click();
    await expect(page.getByRole('row')).toHaveCount(number + 2);
  }
  await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).last().click();
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  await form.getByLabel('Tên chỉ tiêu').fill(name(first.theme));
  await form.getByLabel('Đơn vị tính').fill('hộ');
  await form.getByLabel('Cách cộng').selectOption('SUM');
  await form.getByLabel('Từ năm').fill('2026');
  await form.getByLabel('Đến năm').fill('2030');
  for (const [year, households] of [
    ['2026', '10'],
    ['2027', '20'],
    ['2028', '25'],
    ['2029', '40'],
  ] as const) {
    await form.getByLabel(year, { exact: true }).fill(households);
  }
  await form.getByLabel('Phục vụ chỉ tiêu').selectOption({ label: `${name(first.theme)} (hộ)` });
  await form.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(form).toBeHidden();

  // Every year of the term needs its value before the head can issue it.
  await page.goto(programme);
  await expect(page.getByText(/chưa có mức của năm 2030/)).toBeVisible();
  await page.goto(`${programme}/targets`);
  await page.getByRole('button', { name: /Sửa mức giao năm 2030/ }).click();
  await page.getByRole('textbox', { name: 'Mức giao năm 2030' }).fill('50');
  await page.getByRole('textbox', { name: 'Mức giao năm 2030' }).press('Enter');
  await expect(page.getByText('Đã ghi').first()).toBeVisible();
  await become(page, 'bithu.vinhlong');
  await page.goto(programme);
  await issueOnScreen(page);
  for (const id of drafts) await issue(page, id);

  // A plan for each year: what is due in 2027, then in 2028.
  await page.goto(`${programme}?view=year`);
  await page.getByLabel('Năm', { exact: true }).selectOption('2027');
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ năm 2027' })).toBeVisible();
  await expect(card(page, 'Quý 2')).toContainText(`Việc năm 2027 về ${first.theme}`);
  await expect(page.getByText(`Việc năm 2028 về ${first.theme}`)).toHaveCount(0);
  await page.getByLabel('Năm', { exact: true }).selectOption('2028');
  await expect(card(page, 'Quý 2')).toContainText(`Việc năm 2028 về ${first.theme}`);

  // The sheet above: each year against what the ward plans, the one that falls short is marked.
  await page.goto(`/documents/${first.id}/targets`);
  const row = page.getByRole('row').filter({ hasText: name(first.theme) });
  const years = row.getByRole('cell');
  await expect(years.nth(1)).toContainText('ít nhất 10');
  await expect(years.nth(1)).toContainText('✓ Cấp dưới giao đủ');
  await expect(years.nth(3)).toContainText('⚠ Cấp dưới giao thiếu 5');
  const last = others[others.length - 1];
  await page.goto(`/documents/${last?.id ?? ''}/targets`);
  const full = page.getByRole('row').filter({ hasText: name(last?.theme ?? '') });
  await expect(full.getByText('✓ Cấp dưới giao đủ')).toHaveCount(5);
  const { document: issued } = await programmeOf(page, programme.split('/').pop() ?? '');
  expect(issued?.symbol).toMatch(/^\d+-KH\/ĐU$/);
});
