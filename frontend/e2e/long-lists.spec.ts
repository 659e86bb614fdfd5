import { expect, test, type Page } from '@playwright/test';
import { become } from './sign-in';

const whole = 10_000;
/** More rows than this in the page at once would be the whole list again. */
const most = 150;

interface Page200 {
  items: Record<string, unknown>[];
  nextCursor?: string;
}

/** Answers a list with ten thousand rows made of the first one the product gave, page by page. */
async function tenThousand(
  page: Page,
  path: string,
  named: (row: Record<string, unknown>, at: number) => Record<string, unknown>,
): Promise<void> {
  let first: Record<string, unknown> | undefined;
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      const query = new URL(route.request().url()).searchParams;
      if (!first) {
        const answer = await route.fetch();
        first = ((await answer.json()) as Page200).items[0];
      }
      const from = Number(query.get('cursor') ?? 0);
      const to = Math.min(whole, from + Number(query.get('limit') ?? 50));
      const items = Array.from({ length: to - from }, (_, at) => named(first ?? {}, from + at));
      await route.fulfill({
        json: { items, ...(to < whole ? { nextCursor: String(to) } : {}), total: whole },
      });
    },
  );
}

const obligation = (row: Record<string, unknown>, at: number) => ({
  ...row,
  id: String(1_000_000 + at),
  title: `Việc thứ ${at + 1}`,
});

const rows = (page: Page) => page.locator('main [data-index]');

/** Scrolls to the end until everything was loaded; the most rows that stood in the page at once. */
async function toTheEnd(page: Page, last: string): Promise<number> {
  let held = 0;
  for (let turn = 0; turn < 400; turn++) {
    held = Math.max(held, await rows(page).count());
    if (await page.getByText(last, { exact: true }).isVisible()) return held;
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForTimeout(50);
  }
  throw new Error(`${last} never came`);
}

test('ten thousand obligations: few rows in the page, counted for a reader, found again', async ({
  page,
}) => {
  test.slow();
  await become(page, 'vanphong.vinhlong');
  await tenThousand(page, '/api/v1/obligations', obligation);
  await page.goto('/obligations');
  await expect(page.getByText('Việc thứ 1', { exact: true })).toBeVisible();
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '-1');
  await page.getByRole('button', { name: 'Đếm tất cả' }).click();
  await expect(page.locator('main h1 + div')).toHaveText('10.000 việc');
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '10000');
  expect(await toTheEnd(page, 'Việc thứ 10000')).toBeLessThan(most);
  await expect(page.getByText('Cả 10.000 dòng')).toBeVisible();
  await expect(page.locator('[aria-posinset="10000"]')).toBeVisible();

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await page.waitForTimeout(300);
  const middle = page.locator('main [data-list-link]').nth(12);
  const title = await middle.innerText();
  const top = await middle.evaluate((element) => element.getBoundingClientRect().top);
  await middle.evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/obligations\/\d+$/);
  await page.goBack();
  const again = page.getByText(title, { exact: true });
  await expect(again).toBeInViewport();
  const now = await again.evaluate((element) => element.getBoundingClientRect().top);
  expect(Math.abs(now - top), 'pixels from where it stood').toBeLessThan(80);

  // Keys walk on where the rows that were in the page end.
  await again.focus();
  for (let step = 0; step < 60; step++) await page.keyboard.press('j');
  const at = digits(title) + 60;
  await expect(page.getByText(`Việc thứ ${at}`, { exact: true })).toBeFocused();
});

const digits = (text: string) => Number(text.replace(/\D/g, ''));

test('ten thousand children in the tree: few lines in the page, all of them by key', async ({
  page,
}) => {
  test.slow();
  await become(page, 'vanphong.vinhlong');
  await tenThousand(page, '/api/v1/dashboard/children', (row, at) => ({
    ...row,
    organisation: { id: String(1_000_000 + at), name: `Chi bộ ${at + 1}` },
    hasChildren: false,
  }));
  await page.goto('/organisations');
  await expect(page.getByText('Chi bộ 1', { exact: true })).toBeVisible();
  expect(await toTheEnd(page, 'Chi bộ 10000')).toBeLessThan(most);
  await expect(page.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '10001');
  await page.locator('[role=row][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[aria-rowindex="2"]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[aria-rowindex="10001"]')).toBeFocused();
});

test('the documents are drawn as far as they are in sight', async ({ page }) => {
  test.slow();
  await become(page, 'vanphong.vinhlong');
  await tenThousand(page, '/api/v1/documents', (row, at) => ({
    ...row,
    id: String(1_000_000 + at),
    title: `Văn bản ${at + 1}`,
  }));
  await page.goto('/documents');
  await expect(page.getByText('Văn bản 1', { exact: true })).toBeVisible();
  expect(await toTheEnd(page, 'Văn bản 10000')).toBeLessThan(most);
});

test('a printed list holds the rows that were loaded', async ({ page }) => {
  await become(page, 'vanphong.vinhlong');
  await tenThousand(page, '/api/v1/obligations', obligation);
  await page.goto('/obligations');
  await expect(page.getByText('Việc thứ 1', { exact: true })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await rows(page).count()).toBeGreaterThanOrEqual(50);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows(page).count()).toBeLessThan(most);
});
