import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EmulationMovement, TargetSheet } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, server, type Sent } from '@/test/server';

const province = { id: '1', name: 'Tỉnh ủy Hà Nam', shortName: 'Tỉnh ủy' };
const bloc = { id: '20', name: 'Đảng ủy Khối các cơ quan', shortName: 'ĐUK' };
const movement: EmulationMovement = {
  id: '5',
  organisation: bloc,
  name: 'Thi đua hoàn thành chỉ tiêu hai đại hội',
  purpose: 'Đạt chỉ tiêu của đại hội tỉnh và đại hội khối',
  startsOn: '2026-01-05',
  state: 'RUNNING',
  targets: [
    {
      id: '31',
      name: 'Tổ chức đảng hoàn thành tốt',
      unit: '%',
      organisation: province,
      documentId: '41',
      symbol: '01-NQ/ĐH',
    },
    {
      id: '32',
      name: 'Kết nạp đảng viên',
      unit: 'người',
      organisation: bloc,
      documentId: '42',
      symbol: '01-NQ/ĐHK',
    },
  ],
  mayEdit: true,
  version: '2',
};
const year = new Date().getFullYear();
const sheetOf = (id: string, status: 'ACHIEVED' | 'NOT_DUE'): TargetSheet['rows'][number] => ({
  target: {
    id,
    organisation: bloc,
    group: 'PARTY',
    position: 1,
    name: id,
    comparison: 'AT_LEAST',
    direction: 'HIGHER',
    changeInPercent: false,
    proportion: false,
    rollUp: 'SUM',
    frequency: 'YEAR',
    termFrom: 2025,
    termTo: 2030,
    values: [],
    servedBy: 0,
    mayEdit: false,
    mayReport: false,
    mayConfirm: false,
    version: '0',
  },
  figures: true,
  years: [{ year, orientation: false, status }],
  actuals: [],
});

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', { ...session, permissions: [...session.permissions, 'DOCUMENT_EDIT'] }),
    onGet('/emulation-movements', { items: [movement] }),
    onGet('/target-sheets', {
      years: [year],
      groups: [],
      rows: [sheetOf('31', 'ACHIEVED'), sheetOf('32', 'NOT_DUE')],
      cut: false,
    }),
  );
});

describe('emulation movements', () => {
  it('shows the targets of two congresses and how they stand', async () => {
    open('/movements');
    expect(await screen.findByText('1/2 chỉ tiêu đạt mức năm nay')).toBeVisible();
    expect(screen.getByRole('link', { name: '01-NQ/ĐH' })).toHaveAttribute(
      'href',
      '/documents/41/targets',
    );
    expect(screen.getByRole('link', { name: '01-NQ/ĐHK' })).toBeVisible();
    await expectAccessible();
  });

  it('ends with its result, against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/emulation-movements/5/ending', { ...movement, state: 'ENDED' }, sent));
    const { user } = open('/movements');
    await user.click(await screen.findByRole('button', { name: /^Kết thúc, tổng kết: / }));
    const form = await screen.findByRole('dialog');
    const end = within(form).getByRole('button', { name: 'Kết thúc, tổng kết' });
    expect(end).toBeDisabled();
    await user.type(within(form).getByLabelText(/Kết quả/), '20 chi bộ được khen thưởng');
    await user.click(end);
    expect(await screen.findByText('Đã kết thúc phong trào')).toBeVisible();
    expect(sent[0]).toMatchObject({
      ifMatch: '"2"',
      body: { result: '20 chi bộ được khen thưởng' },
    });
  });

  it('offers nothing to change to who only reads', async () => {
    server.use(
      onGet('/session', session),
      onGet('/emulation-movements', { items: [{ ...movement, mayEdit: false }] }),
    );
    open('/movements');
    expect(await screen.findByText(movement.name)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Phát động|Sửa|Kết thúc/ })).toBeNull();
  });
});
