import { expect, test } from '@playwright/test';
import {
  ask,
  card,
  day,
  document,
  draft,
  home,
  issueOnScreen,
  organisation,
  send,
  target,
  task,
} from './programmes';
import { become } from './sign-in';

test('case E: delegates speak on a draft that serves two congresses, and a movement is tied to targets of both', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now();
  const provincial = `Nghị quyết đại hội tỉnh, số ${stamp}`;
  const local = `Nghị quyết đại hội phường, số ${stamp}`;
  const ours = `Phát triển kinh tế số của phường ${stamp}`;
  const theirs = `Phát triển kinh tế số của tỉnh ${stamp}`;
  const work = `Hỗ trợ hộ kinh doanh bán hàng trực tuyến ${stamp}`;

  // Two congresses, each with a clause and a target of its own.
  await become(page, 'vanphong.vinhlong');
  const above = await document(
    page,
    {
      issuerId: (await home(page)).id,
      type: 'NQ',
      title: provincial,
      issuedOn: day(-40, true),
    },
    `I. MỤC TIÊU\n1. ${theirs}.`,
  );
  await target(page, {
    documentId: above.id,
    name: `Hộ bán hàng trực tuyến toàn tỉnh ${stamp}`,
    unit: 'hộ',
    values: { 2026: 900, 2027: 1200 },
  });
  await ask(page, above.id, [await organisation(page, 'Đảng ủy phường Tân Hạnh')]);
  await become(page, 'vanphong.tanhanh');
  const ward = await home(page);
  const own = await document(
    page,
    { issuerId: ward.id, type: 'NQ', title: local, issuedOn: day(-35, true) },
    `I. MỤC TIÊU\n1. ${ours}.`,
  );
  await target(page, {
    documentId: own.id,
    name: `Hộ bán hàng trực tuyến của phường ${stamp}`,
    unit: 'hộ',
    values: { 2026: 40, 2027: 60 },
  });

  // One programme serves both; one task answers both clauses.
  const programme = await draft(page, {
    type: 'CTr',
    title: `Chương trình thực hiện nghị quyết hai đại hội, số ${stamp}`,
    bases: [above.id, own.id],
  });
  const cell = await organisation(page, 'Chi bộ khóm Tân Thới (phường Tân Hạnh)');
  const made = await task(page, programme, {
    title: work,
    leadIds: [cell],
    deadline: 'Quý II/2027',
  });
  for (const [paper, clause] of [
    [above, theirs],
    [own, ours],
  ] as const) {
    await send(page, `/action-programmes/${programme.id}/alignments`, {
      taskKey: made.key,
      provisionId: paper.provisions.find((one) => one.text.includes(clause))?.id,
    });
  }
  await page.goto(`/programmes/${programme.id}`);
  const superiors = page.getByLabel('Văn bản', { exact: true });
  await expect(superiors.getByRole('option')).toHaveText([
    new RegExp(provincial),
    new RegExp(local),
  ]);
  await expect(page.getByText(theirs, { exact: false })).toBeVisible();
  await superiors.selectOption({ index: 1 });
  await expect(page.getByText(ours, { exact: false })).toBeVisible();
  await page.goto(`/programmes/${programme.id}/alignment`);
  await expect(card(page, 'Đang phục vụ').getByRole('listitem')).toHaveCount(2);

  // The delegates of a cell write, another delegation speaks at the congress.
  const round = await send<{ id: string }>(page, '/consultations', {
    programmeId: programme.id,
    asked: { organisations: [cell] },
    closesOn: day(7, true),
    question: 'Đề nghị đại biểu góp ý vào dự thảo chương trình hành động.',
  });
  await become(page, 'chibo.tanthoi');
  await page.goto(`/consultations/${round.id}`);
  await page.getByRole('button', { name: 'Quý II/2027' }).click();
  await page.getByLabel('Ý kiến', { exact: true }).fill('Nên bắt đầu ngay từ quý I.');
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.getByText('Đã góp ý').first()).toBeVisible();
  await become(page, 'vanphong.tanhanh');
  await page.goto(`/consultations/${round.id}`);
  await page.getByRole('button', { name: 'Nhập ý kiến tại hội nghị' }).click();
  const spoken = page.getByRole('dialog');
  await spoken.getByLabel('Hoặc đoàn đại biểu').fill('Đoàn đại biểu các chi bộ trường học');
  await spoken.getByLabel('Ý kiến', { exact: true }).fill('Bổ sung việc của các trường.');
  await spoken.getByRole('button', { name: 'Ghi vào bảng' }).click();
  const opinions = page.getByRole('list', { name: 'Các ý kiến' }).getByRole('listitem');
  await expect(opinions).toHaveCount(2);
  for (const words of ['quý I.', 'các trường.']) {
    const opinion = opinions.filter({ hasText: words });
    await opinion.getByRole('radio', { name: 'Không tiếp thu' }).check();
    await opinion.getByLabel('Lý do (bắt buộc)').fill('Theo lộ trình nghị quyết đã nêu');
    await opinion.getByRole('button', { name: 'Lưu trả lời' }).click();
    await expect(opinion.getByText('Không tiếp thu', { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Đóng đợt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng đợt' }).click();
  await expect(page.getByText('Đã đóng').first()).toBeVisible();
  await become(page, 'bithu.vinhlong');
  await page.goto(`/programmes/${programme.id}`);
  await issueOnScreen(page);

  // A movement of the ward is tied to a target of each congress.
  await become(page, 'vanphong.tanhanh');
  await page.goto('/movements');
  await page.getByRole('button', { name: 'Phát động phong trào' }).click();
  const form = page.getByRole('dialog');
  const movement = `Thi đua chuyển đổi số ${stamp}`;
  await form.getByLabel('Tên phong trào').fill(movement);
  await form
    .getByLabel('Mục đích, nội dung')
    .fill('Lập thành tích thực hiện nghị quyết hai đại hội');
  for (const [title, name] of [
    [provincial, `Hộ bán hàng trực tuyến toàn tỉnh ${stamp} (hộ)`],
    [local, `Hộ bán hàng trực tuyến của phường ${stamp} (hộ)`],
  ] as const) {
    await form.getByLabel('Tìm văn bản có chỉ tiêu').fill(title);
    const choices = form.getByLabel('Văn bản', { exact: true });
    const choice = choices.locator('option', { hasText: title });
    await expect(choice).toHaveCount(1);
    await choices.selectOption((await choice.getAttribute('value')) ?? '');
    await form.getByLabel(name).check();
  }
  await form.getByRole('button', { name: 'Phát động phong trào' }).click();
  await expect(form).toBeHidden();
  const running = card(page, movement);
  await expect(running.getByText('0/2 chỉ tiêu đạt mức năm nay')).toBeVisible();
  await expect(running.getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(running.getByRole('link', { name: provincial })).toBeVisible();
  await expect(running.getByRole('link', { name: local })).toBeVisible();
});
