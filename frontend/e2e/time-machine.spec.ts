import { expect, test } from '@playwright/test';
import { signIn } from './sign-in';

test('a list and an overview are turned back to a day of the past, marked, and back again', async ({
  page,
}) => {
  await signIn(page, 'OFFICER');
  const session = await page.request.get('/api/v1/session');
  const { home } = (await session.json()) as { home?: { id: string } };
  const overview = `/organisations/${home?.id ?? ''}/overview`;
  await page.goto('/documents');
  const rows = page.locator('main [data-list-link]');
  await expect(rows.first()).toBeVisible();
  const now = await rows.allInnerTexts();

  await page.getByRole('button', { name: 'Xem như ngày…' }).click();
  await page.getByLabel('Ngày', { exact: true }).fill('2022-01-15');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page).toHaveURL(/asOf=2022-01-15T16%3A59%3A59Z/);
  await expect(page.getByText(/Đang xem như lúc 23:59 15\/01\/2022/)).toBeVisible();
  // No row of the present stands under the mark of the past, not even while it is read.
  expect(await rows.allInnerTexts()).not.toEqual(now);
  await expect(page.locator('[role=status][aria-label="Đang tải…"]')).toHaveCount(0);
  expect(await rows.allInnerTexts()).not.toEqual(now);

  await page.goto(`${overview}?asOf=2022-01-15T16:59:59Z`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/Đang xem như lúc/)).toBeVisible();
  for (const [name, width] of [
    ['desk', 1440],
    ['phone', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `test-results/time-machine-${name}.png` });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Về hiện tại' }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.getByText(/Đang xem như lúc/)).toHaveCount(0);
});
