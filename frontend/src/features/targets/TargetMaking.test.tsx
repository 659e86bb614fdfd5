import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionProgramme, SheetRow, Target, TargetSheet } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, onPut, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const cell = { id: '21', name: 'Chi bộ ấp Tân Thới', shortName: 'CB Tân Thới' };
const resolution = {
  id: '9',
  symbol: '05-NQ/TU',
  type: 'NQ',
  title: 'Nghị quyết',
  issuer: { id: '1', name: 'Tỉnh ủy', shortName: 'TU' },
  issuedOn: '2026-02-21',
};
const programme: ActionProgramme = {
  id: '1',
  organisation: commune,
  type: 'CTr',
  issuingBody: 'COMMITTEE',
  title: 'Chương trình hành động',
  term: { id: '3', name: '2025-2030', startsOn: '2025-08-01', endsOn: '2027-08-31' },
  state: 'DRAFT',
  edition: 1,
  bases: [{ document: resolution }],
  sections: [],
  tasks: [],
  organisations: [commune],
  contentHash: 'a'.repeat(64),
  mayEdit: true,
  mayApprove: false,
  version: '2',
};
const target: Target = {
  id: '31',
  organisation: commune,
  programmeId: '1',
  group: 'ECONOMY',
  position: 10,
  name: 'Tỷ lệ hộ có nước sạch',
  unit: '%',
  comparison: 'AT_LEAST',
  direction: 'HIGHER',
  changeInPercent: false,
  proportion: false,
  rollUp: 'WEIGHTED_MEAN',
  frequency: 'YEAR',
  termFrom: 2025,
  termTo: 2027,
  values: [{ year: 2025, value: 92 }],
  servedBy: 1,
  mayEdit: true,
  mayReport: false,
  mayConfirm: false,
  version: '4',
};
const row: SheetRow = { target, figures: true, years: [], actuals: [] };
const sheet = (rows: SheetRow[]): TargetSheet => ({
  years: [2025, 2026, 2027],
  groups: [
    { code: 'PARTY', name: 'Xây dựng Đảng', position: 10 },
    { code: 'ECONOMY', name: 'Kinh tế', position: 20 },
  ],
  rows,
  cut: false,
});
const superior = { ...target, id: '70', name: 'Hộ có nước sạch toàn tỉnh', documentId: '9' };

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', { ...session, permissions: [...session.permissions, 'OBLIGATION_CONFIRM'] }),
    onGet('/action-programmes/1', programme),
    onGet('/targets', { items: [superior] }),
    onGet('/target-sheets', sheet([])),
  );
});

describe('making targets', () => {
  it('adds one to a draft, for every year of its term, serving the superior’s', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/targets', target, sent));
    const { user } = open('/programmes/1/targets');
    await user.click(await screen.findByRole('button', { name: 'Thêm chỉ tiêu' }));
    const form = await screen.findByRole('dialog');
    await user.selectOptions(within(form).getByLabelText('Nhóm'), 'Kinh tế');
    await user.type(within(form).getByLabelText(/Tên chỉ tiêu/), 'Tỷ lệ hộ có nước sạch');
    await user.type(within(form).getByLabelText('Đơn vị tính'), '%');
    await user.type(within(form).getByLabelText('2026'), '93,5');
    await within(form).findByRole('option', { name: 'Hộ có nước sạch toàn tỉnh (%)' });
    await user.selectOptions(within(form).getByLabelText('Phục vụ chỉ tiêu'), '70');
    await expectAccessible();
    await user.click(within(form).getByRole('button', { name: 'Ghi' }));
    expect(await screen.findByText('Đã ghi')).toBeVisible();
    expect(sent[0]?.body).toMatchObject({
      programmeId: '1',
      group: 'ECONOMY',
      unit: '%',
      termFrom: 2025,
      termTo: 2027,
      values: [{ year: 2026, value: 93.5 }],
      parentId: '70',
    });
  });

  it('names a figure it cannot read, and keeps what was typed when the server refuses', async () => {
    server.use(
      onProblem('post', '/targets', {
        type: '/problems/target-without-unit',
        title: 'Chỉ tiêu thiếu đơn vị tính',
        status: 422,
        errors: [{ pointer: '/unit', code: 'TARGET_WITHOUT_UNIT', detail: 'Cần đơn vị tính.' }],
      }),
    );
    const { user } = open('/programmes/1/targets');
    await user.click(await screen.findByRole('button', { name: 'Thêm chỉ tiêu' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText(/Tên chỉ tiêu/), 'Thu ngân sách');
    await user.type(within(form).getByLabelText('2025'), 'nhiều');
    const save = within(form).getByRole('button', { name: 'Ghi' });
    await user.click(save);
    expect(within(form).getByText(/Còn 1 số chưa đọc được/)).toBeVisible();
    await user.clear(within(form).getByLabelText('2025'));
    await user.click(save);
    expect(await within(form).findByText(/Cần đơn vị tính/)).toBeVisible();
    expect(within(form).getByLabelText(/Tên chỉ tiêu/)).toHaveValue('Thu ngân sách');
  });

  it('divides weights among those who serve it, and says when they are not 100', async () => {
    const sent: Sent[] = [];
    const parts = { items: [], version: '4' };
    server.use(
      onGet('/target-sheets', sheet([row])),
      onGet('/targets', { items: [{ ...target, id: '32', organisation: cell }] }),
      onGet('/targets/31/parts', parts),
      onGet('/targets/31/chain', { above: [], target: { id: '31', name: target.name }, below: [] }),
      onProblem('get', '/targets/31/rollup', {
        type: '/problems/not-found',
        title: 'Không có',
        status: 404,
      }),
      onPut('/targets/31/parts', parts, sent),
    );
    const { user } = open('/programmes/1/targets');
    await user.click(await screen.findByRole('button', { name: /Chi tiết chỉ tiêu/ }));
    await user.click(await screen.findByRole('button', { name: 'Trọng số, phần đóng góp' }));
    const field = await screen.findByLabelText('Trọng số: CB Tân Thới');
    await user.type(field, '40');
    expect(screen.getByText(/chưa đủ 100/)).toBeVisible();
    await user.clear(field);
    await user.type(field, '100');
    await user.click(screen.getByRole('button', { name: 'Ghi' }));
    expect(await screen.findByText('Đã ghi')).toBeVisible();
    expect(sent[0]).toMatchObject({
      ifMatch: '"4"',
      body: { items: [{ targetId: '32', weight: 100 }] },
    });
  });

  it('closes a period with a reason', async () => {
    const sent: Sent[] = [];
    const lock = {
      id: '5',
      organisationId: '20',
      period: '2025',
      locked: true,
      reason: 'Đã sơ kết',
      lockedAt: '2026-01-05T01:00:00Z',
      version: '0',
    };
    server.use(
      onGet('/organisations/20/target-period-locks', { items: [lock] }),
      onPost('/organisations/20/target-period-locks', lock, sent),
    );
    const { user } = open('/targets');
    await user.click(await screen.findByRole('button', { name: 'Khóa kỳ số liệu' }));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('năm 2025')).toBeVisible();
    expect(within(drawer).getByRole('button', { name: 'Mở lại kỳ năm 2025' })).toBeVisible();
    await user.type(within(drawer).getByLabelText(/^Kỳ/), '2026-H1');
    await user.type(within(drawer).getByLabelText(/Lý do khóa/), 'Đã sơ kết');
    await user.click(within(drawer).getByRole('button', { name: 'Khóa kỳ' }));
    expect(await screen.findByText('Đã khóa kỳ')).toBeVisible();
    expect(sent[0]?.body).toEqual({ period: '2026-H1', reason: 'Đã sơ kết' });
  });

  it('offers nothing to make in a programme that may only be read', async () => {
    server.use(onGet('/action-programmes/1', { ...programme, mayEdit: false }));
    open('/programmes/1/targets');
    expect(await screen.findByText('Chưa có chỉ tiêu')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Thêm chỉ tiêu' })).toBeNull();
  });
});
