import { expect, test } from '@playwright/test';

/** Against `make sso`: LANTOA_WEB_URL=http://localhost:3000 npx playwright test sso. */
const password = process.env.LANTOA_SSO_USER_PASSWORD ?? 'LanToa-2026';

test.beforeEach(async ({ request }) => {
  const answer = await request.get('/api/v1/session/options');
  const { mode } = (await answer.json()) as { mode: string };
  test.skip(mode === 'INTERNAL', 'no identity provider; start the product by make sso');
});

test('single sign-on in, through a reload and out again', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/obligations');
  await page.getByRole('button', { name: 'Đăng nhập một lần' }).click();
  await page.locator('#username').fill('vanphong.vinhlong');
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await expect(page).toHaveURL(/\/obligations/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain('eyJ');
  expect(await page.context().cookies(new URL(page.url()).origin)).not.toContainEqual(
    expect.objectContaining({ name: 'lantoa_session' }),
  );

  await page.reload();
  await expect(page).toHaveURL(/\/obligations/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.locator('[aria-controls=account-panel]').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/obligations');
  await expect(page.getByRole('button', { name: 'Đăng nhập một lần' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('an identity without a role is signed in and told so', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Đăng nhập một lần' }).click();
  await page.locator('#username').fill('khach.vinhlong');
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await expect(page.locator('[aria-controls=account-panel]')).toBeVisible();
});
