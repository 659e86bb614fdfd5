import { expect, test, type Page } from '@playwright/test';
import { signIn } from './sign-in';

async function upload(page: Page, text: string): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles({
    name: 'chi-bo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${text}`, 'utf8'),
  });
}

test('a table is refused row by row, mended, and then written whole', async ({ page }) => {
  await signIn(page, 'ADMINISTRATOR');
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    home?: { id: string };
  };
  const home = (await (
    await page.request.get(`/api/v1/organisations/${session.home?.id ?? ''}`)
  ).json()) as { code: string };
  const code = `NHAP.${String(Date.now())}`;
  const head = 'Mã;Tên;Tên viết tắt;Cấp;Loại;Đơn vị cấp trên (mã)\n';
  const good = `${code}.1;Đảng bộ xí nghiệp Tân Ngãi ${code};;GRASSROOTS;COMMITTEE;${home.code}\n`;

  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('link', { name: 'Nhập từ bảng tính' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập từ bảng tính');
  await upload(page, `${head}${good}${code}.2;Chi bộ thứ hai ${code};;HÀNH_TINH;CELL;${code}.1\n`);
  await expect(page.getByText('1 không nhận')).toBeVisible();
  await expect(page.getByText(/HÀNH_TINH/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi vào hệ thống' })).toBeDisabled();
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `test-results/imports-${String(width)}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.goto('/imports');
  await upload(page, head + good);
  await expect(page.getByText('1 tạo mới')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
  await expect(page.getByText('Đã ghi vào hệ thống.')).toBeVisible();
  const written = await page.request.get(`/api/v1/organisations?q=${code}`);
  expect(((await written.json()) as { items: unknown[] }).items).toHaveLength(1);
});
