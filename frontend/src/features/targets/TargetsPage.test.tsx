import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SheetRow, Target, TargetActual, TargetSheet, TargetYear } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, onPut, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const other = { id: '21', name: 'Đảng ủy xã Long Hồ', shortName: 'X. Long Hồ' };
const target: Target = {
  id: '31',
  organisation: commune,
  documentId: '41',
  symbol: '03-CTr/ĐU',
  group: 'ECONOMY',
  position: 10,
  name: 'Sản lượng lương thực',
  unit: 'tấn',
  comparison: 'AT_LEAST',
  direction: 'HIGHER',
  changeInPercent: false,
  proportion: false,
  rollUp: 'SUM',
  frequency: 'YEAR',
  termFrom: 2025,
  termTo: 2026,
  values: [
    { year: 2025, value: 100 },
    { year: 2026, value: 120 },
  ],
  servedBy: 2,
  mayEdit: true,
  mayReport: true,
  mayConfirm: true,
  version: '4',
};
const years: TargetYear[] = [
  {
    year: 2025,
    orientation: false,
    planned: 100,
    reported: 104.5,
    reportedUntil: '2025',
    computed: 90,
    difference: 14.5,
    owing: 2,
    given: 1,
    basis: 'REPORTED',
    status: 'EXCEEDED',
    plannedBelow: 85,
    planDifference: -15,
    withoutPlan: 1,
  },
  { year: 2026, orientation: false, planned: 120, status: 'NOT_DUE', forecast: 118 },
];
const row: SheetRow = {
  target,
  figures: true,
  years,
  actuals: [{ id: '7', period: '2025', value: 104.5, state: 'REPORTED', version: '0' }],
};
const sheet = (change: Partial<SheetRow> = {}): TargetSheet => ({
  years: [2025, 2026],
  groups: [
    { code: 'PARTY', name: 'Xây dựng Đảng', position: 10 },
    { code: 'ECONOMY', name: 'Kinh tế', position: 20 },
  ],
  rows: [{ ...row, ...change }],
  cut: false,
});
const ref = { id: '31', name: target.name, unit: 'tấn', organisation: commune };
const figure: TargetActual = {
  id: '8',
  targetId: '31',
  organisationId: '20',
  period: '2026',
  value: 60,
  state: 'REPORTED',
  reportedAt: '2026-11-21T01:00:00Z',
  version: '0',
};

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', session),
    onGet('/targets/31/chain', { above: [], target: ref, below: [] }),
    onGet('/targets/31/rollup', {
      target: ref,
      period: '2025',
      rule: 'SUM',
      computed: 90,
      reported: 104.5,
      difference: 14.5,
      complete: false,
      owing: 2,
      given: 1,
      ambiguous: false,
      parts: [
        { target: { ...ref, id: '32', organisation: other }, value: 90, counted: 90 },
        { target: { ...ref, id: '33' }, left: 'NO_FIGURE' },
      ],
      missing: [{ target: { ...ref, id: '33' }, period: '2025', returned: true }],
    }),
  );
});

describe('Target sheet', () => {
  it('shows plan, figure, status in words, estimate and sum check', async () => {
    server.use(onGet('/target-sheets', sheet()));
    open('/targets');
    expect(await screen.findByText('Sản lượng lương thực')).toBeVisible();
    expect(screen.getByText('Kinh tế')).toBeVisible();
    expect(screen.queryByText('Xây dựng Đảng')).toBeNull();
    expect(screen.getByRole('button', { name: /giao năm 2025.*ít nhất 100/ })).toBeVisible();
    expect(screen.getByText('Vượt')).toBeVisible();
    expect(screen.getByText('Chưa đến kỳ')).toBeVisible();
    expect(screen.getByText(/Ước cả năm 118/)).toBeVisible();
    expect(screen.getByText(/Cấp dưới giao thiếu 15 · 1 đơn vị chưa giao/)).toBeVisible();
    expect(screen.getByText(/1\/2 đơn vị có số/)).toBeVisible();
    await expectAccessible();
  });

  it('changes a plan where it stands and keeps the other years', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/target-sheets', sheet()),
      onPut('/targets/31/values', { targetId: '31', values: [], version: '5' }, sent),
    );
    const { user } = open('/targets');
    await user.click(await screen.findByRole('button', { name: /Sửa mức giao năm 2026/ }));
    const field = screen.getByRole('textbox', { name: 'Mức giao năm 2026' });
    await user.clear(field);
    await user.type(field, '125,5{Enter}');
    expect(await screen.findByText('Đã ghi')).toBeVisible();
    expect(sent[0]).toMatchObject({
      ifMatch: '"4"',
      body: {
        values: [
          { year: 2025, value: 100 },
          { year: 2026, value: 125.5 },
        ],
      },
    });
  });

  it('reports the figure of a year in its cell', async () => {
    const sent: Sent[] = [];
    server.use(onGet('/target-sheets', sheet()), onPost('/targets/31/actuals', figure, sent));
    const { user } = open('/targets');
    await user.click(await screen.findByRole('button', { name: /Nhập mức đạt năm 2026/ }));
    await user.type(screen.getByRole('textbox', { name: 'Mức đạt năm 2026' }), '60{Enter}');
    expect(await screen.findByText('Đã báo cáo')).toBeVisible();
    expect(sent[0]?.body).toEqual({ period: '2026', value: 60 });
  });

  it('keeps what was typed when the server refuses', async () => {
    server.use(
      onGet('/target-sheets', sheet()),
      onProblem('post', '/targets/31/actuals', {
        type: '/problems/target-period-locked',
        title: 'Kỳ số liệu đã khóa',
        status: 409,
        detail: 'Kỳ 2026 đã khóa số liệu.',
      }),
    );
    const { user } = open('/targets');
    await user.click(await screen.findByRole('button', { name: /Nhập mức đạt năm 2026/ }));
    const field = screen.getByRole('textbox', { name: 'Mức đạt năm 2026' });
    await user.type(field, '60{Enter}');
    expect(await screen.findByText('Kỳ 2026 đã khóa số liệu.')).toBeVisible();
    expect(field).toHaveValue('60');
  });

  it('names who is missing, and confirms or returns with a reason', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/target-sheets', sheet()),
      onPost('/targets/31/actuals/7/return', { ...figure, state: 'RETURNED' }, sent),
    );
    const { user } = open('/targets');
    await user.click(await screen.findByRole('button', { name: /Chi tiết chỉ tiêu/ }));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('X. Long Hồ')).toBeVisible();
    expect(within(drawer).getByText(/đã trả lại, chờ bổ sung/)).toBeVisible();
    expect(within(drawer).getByText(/Chênh lệch \+14,5/)).toBeVisible();
    expect(within(drawer).getByRole('button', { name: 'Xác nhận số năm 2025' })).toBeVisible();
    const back = within(drawer).getByRole('button', { name: 'Trả lại số năm 2025' });
    await user.click(back);
    expect(back).toBeDisabled();
    await user.type(within(drawer).getByLabelText(/Lý do/), 'Chưa khớp');
    await user.click(back);
    expect(await screen.findByText('Đã trả lại')).toBeVisible();
    expect(sent[0]).toMatchObject({ ifMatch: '"0"', body: { reason: 'Chưa khớp' } });
  });

  it('offers nothing to change to who may only read, and says when figures are out of reach', async () => {
    server.use(
      onGet(
        '/target-sheets',
        sheet({
          target: { ...target, mayEdit: false, mayReport: false, mayConfirm: false },
          figures: false,
          actuals: [],
        }),
      ),
    );
    open('/targets');
    expect(await screen.findByText('Số liệu ngoài phạm vi của bạn')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sửa mức giao/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Nhập mức đạt/ })).toBeNull();
  });
});
