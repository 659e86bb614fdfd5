import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CommunicationDelivery,
  CommunicationPlan,
  CommunicationSum,
  CommunicationTotals,
} from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy' };
const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const press = { id: '30', name: 'Báo và Đài tỉnh', shortName: 'Báo và Đài' };
const sum = (part: Partial<CommunicationSum>): CommunicationSum => ({
  items: 1,
  plannedCount: 0,
  doneCount: 0,
  plannedMinutes: 0,
  doneMinutes: 0,
  attendances: 0,
  ...part,
});
const television = sum({ plannedCount: 10, doneCount: 4, plannedMinutes: 150, doneMinutes: 60 });

const delivery: CommunicationDelivery = {
  id: '700',
  itemId: '70',
  month: '2026-10-01',
  count: 4,
  minutes: 60,
  pieces: [{ title: 'Về với khóm, ấp', url: 'https://bao.example/1' }],
  reportedAt: '2026-11-01T02:00:00Z',
  version: '0',
};

const plan: CommunicationPlan = {
  id: '7',
  organisation: province,
  lead: { id: '31', name: 'Ủy ban Mặt trận Tổ quốc', shortName: 'MTTQ tỉnh' },
  title: 'Tuyên truyền Nghị quyết 05-NQ/TU',
  startsOn: '2026-10-15',
  endsOn: '2026-12-31',
  state: 'APPROVED',
  items: [
    {
      id: '70',
      partner: press,
      audience: 'Nhân dân trong tỉnh',
      channel: 'TELEVISION',
      columnName: 'Đưa nghị quyết vào cuộc sống',
      plannedCount: 10,
      plannedMinutes: 150,
      doneCount: 4,
      doneMinutes: 60,
      attendances: 0,
      deliveries: [delivery],
      mayReport: true,
    },
  ],
  channels: [{ channel: 'TELEVISION', sum: television }],
  total: television,
  mayEdit: false,
  mayApprove: false,
  version: '3',
};

const totals: CommunicationTotals = {
  plans: 2,
  total: sum({ items: 2, plannedCount: 14, doneCount: 7 }),
  channels: [{ channel: 'NEWSPAPER', sum: sum({ items: 2, plannedCount: 14, doneCount: 7 }) }],
  branches: [
    { organisation: province, own: true, plans: 1, sum: sum({ plannedCount: 10, doneCount: 4 }) },
    { organisation: commune, own: false, plans: 1, sum: sum({ plannedCount: 4, doneCount: 3 }) },
  ],
};

beforeEach(() => {
  server.use(
    onGet('/session', {
      ...session,
      home: province,
      permissions: [...session.permissions, 'DOCUMENT_EDIT'],
    }),
    onGet('/communication-plans', {
      items: [
        {
          id: '7',
          organisation: province,
          title: plan.title,
          startsOn: plan.startsOn,
          endsOn: plan.endsOn,
          state: 'APPROVED',
          total: television,
        },
      ],
    }),
    onGet('/communication-plans/7', plan),
    onGet('/organisations/1/communication-totals', totals),
    onGet('/study-plans', { items: [] }),
  );
});

describe('communication plans', () => {
  it('are listed with what was delivered, and summed over the organisations below', async () => {
    open('/communication-plans');
    expect(await screen.findByRole('link', { name: plan.title })).toHaveAttribute(
      'href',
      '/communication-plans/7',
    );
    expect(screen.getByText(/4 \/ 10 tin bài, buổi/)).toBeVisible();
    const table = await screen.findByRole('table', { name: 'Theo tổ chức trực thuộc' });
    expect(within(table).getByRole('link', { name: commune.name })).toHaveAttribute(
      'href',
      '/communication-plans?organisationId=20',
    );
    expect(within(table).getByRole('row', { name: /^Cộng 2 14 7/ })).toBeVisible();
    await expectAccessible();
  });

  it('show each line with its months, and take the figures of another', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/communication-plans/7/items/70/deliveries', delivery, sent));
    const { user } = open('/communication-plans/7');
    expect(await screen.findByRole('link', { name: 'Về với khóm, ấp' })).toHaveAttribute(
      'href',
      'https://bao.example/1',
    );
    expect(screen.queryByRole('button', { name: 'Phê duyệt' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Báo cáo tháng/ }));
    const form = await screen.findByRole('dialog');
    const send = within(form).getByRole('button', { name: 'Báo cáo' });
    expect(send).toBeDisabled();
    await user.type(within(form).getByLabelText(/Số tin bài, buổi đã thực hiện/), '3');
    await user.type(within(form).getByLabelText(/Thời lượng đã phát/), '45');
    await user.click(send);
    expect(await screen.findByText('Đã ghi nhận kết quả')).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ count: 3, minutes: 45, pieces: [] });
  });

  it('are approved by who may', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/communication-plans/7', { ...plan, state: 'DRAFT', mayApprove: true, mayEdit: true }),
      onPost('/communication-plans/7/approval', plan, sent),
    );
    const { user } = open('/communication-plans/7');
    await user.click(await screen.findByRole('button', { name: 'Phê duyệt' }));
    expect(await screen.findByText('Đã phê duyệt')).toBeVisible();
    expect(sent[0]?.ifMatch).toBe('"3"');
  });

  it('keep what was typed when a line is refused', async () => {
    server.use(
      onProblem('post', '/communication-plans', {
        type: '/problems/invalid',
        title: 'Nội dung chưa đúng',
        status: 422,
        errors: [
          { pointer: '/items/0/partnerId', code: 'ONE_PARTNER', detail: 'Mỗi dòng có một nơi.' },
        ],
      }),
    );
    const { user } = open('/communication-plans/new');
    await user.type(await screen.findByLabelText(/Tên kế hoạch/), 'Tuyên truyền');
    await user.type(screen.getByLabelText(/Đối tượng/), 'Nhân dân');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect((await screen.findAllByText(/Mỗi dòng có một nơi/))[0]).toBeVisible();
    expect(screen.getByLabelText(/Tên kế hoạch/)).toHaveValue('Tuyên truyền');
  });
});
