import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './sign-in';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function sound(page: Page): Promise<void> {
  await expect(page.locator('[role=status][aria-label="Đang tải…"]')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((n) => n.html)]);
  expect(found).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, 'pixels the page is wider than the screen').toBeLessThanOrEqual(0);
}

/** Opens what the menu's overview entry points at: the home organisation of whoever is signed in. */
async function overviewAddress(page: Page): Promise<string> {
  const session = await page.request.get('/api/v1/session');
  const { home } = (await session.json()) as { home?: { id: string } };
  return `/organisations/${home?.id ?? ''}/overview`;
}

/** Collects every breach of the content security policy, on this and all later pages. */
async function watchPolicy(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.exposeFunction('lantoaBreach', (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { lantoaBreach } = window as unknown as { lantoaBreach: (breach: string) => void };
      lantoaBreach(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return breaches;
}

test('the SPA and the API are served under a strict policy', async ({ page }) => {
  const answer = await page.goto('/sign-in');
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self' 'sha256-[\w+/=]{44}'; style-src 'self' 'unsafe-inline';/,
  );
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  const api = await page.request.get('/api/v1/setup');
  expect(api.headers()['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
  const breaches = await watchPolicy(page);
  await page.reload();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.breached = true';
    document.body.append(script);
  });
  await expect.poll(() => breaches.length, 'an inline script is reported').toBeGreaterThan(0);
  expect(await page.evaluate(() => 'breached' in window)).toBe(false);
});

const screens = [
  { name: 'desk', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'desk', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'laptop', viewport: { width: 1366, height: 768 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;

for (const { name, viewport, colorScheme } of screens) {
  test(`every main page is sound on a ${name}, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const breaches = await watchPolicy(page);
    await page.goto('/sign-in');
    await expect(page.locator('#user-name')).toBeVisible();
    await sound(page);
    await signIn(page, 'OFFICER');
    await sound(page);
    for (const address of ['/obligations', '/organisations', await overviewAddress(page)]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await sound(page);
    }
    await page.goto('/obligations');
    const first = page.locator('main [data-list-link]').first();
    if ((await first.count()) > 0) {
      await first.click();
      await expect(page).toHaveURL(/\/obligations\/\d+/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await sound(page);
    }
    expect(errors).toEqual([]);
    expect(breaches, 'breaches of the content security policy').toEqual([]);
    await context.close();
  });
}

test('j and k walk through rows, Enter opens, ? explains, Ctrl-K goes', async ({ page }) => {
  await signIn(page, 'OFFICER');
  await page.goto('/obligations');
  await expect(page.locator('main [data-list-row]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const first = page.locator('main [data-list-link]').first();
  await expect(first).toBeFocused();
  const href = await first.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href ?? ''}$`));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('he thong');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/organisations$/);
});

test('the language changes what is said, and stays', async ({ page }) => {
  await signIn(page, 'OFFICER');
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByLabel('English').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My work');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My work');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
