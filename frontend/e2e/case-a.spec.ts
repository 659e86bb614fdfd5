import { expect, test } from '@playwright/test';
import {
  card,
  day,
  document,
  draft,
  home,
  issue,
  issueOnScreen,
  organisation,
  programmeOf,
  send,
  target,
  task,
} from './programmes';
import { become } from './sign-in';

test('case A: a province takes in opinions, completes its programme with an appraised roads scheme, issues it, and a ward follows and is brought up to date', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now();
  const title = `Chương trình thực hiện nghị quyết đại hội, số ${stamp}`;
  const roads = `Đề án phát triển đường tỉnh giai đoạn 2026–2028, định hướng đến năm 2030, số ${stamp}`;
  const drains = `Chỉnh trang hạ tầng thoát nước đô thị ${stamp}`;

  // The office drafts; one task is given to the ward, the targets reach beyond the plan's years.
  await become(page, 'vanphong.vinhlong');
  const province = await home(page);
  const ward = await organisation(page, 'Đảng ủy phường Tân Hạnh');
  const government = await organisation(page, 'Đảng ủy Ủy ban nhân dân tỉnh Vĩnh Long');
  const resolution = await document(page, {
    issuerId: province.id,
    type: 'NQ',
    title: `Nghị quyết đại hội, số ${stamp}`,
    issuedOn: day(-30, true),
  });
  const programme = await draft(page, { type: 'CTr', title, bases: [resolution.id] });
  await task(page, programme, { title: drains, leadIds: [ward], deadline: 'Quý III/2027' });
  await task(page, programme, {
    title: roads,
    leadIds: [government],
    deadline: 'Quý II/2027',
    output: 'Đề án được phê duyệt',
  });

  // The scheme: what kind it is, to whom it goes, how feasible it was found.
  await page.goto(`/programmes/${programme.id}`);
  await page.getByRole('button', { name: `Mọi cột của ${roads}` }).click();
  const scheme = page.getByRole('dialog');
  await scheme.getByLabel('Loại', { exact: true }).selectOption('SCHEME');
  await scheme.getByLabel('Đột phá').check();
  await scheme
    .getByLabel('Đánh giá tính khả thi của đề án')
    .fill('Cân đối được 85 % vốn trung hạn; mặt bằng sạch ở 4 trên 6 tuyến.');
  await scheme.getByRole('textbox', { name: 'Trình BTV' }).fill('Quý I/2027');
  await expect(scheme.getByText('Đã lưu')).toBeVisible();
  await expect(scheme.getByText(/Hiểu là: .*31\/03\/2027/)).toBeVisible();
  await scheme.getByRole('button', { name: 'Xong' }).last().click();
  const line = page.getByRole('row').filter({ hasText: roads });
  await expect(line.getByText('Đề án', { exact: true })).toBeVisible();
  await expect(line.getByText('Đột phá', { exact: true })).toBeVisible();

  // The target of the scheme: 2026 to 2028, with what is aimed at until 2030.
  await page.goto(`/programmes/${programme.id}/targets`);
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Tên chỉ tiêu').fill('Đường tỉnh được nâng cấp');
  await form.getByLabel('Đơn vị tính').fill('km');
  await form.getByLabel('Từ năm').fill('2026');
  await form.getByLabel('Đến năm').fill('2028');
  for (const [year, km] of [
    ['2026', '20'],
    ['2027', '45'],
    ['2028', '60'],
  ] as const) {
    await form.getByLabel(year, { exact: true }).fill(km);
  }
  for (const year of [2029, 2030]) {
    await form.getByRole('button', { name: `Thêm định hướng năm ${year}` }).click();
  }
  await form.getByLabel('2030 (định hướng)').fill('150');
  await form.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('columnheader', { name: /2030.*định hướng/ })).toBeVisible();

  // It goes out to the government's committee, whose words are spoken at the conference.
  const round = await send<{ id: string }>(page, '/consultations', {
    programmeId: programme.id,
    asked: { organisations: [government, ward] },
    closesOn: day(10, true),
  });
  await become(page, 'vanphong.tanhanh');
  const outlet = (await programmePlaces(page, round.id)).find((one) => one.title === drains);
  await send(page, `/consultations/${round.id}/opinions`, {
    organisationId: ward,
    anchor: 'TASK',
    anchorKey: outlet?.key,
    quoted: 'Quý III/2027',
    words: 'Mùa mưa không thi công được.',
    proposal: 'Lùi đến quý IV/2027.',
  });
  await become(page, 'vanphong.vinhlong');
  await page.goto(`/consultations/${round.id}`);
  await page.getByRole('button', { name: 'Nhập ý kiến tại hội nghị' }).click();
  const spoken = page.getByRole('dialog');
  await spoken.getByLabel('Hoặc đoàn đại biểu').fill('Đoàn đại biểu Đảng ủy UBND tỉnh');
  await spoken.getByLabel('Nói về').selectOption({ label: `Nhiệm vụ: ${roads}` });
  await spoken.getByLabel('Ý kiến', { exact: true }).fill('Đề nghị nêu rõ nguồn vốn của đề án.');
  await spoken.getByRole('button', { name: 'Ghi vào bảng' }).click();
  const opinions = page.getByRole('list', { name: 'Các ý kiến' }).getByRole('listitem');
  await expect(opinions).toHaveCount(2);
  await expect(opinions.filter({ hasText: 'phát biểu tại hội nghị' })).toContainText(
    'Đoàn đại biểu Đảng ủy UBND tỉnh',
  );
  const words = opinions.filter({ hasText: 'Mùa mưa' });
  await words.getByRole('radio', { name: 'Tiếp thu', exact: true }).check();
  await words.getByRole('button', { name: 'Lưu trả lời' }).click();
  await expect(words.getByText('Tiếp thu', { exact: true })).toBeVisible();
  const capital = opinions.filter({ hasText: 'nguồn vốn' });
  await capital.getByRole('radio', { name: 'Tiếp thu một phần' }).check();
  await capital.getByLabel('Lý do (bắt buộc)').fill('Nêu nguồn; mức vốn theo kế hoạch trung hạn');
  await capital.getByRole('button', { name: 'Lưu trả lời' }).click();
  await expect(capital.getByText('Tiếp thu một phần', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Đóng đợt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng đợt' }).click();
  await expect(page.getByText('Đã đóng').first()).toBeVisible();

  // It is completed as the opinions asked, and the desk shows it.
  await page.goto(`/programmes/${programme.id}`);
  await expect(page.getByText('Đang hoàn thiện', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Sửa ${drains}` }).click();
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('Quý IV/2027');
  await expect(page.getByText('Đã lưu')).toBeVisible();
  await page.goto(`/consultations/${round.id}?view=changes`);
  await expect(page.getByRole('row', { name: /Thời hạn/ })).toContainText('Quý IV/2027');

  // Approved and issued.
  await become(page, 'bithu.vinhlong');
  await page.goto(`/programmes/${programme.id}`);
  await issueOnScreen(page);
  const issued = await programmeOf(page, programme.id);

  // The ward aligns its own programme with it.
  await become(page, 'vanphong.tanhanh');
  const own = await draft(page, {
    type: 'CTr',
    title: `Chương trình của phường, số ${stamp}`,
    bases: [issued.document?.id ?? ''],
  });
  const demand = issued.tasks.find((one) => one.title === drains)?.demandId;
  const local = await task(page, own, {
    title: `Nạo vét cống các hẻm ${stamp}`,
    leadIds: [ward],
    deadline: 'Quý II/2027',
  });
  await send(page, `/action-programmes/${own.id}/alignments`, {
    taskKey: local.key,
    demandId: demand,
  });
  await target(page, {
    programmeId: own.id,
    name: 'Hẻm được nạo vét',
    unit: 'hẻm',
    values: { 2026: 4, 2027: 12 },
  });
  await become(page, 'bithu.vinhlong');
  await issue(page, own.id);

  // The province changes its task; the ward is told and brings its programme up to date.
  const next = await send<{ id: string }>(page, `/action-programmes/${programme.id}/editions`, {
    reason: 'Bổ sung sau sơ kết',
  });
  const again = (await programmeOf(page, next.id)).tasks.find((one) => one.title === drains);
  await send(
    page,
    `/action-programmes/${next.id}/tasks/${again?.id ?? ''}`,
    {
      sectionId: again?.sectionId,
      title: drains,
      leadIds: [ward],
      output: 'Báo cáo kết quả',
      recipient: 'Ban Thường vụ',
      deadline: { words: 'Quý III/2027' },
    },
    { method: 'PUT', version: again?.version ?? '' },
  );
  await issue(page, next.id);
  await become(page, 'vanphong.tanhanh');
  await page.goto(`/programmes/${own.id}/alignment`);
  const change = page.getByRole('article', { name: drains });
  await expect(change.getByRole('row', { name: /Thời hạn/ }).getByRole('cell')).toHaveText([
    'Quý IV/2027',
    'Quý III/2027',
    'Quý II/2027',
  ]);
  const update = await send<{ id: string }>(page, `/action-programmes/${own.id}/editions`, {
    reason: 'Tỉnh bổ sung sau sơ kết',
  });
  await page.goto(`/programmes/${update.id}/alignment`);
  await change.getByRole('button', { name: 'Nhận theo cấp trên' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nhận theo cấp trên' }).click();
  await expect(change).toHaveCount(0);
  await expect(card(page, 'Đang phục vụ').getByText(drains, { exact: true })).toBeVisible();
  await become(page, 'bithu.vinhlong');
  await issue(page, update.id);
  await page.goto(`/programmes/${update.id}?view=comparison`);
  await expect(page.getByRole('row', { name: /Thời hạn/ })).toContainText(
    /Quý II\/2027.*Quý III\/2027/,
  );
});

async function programmePlaces(page: Parameters<typeof home>[0], round: string) {
  const answer = await page.request.get(`/api/v1/consultations/${round}/draft`);
  const { places } = (await answer.json()) as { places: { key: string; title: string }[] };
  return places;
}
