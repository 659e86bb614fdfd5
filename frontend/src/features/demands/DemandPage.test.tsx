import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnchorChange, Demand } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onPut, server, type Sent } from '@/test/server';

const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy' };

const demand: Demand = {
  id: '4',
  document: { id: '9', symbol: '87-KH/TU', type: 'KH', title: 'Kế hoạch' },
  act: 'REPORT',
  title: 'Báo cáo sau hội nghị',
  state: 'PUBLISHED',
  addressees: { subtreeOf: province, includeRoot: false },
  deadlines: [
    {
      rule: { kind: 'AFTER_ANCHOR', count: 10, unit: 'DAYS', anchor: 'SESSION' },
      resolved: {
        exclusive: false,
        sentence: 'trong 10 ngày kể từ ngày tổ chức hội nghị',
        waitsFor: 'SESSION',
        waitsForWords: 'chờ ngày tổ chức hội nghị',
      },
    },
  ],
  confirmer: 'DIRECT_SUPERIOR',
  mayEdit: true,
  mayPublish: true,
  version: '3',
};

const change: AnchorChange = {
  anchor: 'SESSION',
  on: '2026-11-05',
  levels: [
    {
      dueOn: '2026-11-16',
      trace: [{ vi: 'ngày tổ chức hội nghị: 05/11/2026', en: 'the session: 05/11/2026' }],
    },
  ],
  changed: 124,
  becomeOverdue: 120,
  noLongerOverdue: 0,
  kept: 4,
  rows: [
    {
      effect: 'CHANGE',
      organisation: { id: '20', name: 'Đảng ủy xã Tân Hạnh' },
      dueOn: '2026-11-16',
    },
  ],
};

beforeEach(() => {
  server.use(
    onGet('/session', {
      ...session,
      home: province,
      permissions: [...session.permissions, 'DEMAND_EDIT', 'DEMAND_PUBLISH'],
    }),
    onGet('/my-work', { today: '2026-11-21', groups: [] }),
    onGet('/organisation-levels', [{ code: 'COMMUNE', name: 'Cấp xã', rank: 3 }]),
    onGet('/organisation-kinds', [{ code: 'COMMITTEE', name: 'Cấp ủy' }]),
    onGet('/demands/4', demand),
    onGet('/demands/4/publications', []),
    onGet('/demands/4/anchors', [{ anchor: 'SESSION', source: 'MISSING', needed: true }]),
  );
});

describe('The dates a demand is counted from', () => {
  it('shows who would become overdue before a date is set, and asks why', async () => {
    const sent: Sent[] = [];
    server.use(
      onPost('/demands/4/anchors/SESSION/preview', change, []),
      onPut('/demands/4/anchors/SESSION', change, sent),
    );
    const { user } = open('/demands/4');
    expect(await screen.findByText('chưa có, việc đang chờ')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Đặt ngày' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(drawer.getByLabelText(/^Ngày/), '05/11/2026');
    await user.tab();
    expect(await drawer.findByText('120 việc thành quá hạn')).toBeVisible();
    expect(drawer.getByText('ngày tổ chức hội nghị: 05/11/2026')).toBeVisible();
    const verb = drawer.getByRole('button', { name: 'Tính lại 124 việc' });
    expect(verb).toBeDisabled();
    await user.type(drawer.getByLabelText(/^Lý do/), 'Hội nghị ngày 05/11');
    await expectAccessible();
    await user.click(verb);
    expect(await screen.findByText('Đã tính lại 124 việc')).toBeVisible();
    expect(sent).toMatchObject([
      { ifMatch: '"3"', body: { on: '2026-11-05', reason: 'Hội nghị ngày 05/11' } },
    ]);
  });

  it('are only looked at by who may not publish', async () => {
    server.use(onGet('/demands/4', { ...demand, mayPublish: false }));
    open('/demands/4');
    expect(await screen.findByText('chưa có, việc đang chờ')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Đặt ngày' })).toBeNull();
  });
});
