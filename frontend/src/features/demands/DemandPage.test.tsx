import { cleanup, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnchorChange, Demand, Job, Organisation } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, onPut, server, type Sent } from '@/test/server';

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

const commune: Organisation = {
  id: '20',
  code: 'TH',
  name: 'Đảng ủy xã Tân Hạnh',
  shortName: 'X. Tân Hạnh',
  level: 'COMMUNE',
  kind: 'COMMITTEE',
  hasChildren: true,
  validFrom: '2020-01-01',
  version: '0',
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
    onGet('/demands/4/reminders', {
      stages: [-7, 0, 1],
      escalation: { officerDays: 1, headDays: 3, superiorDays: 7 },
      own: false,
      version: '0',
    }),
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

describe('The reminders of a demand', () => {
  it('are shown in words, and changed in days from the date', async () => {
    const sent: Sent[] = [];
    server.use(onPut('/demands/4/reminders', { stages: [-14, 0], own: true, version: '1' }, sent));
    const { user } = open('/demands/4');
    expect(await screen.findByText(/trước 7 ngày · đúng ngày · sau 1 ngày/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Đổi cách nhắc' }));
    const drawer = within(await screen.findByRole('dialog'));
    const stages = drawer.getByLabelText('Các lần nhắc');
    await user.clear(stages);
    await user.type(stages, 'mai');
    expect(drawer.getByText(/Ghi số ngày, cách nhau/)).toBeVisible();
    expect(drawer.getByRole('button', { name: 'Lưu cách nhắc' })).toBeDisabled();
    await user.clear(stages);
    await user.type(stages, '0, -14');
    await user.click(drawer.getByLabelText('Quá hạn thì báo lên từng cấp'));
    await expectAccessible();
    await user.click(drawer.getByRole('button', { name: 'Lưu cách nhắc' }));
    expect(await screen.findByText('Đã lưu cách nhắc')).toBeVisible();
    expect(sent).toMatchObject([{ ifMatch: '"0"', body: { stages: [-14, 0] } }]);
  });

  it('are only read by who may not publish', async () => {
    server.use(onGet('/demands/4', { ...demand, mayPublish: false }));
    open('/demands/4');
    expect(await screen.findByText(/theo cài đặt chung/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Đổi cách nhắc' })).toBeNull();
  });
});

describe('An internal date for everybody below', () => {
  it('is set by who confirms there, and refused in words', async () => {
    server.use(
      onGet('/session', {
        ...session,
        permissions: [...session.permissions, 'OBLIGATION_CONFIRM'],
      }),
      onGet('/organisations', { items: [commune] }),
      onProblem('post', '/internal-dates', {
        type: '/problems/invalid',
        status: 422,
        title: 'Dữ liệu chưa hợp lệ',
        detail: 'Ở tổ chức này không có việc nào nhận được hạn nội bộ này.',
      }),
    );
    const { user } = open('/demands/4');
    await user.click(await screen.findByRole('button', { name: 'Đặt hạn nội bộ' }));
    const drawer = within(await screen.findByRole('dialog'));
    expect(drawer.getByRole('button', { name: 'Bỏ hạn nội bộ đã đặt' })).toBeDisabled();
    await user.type(drawer.getByLabelText(/^Tổ chức và cấp dưới/), 'tan hanh');
    await user.click(await screen.findByRole('option', { name: /Tân Hạnh/, hidden: true }));
    await user.type(drawer.getByLabelText(/^Hạn nội bộ/), '10/11/2026');
    await user.tab();
    await user.click(drawer.getByRole('button', { name: 'Đặt cho mọi tổ chức bên dưới' }));
    expect(await drawer.findByText(/không có việc nào nhận được hạn nội bộ/)).toBeVisible();
  });
});

describe('A publication that was left to a job', () => {
  const pending: Demand['pending'] = {
    jobId: '7',
    action: 'AMEND',
    state: 'RUNNING',
    mine: true,
  };
  const running: Job = {
    id: '7',
    kind: 'publication',
    state: 'RUNNING',
    total: 260_000,
    done: 65_000,
    createdAt: '2026-11-21T02:00:00Z',
    version: '1',
  };

  it('takes the place of the buttons, says how far it is, and what came of it', async () => {
    server.use(
      onGet('/demands/4', { ...demand, pending }),
      onGet('/jobs/7', running),
      onGet('/demands/4/publications', [
        {
          id: '2',
          action: 'AMEND',
          created: 0,
          changed: 260_000,
          withdrawn: 0,
          at: '2026-11-21T02:01:00Z',
        },
      ]),
    );
    open('/demands/4');
    expect(await screen.findByRole('heading', { name: 'Đang điều chỉnh' })).toBeVisible();
    expect(await screen.findByText(/65\.000 trên 260\.000 dòng \(25 %\)/)).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Đang điều chỉnh' })).toHaveAttribute(
      'value',
      '65000',
    );
    expect(screen.queryByRole('button', { name: 'Thu hồi' })).toBeNull();
    await expectAccessible();
    server.use(
      onGet('/jobs/7', { ...running, state: 'DONE', done: 260_000 }),
      onGet('/demands/4', demand),
    );
    expect(
      await screen.findByText('Đã điều chỉnh 260.000 việc', {}, { timeout: 4000 }),
    ).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Thu hồi' })).toBeVisible();
  });

  it('is read only by others, and says why it came to nothing', async () => {
    server.use(onGet('/demands/4', { ...demand, pending: { ...pending, mine: false } }));
    open('/demands/4');
    expect(await screen.findByText(/Một người khác đang làm việc này/)).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
    cleanup();
    server.use(
      onGet('/demands/4', { ...demand, pending: { ...pending, state: 'FAILED' } }),
      onGet('/jobs/7', {
        ...running,
        state: 'FAILED',
        problem: {
          type: '/problems/forbidden',
          title: 'Không có quyền',
          status: 403,
          detail: 'Vai trò của bạn không cho phép việc này.',
        },
      }),
    );
    open('/demands/4');
    expect(await screen.findByText('Vai trò của bạn không cho phép việc này.')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Thu hồi' })).toBeVisible();
  });

  it('is begun from the drawer', async () => {
    server.use(
      onPost(
        '/demands/4/preview',
        {
          create: 0,
          change: 0,
          withdraw: 260_000,
          unchanged: 0,
          alreadyOverdue: 0,
          byLevel: [],
          rows: [],
          warnings: [],
        },
        [],
      ),
      onPost('/demands/4/withdrawal', running, []),
      onGet('/jobs/7', running),
    );
    const { user } = open('/demands/4');
    await user.click(await screen.findByRole('button', { name: 'Thu hồi' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(await drawer.findByLabelText(/^Lý do/), 'Không còn cần');
    server.use(onGet('/demands/4', { ...demand, pending: { ...pending, action: 'WITHDRAW' } }));
    await user.click(drawer.getByRole('button', { name: 'Thu hồi 260.000 việc' }));
    expect(await screen.findByRole('heading', { name: 'Đang thu hồi' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps an amendment that came to nothing, to be looked at and sent again', async () => {
    const sent: Sent[] = [];
    const counted = {
      create: 0,
      change: 260_000,
      withdraw: 0,
      unchanged: 0,
      alreadyOverdue: 0,
      byLevel: [],
      rows: [],
      warnings: [],
    };
    server.use(
      onGet('/demands/4', {
        ...demand,
        deadlines: [{ rule: { kind: 'ON_DATE', date: '2026-12-31' } }],
      }),
      onPost('/demands/4/preview', counted, []),
      onPost('/demands/4/amendment', running, sent),
      onGet('/jobs/7', running),
    );
    const { user } = open('/demands/4?do=AMEND');
    const title = await screen.findByLabelText(/^Tên/);
    await user.clear(title);
    await user.type(title, 'Báo cáo bằng văn bản');
    await user.click(screen.getByRole('button', { name: 'Xem trước thay đổi' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.type(await drawer.findByLabelText(/^Lý do/), 'Cho rõ');
    const failed: Demand = { ...demand, pending: { ...pending, state: 'FAILED' }, version: '4' };
    server.use(onGet('/demands/4', failed), onGet('/jobs/7', { ...running, state: 'FAILED' }));
    await user.click(drawer.getByRole('button', { name: 'Điều chỉnh 260.000 việc' }));
    expect(await screen.findByText(/những gì bạn đã nhập vẫn còn/)).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Xem lại và gửi lại' }));
    expect(await screen.findByLabelText(/^Tên/)).toHaveValue('Báo cáo bằng văn bản');
    expect(sent).toMatchObject([{ body: { reason: 'Cho rõ' } }]);
    const kept = () => localStorage.getItem('lantoa.draft.amendment.sent.4');
    expect(kept()).not.toBeNull();
    cleanup();

    // somebody went on without it: there is nothing to send again
    const later: Demand = {
      ...failed,
      pending: { ...pending, jobId: '8', state: 'FAILED' },
      version: '6',
    };
    server.use(
      onGet('/demands/4', later),
      onGet('/jobs/8', { ...running, id: '8', state: 'CANCELLED' }),
    );
    open('/demands/4');
    expect(await screen.findByRole('button', { name: 'Thu hồi' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xem lại và gửi lại' })).toBeNull();
    expect(kept()).toBeNull();
  });
});
