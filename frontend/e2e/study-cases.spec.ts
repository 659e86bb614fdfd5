import { expect, test, type Page } from '@playwright/test';
import { day, document, home, organisation, read, send } from './programmes';
import { become } from './sign-in';

interface Plan {
  id: string;
  version: string;
  demandId?: string;
  audiences: { category: string; demandId?: string }[];
  document?: { symbol?: string };
}

interface Duty {
  id: string;
  organisation: { id: string };
  dueOn?: string;
}

const everyone = [{ category: 'MEMBER' }, { category: 'NON_MEMBER' }];

/** Resolutions of the province, registered now. */
async function resolutions(page: Page, count: number): Promise<{ id: string; title: string }[]> {
  const { id: issuerId } = await home(page);
  const made = [];
  for (let at = 1; at <= count; at += 1) {
    const title = `Nghị quyết chuyên đề ${at}, số ${Date.now()}`;
    const { id } = await document(page, { issuerId, type: 'NQ', title, issuedOn: day(-20, true) });
    made.push({ id, title });
  }
  return made;
}

/** A plan from draft to issue, by the office and the secretary. */
async function issued(page: Page, input: object): Promise<Plan> {
  await become(page, 'vanphong.vinhlong');
  const { id: organisationId } = await home(page);
  const draft = await send<Plan>(page, '/study-plans', {
    organisationId,
    title: `Học tập, quán triệt, số ${Date.now()}`,
    endsOn: day(40, true),
    form: 'IN_PERSON',
    levels: [
      { level: 'COMMUNE', dueOn: day(20, true) },
      { level: 'CELL', dueOn: day(40, true) },
    ],
    audiences: everyone,
    rules: [{ rule: 'SPECIAL_AUDIENCES', on: false }],
    ...input,
  });
  const at = `/study-plans/${draft.id}`;
  const step = async (name: string, body: object) => {
    const { version } = await read<Plan>(page, at);
    return send<Plan>(page, `${at}/${name}`, body, { version });
  };
  await step('submission', {});
  await become(page, 'bithu.vinhlong');
  await step('approval', {});
  return step('issue', { symbol: `${Date.now() % 1_000_000}-KH/TU` });
}

/** What the signed-in person's organisation owes by a demand. */
async function duty(page: Page, demandId: string, organisationId: string): Promise<Duty> {
  const { items } = await read<{ items: Duty[] }>(
    page,
    `/obligations?demandId=${demandId}&limit=200`,
  );
  const found = items.find((one) => one.organisation.id === organisationId);
  expect(found, `${organisationId} owes ${demandId}`).toBeDefined();
  return found as Duty;
}

async function recordOnScreen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi buổi học' }).click();
  await expect(page.getByText('Đã ghi buổi học.')).toBeVisible();
}

test('case A: in person and never merged, essays handed in, three special briefings counted apart', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await become(page, 'vanphong.vinhlong');
  const documents = (await resolutions(page, 1)).map(({ id }) => ({ documentId: id }));
  const plan = await issued(page, {
    documents,
    audiences: [
      ...everyone,
      ...['RETIRED_LEADER', 'RETIRED_OFFICER', 'BUSINESS_PERSON'].map((category) => ({
        category,
        dueOn: day(30, true),
      })),
    ],
    rules: [
      { rule: 'IN_PERSON', on: true },
      { rule: 'NOT_MERGED', on: true },
      { rule: 'ESSAYS', on: true, hand: 'HANDWRITTEN', dueOn: day(40, true) },
      { rule: 'SPECIAL_AUDIENCES', on: true },
    ],
  });

  // The province briefs each special audience; none of them enters the rate.
  const province = await home(page);
  for (const [category, count, from] of [
    ['RETIRED_LEADER', 86, '07:30'],
    ['RETIRED_OFFICER', 132, '09:30'],
    ['BUSINESS_PERSON', 214, '14:00'],
  ] as const) {
    const demand = plan.audiences.find((one) => one.category === category)?.demandId ?? '';
    const owed = await duty(page, demand, province.id);
    await page.goto(`/study-sessions/new?obligation=${owed.id}`);
    await page.getByLabel('Bắt đầu').fill(from);
    await page.getByLabel('Người truyền đạt (chức danh)').fill('Bí thư Tỉnh ủy');
    await page.getByLabel(/ dự \(lượt người\)$/).fill(String(count));
    await recordOnScreen(page);
  }
  await page.goto(`/study-sessions?planId=${plan.id}`);
  await expect(page.getByText(/lượt người ngoài tỷ lệ/)).toHaveCount(3);
  await expect(page.getByText(/người học lần đầu/)).toHaveCount(0);

  // A cell enters its meeting as merged with another: the sitting says so until it is corrected.
  await become(page, 'chibo.tanthoi');
  const cell = await home(page);
  const owed = await duty(page, plan.demandId ?? '', cell.id);
  await page.goto(`/study-sessions/new?obligation=${owed.id}`);
  await page.getByLabel('Người truyền đạt (chức danh)').fill('Bí thư Chi bộ');
  await page.getByLabel('Đảng viên dự học (người)').fill('10');
  await page.getByLabel('Lồng ghép với cuộc họp khác').check();
  await recordOnScreen(page);
  await page.goto(`/study-sessions?planId=${plan.id}`);
  await page.locator('main [data-list-link]').first().click();
  const warning = page.getByText('Kế hoạch yêu cầu không lồng ghép với hội nghị cấp ủy.');
  await expect(warning).toBeVisible();
  const sitting = page.url();
  await page.getByRole('button', { name: 'Sửa buổi học' }).click();
  await page.getByLabel('Lồng ghép với cuộc họp khác').uncheck();
  await page.getByLabel(/^Lý do sửa/).fill('Học riêng buổi, đánh dấu nhầm');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(warning).toBeHidden();
  await expect(page.getByText('“Học riêng buổi, đánh dấu nhầm”')).toBeVisible();

  // Minutes are attached, and stay with the sitting.
  await page.locator('main input[type=file]').setInputFiles({
    name: 'bien-ban.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  });
  await expect(page.getByRole('link', { name: 'bien-ban.pdf' })).toBeVisible();
  await page.goto(sitting);
  await expect(page.getByRole('link', { name: 'bien-ban.pdf' })).toBeVisible();

  // Essays: as many as studied are due; more are refused.
  await page.getByRole('link', { name: 'Số phải học, bài thu hoạch' }).click();
  await expect(page.getByText(/Viết tay, nộp trước hết ngày/)).toBeVisible();
  await page.getByRole('button', { name: 'Ghi số bài' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByLabel('Phải nộp')).toHaveValue('10');
  await drawer.getByLabel('Phải nộp').fill('11');
  await drawer.getByRole('button', { name: 'Ghi số bài' }).click();
  await expect(drawer.getByRole('alert').first()).toContainText('mới có 10 người đã học');
  await drawer.getByLabel('Phải nộp').fill('10');
  await drawer.getByLabel('Đã nộp').fill('9');
  await drawer.getByLabel('Đạt').fill('8');
  await drawer.getByLabel('Trả lại').fill('1');
  await drawer.getByRole('button', { name: 'Ghi số bài' }).click();
  await expect(page.getByRole('cell', { name: '90,00 %' })).toBeVisible();
});

test('case C: five resolutions at one sitting are one form and one row', async ({ page }) => {
  test.setTimeout(120_000);
  await become(page, 'vanphong.vinhlong');
  const five = await resolutions(page, 5);
  const plan = await issued(page, { documents: five.map(({ id }) => ({ documentId: id })) });
  await become(page, 'chibo.tanthoi');
  const cell = await home(page);
  const owed = await duty(page, plan.demandId ?? '', cell.id);
  await page.goto(`/study-sessions/new?obligation=${owed.id}`);
  for (const { title } of five) await expect(page.getByLabel(title)).toBeChecked();
  await page.getByLabel('Hình thức').selectOption({ label: 'Thảo luận, sinh hoạt chuyên đề' });
  await page.getByLabel('Đảng viên dự học (người)').fill('12');
  await recordOnScreen(page);
  await page.goto(`/study-sessions?planId=${plan.id}`);
  await expect(page.locator('main [data-list-row]')).toHaveCount(1);
  await page.locator('main [data-list-link]').first().click();
  for (const { title } of five) await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('case D: connection points, a make-up, and everyone reached', async ({ page }) => {
  test.setTimeout(120_000);
  await become(page, 'vanphong.vinhlong');
  const documents = (await resolutions(page, 2)).map(({ id }) => ({ documentId: id }));
  const plan = await issued(page, { documents, form: 'HYBRID' });
  const ward = await organisation(page, 'Đảng ủy phường Tân Hạnh');

  // The expected number is corrected with a reason: the round is small enough to fill.
  await become(page, 'vanphong.vinhlong');
  await page.goto(`/study-plans/${plan.id}/units/${ward}`);
  await page.getByRole('button', { name: 'Sửa số phải học' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Đảng viên: phải học').fill('42');
  await drawer.getByLabel('Đảng viên: được miễn').fill('2');
  await drawer.getByLabel('Đảng viên: lý do miễn').fill('Tuổi cao, sức yếu');
  await drawer.getByLabel(/^Lý do sửa/).fill('Đảng viên trực thuộc Đảng ủy phường');
  await drawer.getByRole('button', { name: 'Sửa số phải học' }).click();
  await expect(page.getByRole('cell', { name: '40', exact: true })).toBeVisible();

  await become(page, 'vanphong.tanhanh');
  const owed = await duty(page, plan.demandId ?? '', ward);
  await page.goto(`/study-sessions/new?obligation=${owed.id}`);
  await page.getByLabel('Người truyền đạt (chức danh)').fill('Bí thư Đảng ủy');
  await page.getByLabel('Đảng viên dự học (người)').fill('35');
  await page.getByText('Điểm cầu, ghi chú').click();
  await page.getByRole('button', { name: 'Thêm điểm cầu' }).click();
  await page.getByLabel('Số điểm cầu').fill('7');
  await page.getByLabel('Số người tại điểm cầu').fill('30');
  await recordOnScreen(page);
  await page.goto(`/study-sessions?planId=${plan.id}`);
  await expect(page.getByText(/7 điểm cầu/)).toBeVisible();
  await page.locator('main [data-list-link]').first().click();
  await page.getByRole('link', { name: 'Ghi buổi học bù' }).click();
  await page.getByLabel('Người truyền đạt (chức danh)').fill('Phó Bí thư Đảng ủy');
  await page.getByLabel('Bắt đầu').fill('18:30');
  await page.getByLabel('Đảng viên dự học (người)').fill('5');
  await recordOnScreen(page);
  await expect(page.getByText(/Đã đủ số phải học/)).toBeVisible();
  await page.getByRole('button', { name: /^Báo cáo hoàn thành ngày/ }).click();
  await expect(page.getByText('Đã báo cáo kết quả học tập.')).toBeVisible();
});

test("case E: before a date, and a ward's own plan that may not pass it", async ({ page }) => {
  test.setTimeout(120_000);
  await become(page, 'vanphong.vinhlong');
  const documents = (await resolutions(page, 2)).map(({ id }) => ({ documentId: id }));
  const plan = await issued(page, {
    documents,
    levels: [{ level: 'CELL', dueOn: day(40, true), words: 'trước ngày in trong kế hoạch' }],
  });
  await page.goto(`/study-plans/${plan.id}`);
  await expect(page.getByText(/trước ngày in trong kế hoạch/)).toBeVisible();
  await become(page, 'vanphong.tanhanh');
  const ward = await home(page);
  const own = {
    organisationId: ward.id,
    parentId: plan.id,
    title: `Kế hoạch của phường, số ${Date.now()}`,
    endsOn: day(50, true),
    form: 'IN_PERSON',
    documents,
    audiences: everyone,
    levels: [{ level: 'CELL', dueOn: day(50, true) }],
  };
  const late = await page.request.post('/api/v1/study-plans', {
    data: own,
    headers: { 'X-Lantoa-Csrf': '1', 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(late.status()).toBe(422);
  expect(((await late.json()) as { type: string }).type).toContain('study-date-past-superior');
  const earlier = await send<Plan>(page, '/study-plans', {
    ...own,
    endsOn: day(30, true),
    levels: [{ level: 'CELL', dueOn: day(30, true) }],
  });
  await page.goto(`/study-plans/${earlier.id}`);
  await expect(page.getByRole('link', { name: 'Kế hoạch của cấp trên' })).toBeVisible();

  // The cell's duty keeps the superior's date.
  await become(page, 'chibo.tanthoi');
  const cell = await home(page);
  expect((await duty(page, plan.demandId ?? '', cell.id)).dueOn).toBe(day(40, true));
});

test('a list of sittings comes in as a table, twice is once', async ({ page }) => {
  test.setTimeout(120_000);
  await become(page, 'vanphong.vinhlong');
  const documents = (await resolutions(page, 1)).map(({ id }) => ({ documentId: id }));
  const plan = await issued(page, { documents });
  await become(page, 'chibo.tanthoi');
  const cell = await read<{ code: string }>(page, `/organisations/${(await home(page)).id}`);
  await become(page, 'vanphong.tanhanh');
  await page.goto('/study-sessions');
  await page.getByRole('link', { name: 'Nhập từ bảng tính' }).last().click();
  await expect(page.getByRole('radio', { name: 'Buổi học tập' })).toBeChecked();
  const head =
    'Mã tổ chức;Kế hoạch (số, ký hiệu);Ngày học;Hình thức;Người truyền đạt (chức danh);Đảng viên\n';
  const line = `${cell.code};${plan.document?.symbol ?? ''};${day(0)};Trực tiếp;Bí thư Chi bộ;9\n`;
  const upload = async (text: string) =>
    page.locator('main input[type=file]').setInputFiles({
      name: 'buoi-hoc.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${text}`, 'utf8'),
    });
  await upload(`${head}${line}${cell.code};999999-KH/TU;${day(0)};Trực tiếp;Bí thư;3\n`);
  await expect(page.getByText('1 không nhận')).toBeVisible();
  await expect(page.getByText(/Không có kế hoạch đã ban hành/)).toBeVisible();
  await page.goto('/imports?kind=SITTINGS');
  await upload(head + line);
  await expect(page.getByText('1 tạo mới')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
  await expect(page.getByText('Đã ghi vào hệ thống.')).toBeVisible();
  await page.goto('/imports?kind=SITTINGS');
  await upload(head + line);
  await expect(page.getByText('1 giữ nguyên')).toBeVisible();
  await page.goto(`/study-sessions?planId=${plan.id}`);
  await expect(page.locator('main [data-list-row]')).toHaveCount(1);
  await page.locator('main [data-list-link]').first().click();
  await expect(page.getByText(/nhập thay bởi/)).toBeVisible();
});
