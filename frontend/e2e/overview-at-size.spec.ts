import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { become } from './sign-in';

interface Row {
  organisation: { id: string; name: string; shortName?: string };
  months: { month: string; figures: { expected: number; overdue: number; onTime: number } }[];
}

async function home(page: Page): Promise<string> {
  const session = await page.request.get('/api/v1/session');
  const { home: at } = (await session.json()) as { home: { id: string } };
  return at.id;
}

async function openOverview(page: Page): Promise<Row[]> {
  await become(page, 'vanphong.vinhlong');
  const id = await home(page);
  const answer = await page.request.get(
    `/api/v1/dashboard/heat-map?limit=200&organisationId=${id}`,
  );
  await page.goto(`/organisations/${id}/overview`);
  await expect(page.getByRole('grid')).toBeVisible();
  return ((await answer.json()) as { items: Row[] }).items;
}

const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

/** How many rows the list says it holds. */
async function listed(page: Page): Promise<number> {
  const words = page.locator('main h1 + div');
  await expect(words).toHaveText(/^\d[\d.]* việc$/);
  return digits(await words.innerText());
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((n) => n.html)]);
  expect(found).toEqual([]);
}

test('each cell of the heat map opens as many rows as it says', async ({ page }) => {
  test.slow();
  const rows = await openOverview(page);
  const address = page.url();
  for (const [metric, name] of [
    ['overdue', 'Quá hạn'],
    ['onTime', 'Đúng hạn'],
  ] as const) {
    const busy = rows
      .flatMap((row) => row.months.map((month) => ({ row, month })))
      .filter(({ month }) => month.figures[metric] > 0)
      .sort((a, b) => b.month.figures[metric] - a.month.figures[metric]);
    expect(busy.length).toBeGreaterThan(3);
    for (const { row, month } of [busy[0], busy[busy.length - 1]].flatMap((one) =>
      one ? [one] : [],
    )) {
      await page.goto(address);
      await page.getByRole('button', { name, exact: true }).click();
      const label = `${row.organisation.name}, ${month.month.slice(5)}/${month.month.slice(2, 4)}:`;
      const cell = page.getByRole('grid').getByRole('link', { name: label });
      // Only the lines in sight are in the page: the grid is scrolled to the one wanted.
      const frame = page.getByRole('grid').locator('xpath=..');
      for (let y = 0; (await cell.count()) === 0 && y < 20_000; y += 400) {
        await frame.evaluate((element, top) => element.scrollTo(element.scrollLeft, top), y);
        await page.waitForTimeout(30);
      }
      expect(digits(await cell.innerText())).toBe(month.figures[metric]);
      await cell.click();
      await expect(page).toHaveURL(/\/obligations\?/);
      expect(await listed(page), label).toBe(month.figures[metric]);
    }
  }
});

test('the trend opens as many rows as it says', async ({ page }) => {
  await openOverview(page);
  const trend = page.getByRole('table', { name: 'So với tháng trước, năm trước' });
  const links = trend.getByRole('row', { name: /^(Phải làm|Quá hạn)/ }).getByRole('link');
  const numbers = await links.evaluateAll((found) =>
    found.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const),
  );
  expect(numbers.length).toBeGreaterThan(1);
  for (const [href, text] of numbers) {
    await page.goto(href);
    expect(await listed(page), href).toBe(digits(text));
  }
});

test('the heat map is walked through by keys and read without colour', async ({ page }) => {
  await openOverview(page);
  const grid = page.getByRole('grid');
  const count = Number(await grid.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(60);
  expect(await grid.locator('[tabindex="0"]').count(), 'one stop of the tab key').toBe(1);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  const last = grid.locator(`tr[aria-rowindex="${count}"]`);
  await expect(last.locator('td').last()).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td, th');
        const row = cell?.closest('tr');
        const at = cell ? [...(row?.children ?? [])].indexOf(cell) : -1;
        return [row?.getAttribute('aria-rowindex'), at];
      }),
    )
    .toEqual([String(count), 12]);
  await page.keyboard.press('Control+Home');
  await expect(grid.locator('tr[aria-rowindex="2"] th')).toBeInViewport();
  // Every cell with a share draws it as a length too.
  const bare = await grid
    .locator('td[data-known]')
    .evaluateAll((cells) => cells.filter((cell) => !cell.querySelector('b')).length);
  expect(bare).toBe(0);
  const link = grid.locator('td a').first();
  await expect(link).toHaveAccessibleName(/\d+ quá hạn \/ \d+ việc đến hạn \(\d+,\d{2}\s%\)$/);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/timeliness=OVERDUE/);
});

for (const width of [1440, 360]) {
  test(`the overview is sound at ${width} pixels, in both metrics and languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openOverview(page);
    await axe(page);
    await page.getByRole('button', { name: 'Đúng hạn', exact: true }).click();
    await axe(page);
    const wider = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await wider()).toBeLessThanOrEqual(0);
    await page.evaluate(() => localStorage.setItem('lantoa.language', 'en'));
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Units by month due' })).toBeVisible();
    expect(await wider()).toBeLessThanOrEqual(0);
    await axe(page);
  });
}

test('on paper the heat map holds its first lines and no tints', async ({ page }) => {
  await openOverview(page);
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .getByRole('grid')
    .locator('tbody tr')
    .evaluateAll(
      (lines) => lines.filter((line) => getComputedStyle(line).display !== 'none').length,
    );
  expect(shown).toBeGreaterThan(5);
  expect(shown).toBeLessThanOrEqual(12);
});
