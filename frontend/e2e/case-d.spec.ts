import { expect, test, type Page } from '@playwright/test';
import { DemandForm, DocumentForm, DocumentScreen, ObligationScreen } from './screens';
import { signInAs } from './sign-in';

// A number nobody has used, so that the test may run against any data twice.
const number = 500 + (Math.floor(Date.now() / 1000) % 9000);
const resolution = `${number}-NQ/TU`;
const plan = `${number}-KH/TU`;
const words = 'học tập, quán triệt Nghị quyết đến từng đảng viên';
const title = `Học tập, quán triệt Nghị quyết ${resolution}`;

const day = (days: number) => {
  const [year, month, date] = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${date ?? ''}/${month ?? ''}/${year ?? ''}`;
};

const text = `I. MỤC ĐÍCH
Thực hiện Nghị quyết ${resolution} trong toàn Đảng bộ.
II. NHIỆM VỤ
1. Cấp ủy các cấp tổ chức ${words}, xong trước ngày ${day(40)}.
2. Ban Tuyên giáo và Dân vận theo dõi, đôn đốc.`;

/** What an overview says is done: the numerator of its first rate, read off the screen. */
async function doneOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const fraction = page.getByText(/^[\d.]+ \/ [\d.]+ việc đến hạn$/).first();
  await expect(fraction).toBeVisible();
  const done = Number((await fraction.innerText()).split(' ')[0]?.replaceAll('.', ''));
  expect(done).toBeGreaterThanOrEqual(0);
  return done;
}

async function as(page: Page, userName: string): Promise<void> {
  await page.context().clearCookies();
  await signInAs(page, userName);
}

test('case D: a resolution and its plan reach every organisation, one reports, the one above accepts', async ({
  page,
}) => {
  test.setTimeout(180_000);

  // The province registers the resolution and the plan that carries it out.
  await as(page, 'vanphong.vinhlong');
  const form = new DocumentForm(page);
  await form.register({
    symbol: resolution,
    issuedOn: day(-3),
    title: `Nghị quyết về nhiệm vụ số ${number}`,
  });
  await form.register({
    symbol: plan,
    issuedOn: day(-2),
    title: `Kế hoạch học tập Nghị quyết ${resolution}`,
  });
  const document = new DocumentScreen(page);
  await document.relateTo(resolution);
  await document.giveText(text, words);

  // It demands study of every commune and grassroots organisation, before a date.
  await page.getByRole('link', { name: 'Giao việc' }).click();
  const demand = new DemandForm(page);
  await demand.fill({ title, provision: '1. Cấp ủy', words, before: day(40) });
  const given = await demand.publish();
  expect(given).toBeGreaterThan(100);
  const demandAddress = page.url();
  await expect(page.getByRole('link', { name: /^Được giao: / })).toBeVisible();

  // The register draws the relation from the other side as well.
  await page.goto(`/documents?q=${encodeURIComponent(`${number} nq tu`)}`);
  await page.getByRole('link', { name: `Nghị quyết về nhiệm vụ số ${number}` }).click();
  await expect(page.getByRole('link', { name: plan })).toBeVisible();

  // A cell sees what it owes and why, and reports with a file.
  await as(page, 'chibo.tanthoi');
  await page.goto('/obligations?view=MINE');
  await page.getByRole('link', { name: title, exact: true }).click();
  const obligation = new ObligationScreen(page);
  await expect(obligation.quoted(words)).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: plan })).toBeVisible();
  await obligation.submit('Hội nghị đã họp, đủ đảng viên dự.', {
    name: 'bien-ban.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  });
  const obligationAddress = page.url();

  // The ward above sees it waiting, accepts it, and its overview counts one more.
  await as(page, 'vanphong.tanhanh');
  const session = await page.request.get('/api/v1/session');
  const { home } = (await session.json()) as { home: { id: string } };
  const overview = `/organisations/${home.id}/overview`;
  const before = await doneOf(page, overview);
  await page.goto('/obligations?view=TO_CONFIRM');
  await page.getByRole('link', { name: title, exact: true }).click();
  expect(new URL(page.url()).pathname).toBe(new URL(obligationAddress).pathname);
  await expect(page.getByRole('link', { name: 'bien-ban.pdf' }).first()).toBeVisible();
  await obligation.accept();
  expect(await doneOf(page, overview)).toBe(before + 1);

  // So does the province, on the demand itself.
  await as(page, 'vanphong.vinhlong');
  await page.goto(demandAddress);
  await expect(page.getByRole('link', { name: 'Đã xong: 1' })).toBeVisible();
});

test('an unreadable symbol and a demand without addressees are refused with what to do', async ({
  page,
}) => {
  await as(page, 'vanphong.vinhlong');
  await page.goto('/documents/new');
  await page.getByLabel('Số, ký hiệu').fill('05-XYZ');
  await page.getByRole('button', { name: 'Đăng ký' }).click();
  await expect(page.getByRole('alert').first()).toBeFocused();
  await page.goto(`/documents?q=${encodeURIComponent('41 kh tu')}`);
  await page.locator('main [data-list-link]').first().click();
  await page.getByRole('link', { name: 'Giao việc' }).click();
  await page.getByLabel('Tên việc').fill('Việc chưa giao cho ai');
  await page.getByLabel('Các tổ chức trực thuộc').fill('');
  await page.getByRole('button', { name: 'Xem trước để ban hành' }).click();
  const summary = page.getByRole('alert').first();
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Các tổ chức trực thuộc');
});
