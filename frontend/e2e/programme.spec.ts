import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in';

const headers = { 'X-Lantoa-Csrf': '1' };

async function as(page: Page, userName: string): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page, userName);
}

async function read<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api/v1${path}`)).json()) as T;
}

test('case B: a ward writes its programme with a road map, its head issues it, a cell reports how far it has come', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const stamp = Date.now();
  const title = `Kế hoạch thực hiện nghị quyết có lộ trình ${stamp}`;
  const task = `Rà soát hộ kinh doanh ở khóm ${stamp}`;

  // The officer begins a plan from the usual outline.
  await as(page, 'vanphong.tanhanh');
  await page.goto('/programmes');
  await page.getByRole('button', { name: 'Lập chương trình' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Loại văn bản').selectOption('KH');
  await form.getByLabel('Trích yếu').fill(title);
  await form.getByLabel('Đề cương').selectOption('PLAN');
  await form.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page).toHaveURL(/\/programmes\/\d+$/);
  const programme = page.url();
  const id = programme.split('/').pop() ?? '';
  await expect(page.getByText('Chương trình chưa có nhiệm vụ.')).toBeVisible();

  // One task of a cell, by a date of the road map.
  const { sections } = await read<{ sections: { id: string; kind: string }[] }>(
    page,
    `/action-programmes/${id}`,
  );
  const { items } = await read<{ items: { id: string; name: string }[] }>(
    page,
    `/organisations?q=${encodeURIComponent('khóm Tân Thới (phường Tân Hạnh)')}&limit=20`,
  );
  const cell = items.find((one) => one.name.startsWith('Chi bộ khóm Tân Thới'));
  const added = await page.request.post(`/api/v1/action-programmes/${id}/tasks`, {
    headers,
    data: {
      sectionId: sections.find((one) => one.kind === 'TASKS')?.id,
      title: task,
      leadIds: [cell?.id],
      output: 'Danh sách hộ kinh doanh',
      recipient: 'Ban Thường vụ Đảng ủy phường',
      deadline: { words: 'Quý I/2027' },
    },
  });
  expect(added.ok(), await added.text()).toBe(true);

  // A target without a year's value stands in the way; with it, it does not.
  await page.goto(`${programme}/targets`);
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  const target = page.getByRole('dialog');
  await target.getByLabel('Tên chỉ tiêu').fill('Hộ kinh doanh được rà soát');
  await target.getByLabel('Đơn vị tính').fill('hộ');
  await target.getByLabel('Từ năm').fill('2026');
  await target.getByLabel('Đến năm').fill('2027');
  await target.getByLabel('2026', { exact: true }).fill('120');
  await target.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(page.getByText('Hộ kinh doanh được rà soát').first()).toBeVisible();
  await page.goto(programme);
  await expect(
    page.getByText('Chỉ tiêu “Hộ kinh doanh được rà soát” chưa có mức của năm 2027.'),
  ).toBeVisible();
  await page.goto(`${programme}/targets`);
  await page.getByRole('button', { name: /Sửa mức giao năm 2027/ }).click();
  await page.getByRole('textbox', { name: 'Mức giao năm 2027' }).fill('150');
  await page.getByRole('textbox', { name: 'Mức giao năm 2027' }).press('Enter');
  await expect(page.getByText('Đã ghi').first()).toBeVisible();

  // The head approves what is seen and issues it under the next number.
  await as(page, 'bithu.vinhlong');
  await page.goto(programme);
  await page.getByRole('button', { name: 'Phê duyệt, ban hành' }).click();
  const issue = page.getByRole('dialog');
  await issue.getByRole('button', { name: 'Phê duyệt nội dung này' }).click();
  await issue.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(issue).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText('Đã ban hành', { exact: true })).toBeVisible();

  // The cell says how far it has come, and what stands in its way.
  await as(page, 'chibo.tanthoi');
  await page.goto('/obligations?view=MINE');
  await page.getByRole('link', { name: task, exact: true }).click();
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click();
  const progress = page.getByRole('dialog');
  await progress.getByLabel('Tỷ lệ hoàn thành (%)').fill('60');
  await progress.getByLabel('Đã làm được gì').fill('Đã rà soát 72 hộ');
  await progress.getByRole('button', { name: 'Ghi tiến độ' }).click();
  await expect(page.getByText('Đã ghi tiến độ').first()).toBeVisible();
  await page.getByRole('link', { name: 'Nêu vướng mắc' }).click();
  const obstacle = page.getByRole('dialog');
  await obstacle.getByRole('textbox', { name: 'Vướng mắc' }).fill(`Thiếu mẫu biểu ${stamp}`);
  await obstacle.getByRole('textbox', { name: 'Đề xuất' }).fill('Ban hành mẫu thống nhất');
  await obstacle.getByRole('button', { name: 'Gửi lên cấp trên' }).click();
  await expect(page.getByText('chờ trả lời').first()).toBeVisible();

  // The ward answers, and sees on the timeline how far the task has come.
  await as(page, 'vanphong.tanhanh');
  await page.goto('/obstacles?mine=true&state=OPEN');
  const answering = page.getByRole('button', { name: `Trả lời: Thiếu mẫu biểu ${stamp}` });
  await answering.click();
  const answer = page.getByRole('dialog');
  await answer.getByLabel('Cách giải quyết').fill('Đã gửi mẫu kèm hướng dẫn');
  await answer.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await expect(answering).toHaveCount(0);
  await page.goto(`${programme}?view=timeline`);
  await expect(page.getByText(/đạt 60 %/)).toBeVisible();
});
