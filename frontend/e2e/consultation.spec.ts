import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in';

const headers = { 'X-Lantoa-Csrf': '1' };

/** What the API answers to something that is sent, as the browser's session. */
async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

async function read<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api/v1${path}`)).json()) as T;
}

/** A draft of the ward with one task. */
async function draft(page: Page, title: string, task: string) {
  const { home } = await read<{ home: { id: string } }>(page, '/session');
  const programme = await send<{ id: string; sections: { id: string; kind: string }[] }>(
    page,
    '/action-programmes',
    { organisationId: home.id, type: 'KH', title, template: 'PLAN' },
  );
  const section = programme.sections.find((one) => one.kind === 'TASKS');
  const made = await send<{ id: string }>(page, `/action-programmes/${programme.id}/tasks`, {
    sectionId: section?.id,
    title: task,
    output: 'Kế hoạch được ban hành',
    deadline: { words: 'Quý II/2027' },
  });
  return { id: programme.id, taskId: made.id, sectionId: section?.id };
}

test('a draft is sent out, a cell gives its opinion, it is answered, and the comparison shows what came of it', async ({
  page,
}) => {
  const title = `Kế hoạch thử lấy ý kiến ${Date.now()}`;
  const task = 'Xây dựng tổ công nghệ số ở các khóm';
  await signInAs(page, 'vanphong.tanhanh');
  const made = await draft(page, title, task);

  // The officer sends it out to one cell, seeing first whom it asks.
  await page.goto(`/programmes/${made.id}`);
  await page.getByRole('button', { name: 'Lấy ý kiến' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Thêm đơn vị').fill('khóm Tân Thới');
  await page.getByRole('option', { name: /khóm Tân Thới \(phường Tân Hạnh\)/ }).click();
  await drawer.getByRole('button', { name: 'Xem trước' }).click();
  await expect(drawer.getByText('Đợt 1: hỏi 1 đơn vị')).toBeVisible();
  await drawer.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await expect(page).toHaveURL(/\/consultations\/\d+$/);
  const desk = page.url();

  // The cell finds it among its work; the task leads to the form, a click takes the passage.
  await signInAs(page, 'chibo.tanthoi');
  await page.goto('/obligations?view=MINE');
  await page.getByRole('link', { name: `Góp ý dự thảo ${title}`, exact: true }).click();
  await page.getByRole('button', { name: 'Góp ý dự thảo' }).click();
  await expect(page).toHaveURL(desk);
  await page.getByRole('button', { name: 'Quý II/2027' }).click();
  await page.getByLabel('Ý kiến', { exact: true }).fill('Thời hạn quá ngắn.');
  await page.getByLabel('Đề nghị sửa thành').fill('Lùi đến quý IV/2027.');
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByText('Đã góp ý').first()).toBeVisible();
  const refused = await page.request.get(`/api/v1/action-programmes/${made.id}`);
  expect(refused.status()).toBe(404);

  // The officer answers; the table holds it.
  await signInAs(page, 'vanphong.tanhanh');
  await page.goto(desk);
  const line = page.getByRole('list', { name: 'Các ý kiến' }).getByRole('listitem');
  await expect(line).toContainText('Thời hạn quá ngắn.');
  await page.keyboard.press('n');
  await line.getByRole('radio', { name: 'Tiếp thu', exact: true }).check();
  await line.getByRole('button', { name: 'Lưu trả lời' }).click();
  await expect(line.getByText('Tiếp thu', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Bảng tổng hợp (DOCX)' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);

  // Accepted but not yet changed is said; once changed, the opinion stands beside the change.
  await page.getByRole('link', { name: 'Đã sửa gì' }).click();
  await expect(page.getByText('Đã tiếp thu nhưng dự thảo chưa sửa')).toBeVisible();
  const path = `/action-programmes/${made.id}/tasks/${made.taskId}`;
  const { version } = await read<{ version: string }>(page, path);
  const changed = await page.request.put(`/api/v1${path}`, {
    headers: { ...headers, 'If-Match': `"${version}"` },
    data: {
      sectionId: made.sectionId,
      title: task,
      output: 'Kế hoạch được ban hành',
      deadline: { words: 'Quý IV/2027' },
    },
  });
  expect(changed.ok()).toBe(true);
  await page.reload();
  const row = page.getByRole('row', { name: /Thời hạn/ });
  await expect(row).toContainText('Quý II/2027');
  await expect(row).toContainText('Quý IV/2027');
  await expect(page.getByText('Đề nghị: Lùi đến quý IV/2027.')).toBeVisible();

  // Closed, it takes no more.
  await page.getByRole('button', { name: 'Đóng đợt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng đợt' }).click();
  await expect(page.getByText('Đã đóng').first()).toBeVisible();
  await signInAs(page, 'chibo.tanthoi');
  await page.goto(desk);
  await expect(page.getByText('không gửi thêm ý kiến được', { exact: false })).toBeVisible();
});
