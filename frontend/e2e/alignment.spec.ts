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
  task,
} from './programmes';
import { become } from './sign-in';

test('a ward takes over what the province asks, adapts one item, declines another, and decides again when the province changes', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now();
  const clause = `Phát triển hạ tầng số phục vụ người dân, mốc ${stamp}`;
  const digital = `Xây dựng kế hoạch hạ tầng số cơ sở ${stamp}`;
  const schools = `Rà soát mạng lưới trường học ${stamp}`;
  const market = `Sắp xếp chợ truyền thống ${stamp}`;
  const training = `Bồi dưỡng kỹ năng số cho cán bộ ${stamp}`;
  const adapted = `Lắp đặt điểm truy cập mạng công cộng ở các khóm ${stamp}`;

  // The province has a resolution, and a programme in force that carries its clause out.
  await become(page, 'bithu.vinhlong');
  const province = await home(page);
  const ward = await organisation(page, 'Đảng ủy phường Tân Hạnh');
  const resolution = await document(
    page,
    {
      issuerId: province.id,
      type: 'NQ',
      title: `Nghị quyết về hạ tầng số ${stamp}`,
      issuedOn: day(-20, true),
    },
    `I. MỤC TIÊU\n1. ${clause}.`,
  );
  const above = await draft(page, {
    type: 'KH',
    title: `Kế hoạch của tỉnh về hạ tầng số ${stamp}`,
    bases: [resolution.id],
  });
  const tasks = [];
  for (const title of [digital, schools, market, training]) {
    tasks.push(await task(page, above, { title, leadIds: [ward], deadline: 'Quý II/2027' }));
  }
  const provision = resolution.provisions.find((one) => one.text.includes(clause));
  await send(page, `/action-programmes/${above.id}/alignments`, {
    taskKey: tasks[0]?.key,
    provisionId: provision?.id,
  });
  const plan = await issue(page, above.id);

  // The ward's officer takes all of it over into the ward's own draft.
  await become(page, 'vanphong.tanhanh');
  const below = await draft(page, {
    type: 'KH',
    title: `Kế hoạch của phường về hạ tầng số ${stamp}`,
    bases: [plan],
  });
  const alignment = `/programmes/${below.id}/alignment`;
  await page.goto(`/programmes/${below.id}`);
  await page.getByRole('link', { name: 'Liên kết cấp trên' }).click();
  await page.getByRole('button', { name: 'Tiếp nhận từ cấp trên' }).click();
  const adopting = page.getByRole('dialog');
  await expect(adopting.getByRole('checkbox', { name: new RegExp(digital) })).toBeChecked();
  await adopting.getByRole('button', { name: 'Tiếp nhận 4 mục' }).click();
  await expect(page.getByText('Đã tiếp nhận 4 nhiệm vụ, 0 chỉ tiêu.')).toBeVisible();
  await expect(page.getByText('Chờ điều chỉnh', { exact: true })).toHaveCount(5);

  // It cannot be issued: each item that was not thought about is named.
  await page.goto(`/programmes/${below.id}`);
  await page.getByRole('button', { name: 'Phê duyệt, ban hành' }).click();
  const refused = page.getByRole('dialog');
  await expect(refused.getByText('Còn 4 chỗ phải bổ sung trước khi ban hành.')).toBeVisible();
  await expect(refused.getByText(`${schools}: Nhận từ cấp trên`)).toBeVisible();
  await expect(refused.getByRole('button', { name: 'Ban hành', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(refused).toBeHidden();

  // One is rewritten to fit the ward, one declined, two confirmed as they are.
  await page.getByRole('button', { name: `Sửa ${digital}` }).click();
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).fill(adapted);
  await expect(page.getByText('Đã lưu')).toBeVisible();
  await page.goto(alignment);
  const open = card(page, 'Chờ điều chỉnh');
  await open
    .getByRole('listitem')
    .filter({ hasText: schools })
    .getByRole('button', { name: 'Từ chối' })
    .click();
  const decision = page.getByRole('dialog');
  await decision.getByLabel('Lý do').fill('Phường không có trường thuộc diện rà soát');
  await decision.getByRole('button', { name: 'Từ chối' }).click();
  await expect(decision).toBeHidden();
  for (const title of [market, training]) {
    await open
      .getByRole('listitem')
      .filter({ hasText: title })
      .getByRole('button', { name: 'Giữ nguyên, phù hợp' })
      .click();
    await decision.getByRole('button', { name: 'Xác nhận giữ nguyên' }).click();
    await expect(decision).toBeHidden();
  }
  await expect(page.getByText('Không còn mục nào chờ điều chỉnh.')).toBeVisible();
  await expect(
    card(page, 'Đã từ chối').getByText('không có trường', { exact: false }),
  ).toBeVisible();

  // Now the head issues it.
  await become(page, 'bithu.vinhlong');
  await page.goto(`/programmes/${below.id}`);
  await issueOnScreen(page);

  // The province amends two of its tasks.
  const next = await send<{ id: string }>(page, `/action-programmes/${above.id}/editions`, {
    reason: 'Kết luận của Ban Thường vụ',
  });
  for (const [title, change] of [
    [market, { title: market, deadline: { words: 'Quý IV/2027' } }],
    [training, { title: `${training}, mỗi năm hai lớp`, deadline: { words: 'Quý II/2027' } }],
  ] as const) {
    const { tasks: now } = await programmeOf(page, next.id);
    const one = now.find((each) => each.title === title);
    await send(
      page,
      `/action-programmes/${next.id}/tasks/${one?.id ?? ''}`,
      {
        sectionId: one?.sectionId,
        leadIds: [ward],
        output: 'Báo cáo kết quả',
        recipient: 'Ban Thường vụ',
        ...change,
      },
      { method: 'PUT', version: one?.version ?? '' },
    );
  }
  await issue(page, next.id);

  // The ward sees both changes side by side with its own words; it keeps its own date.
  await become(page, 'vanphong.tanhanh');
  await page.goto(alignment);
  const later = page.getByRole('article', { name: market });
  const row = later.getByRole('row', { name: /Thời hạn/ });
  await expect(row.getByRole('cell')).toHaveText(['Quý II/2027', 'Quý IV/2027', 'Quý II/2027']);
  await later.getByRole('button', { name: 'Giữ của mình' }).click();
  await decision.getByLabel('Ghi chú').fill('Phường làm xong sớm trước mùa mưa');
  await decision.getByRole('button', { name: 'Giữ của mình' }).click();
  await expect(later).toHaveCount(0);

  // What is accepted needs a draft: the amendment takes the province's words over.
  const wider = page.getByRole('article', { name: new RegExp(training) });
  await expect(wider.getByRole('button', { name: 'Nhận theo cấp trên' })).toBeDisabled();
  await page.goto(`/programmes/${below.id}`);
  await page.getByRole('button', { name: 'Lập lần sửa đổi' }).click();
  const amending = page.getByRole('dialog');
  await amending.getByLabel('Lý do').fill('Cấp trên sửa đổi kế hoạch');
  await amending.getByRole('button', { name: 'Lập dự thảo sửa đổi' }).click();
  await expect(page).not.toHaveURL(new RegExp(`/programmes/${below.id}$`));
  const amendment = page.url().split('/').pop() ?? '';
  await page.goto(`/programmes/${amendment}/alignment`);
  await wider.getByRole('button', { name: 'Nhận theo cấp trên' }).click();
  await decision.getByRole('button', { name: 'Nhận theo cấp trên' }).click();
  await expect(
    page.getByText('Không có thay đổi nào của cấp trên đang chờ quyết định.'),
  ).toBeVisible();
  const { tasks: kept } = await programmeOf(page, amendment);
  expect(kept.map((one) => one.title).sort()).toEqual(
    [adapted, market, `${training}, mỗi năm hai lớp`].sort(),
  );

  // From the ward's task up to the clause of the resolution.
  await card(page, 'Đang phục vụ')
    .getByRole('listitem')
    .filter({ hasText: adapted })
    .getByRole('link', { name: 'Xem chuỗi' })
    .click();
  await expect(page).toHaveURL(/\/chain\?.*direction=UP/);
  for (const words of [adapted, digital, clause]) {
    await expect(page.getByRole('main').getByText(words, { exact: false })).toBeVisible();
  }
});
