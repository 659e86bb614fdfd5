import { createHmac } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in';

/** RFC 6238, as an authenticator app counts. */
function totp(secret: string, at: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(secret, (c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const given = 'LanToa-2026';
const own = 'mưa rào trên sông Cổ Chiên';

async function change(page: Page, from: string, to: string) {
  await page.locator('#current-password').fill(from);
  await page.locator('#new-password').fill(to);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
}

test('a password is changed by rule, a second factor set up and switched off', async ({ page }) => {
  await signInAs(page, 'bandoc.vinhlong');
  await page.goto('/security');
  await change(page, 'sai mất rồi đây', own);
  await expect(page.getByRole('alert').first()).toContainText('Mật khẩu đang dùng không đúng');
  await change(page, given, own);
  await expect(page.getByText('Đã đổi mật khẩu.')).toBeVisible();

  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await page.locator('#factor-password').fill(own);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('img', { name: 'Mã QR' })).toBeVisible();
  const secret = (await page.locator('code').innerText()).replace(/\s/g, '');
  await page.locator('#factor-code').fill(totp(secret, Date.now()));
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  const codes = page.getByRole('status').getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  const other = await codes.nth(1).innerText();
  await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.locator('#user-name').fill('bandoc.vinhlong');
  await page.locator('#password').fill(own);
  await page.locator('#password').press('Enter');
  await page.locator('#code').fill(recovery);
  await page.locator('#code').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần xử lý');

  await page.goto('/security');
  await page.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('#asked-code').fill(other);
  await drawer.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  await expect(page.getByRole('button', { name: 'Thiết lập' })).toBeVisible();
});

test('a token is made for one purpose, shown once and revoked', async ({ page }) => {
  await signInAs(page, 'vanphong.haiphong');
  await page.goto('/integrations');
  await page.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('#token-name').fill('Phần mềm điều hành');
  await drawer.getByRole('checkbox', { name: 'obligations: đọc' }).check();
  await drawer.getByRole('button', { name: 'Tạo mã' }).click();
  const token = await page.getByRole('status').locator('code').innerText();
  expect(token).toMatch(/^lantoa_/);
  const bearer = { Authorization: `Bearer ${token}` };
  const allowed = await page.request.get('/api/v1/obligations', { headers: bearer });
  expect(allowed.status()).toBe(200);
  const refused = await page.request.get('/api/v1/documents', { headers: bearer });
  expect(refused.status()).toBe(403);
  await page.getByRole('button', { name: 'Tôi đã chép mã' }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole('button', { name: 'Thu hồi Phần mềm điều hành' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
  await expect(page.getByText('đã thu hồi').first()).toBeVisible();
  const after = await page.request.get('/api/v1/obligations', { headers: bearer });
  expect(after.status()).toBe(401);
});
