import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Orientation, OrientationBoard, OrientationReport, PublicOpinionReport } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';
import { channelCounts, levelsBelow, monthsAround } from './orientationWords';

const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy', level: 'PROVINCE' };
const board = { id: '2', name: 'Ban Tuyên giáo và Dân vận', shortName: 'Ban TGDV' };
const ward = { id: '20', name: 'Đảng ủy phường Tân Hạnh', shortName: 'P. Tân Hạnh' };

const orientation: Orientation = {
  id: '5',
  organisation: province,
  board,
  month: '2026-11-01',
  title: 'Định hướng tháng 11',
  symbol: '22-HD/BTGDVTU',
  state: 'ISSUED',
  levels: [{ level: 'COMMUNE', dueOn: '2026-11-24' }],
  topics: [
    {
      id: '51',
      title: 'Sắp xếp bộ máy',
      words: 'Nêu kết quả',
      channels: ['MEETING', 'LOUDSPEAKER'],
      audience: 'Nhân dân',
      from: province,
      own: true,
    },
    { id: '52', title: 'Phòng, chống thiên tai', channels: [], from: province, own: true },
  ],
  owed: [
    { organisation: ward, obligationId: '900', dueOn: '2026-11-24', daysLeft: 3, mayPassOn: true },
  ],
  mayEdit: false,
  mayIssue: false,
  mayFollow: false,
  version: '1',
};

const report: OrientationReport = {
  id: '70',
  orientationId: '5',
  organisation: ward,
  channels: [{ channel: 'MEETING', count: 2, attendances: 64 }],
  topics: [
    { topicId: '51', title: 'Sắp xếp bộ máy', done: true },
    { topicId: '52', title: 'Phòng, chống thiên tai', done: false },
  ],
  sum: { count: 2, minutes: 0, attendances: 64 },
  reportedOn: '2026-11-21',
  late: false,
  warnings: [],
  mayCorrect: true,
  version: '0',
};

const units = { asked: 2, reported: 1, late: 0, missing: 1, overdue: 0 };
const nothing = { count: 0, minutes: 0, attendances: 0 };

const followed: OrientationBoard = {
  orientationId: '5',
  organisation: province,
  dueOn: '2026-11-24',
  daysLeft: 3,
  units,
  unitsAll: { asked: 5, reported: 3, late: 0, missing: 2, overdue: 0 },
  total: { count: 9, minutes: 30, attendances: 200 },
  channels: [{ channel: 'MEETING', sum: { count: 9, minutes: 30, attendances: 200 } }],
  topics: [{ topicId: '51', title: 'Sắp xếp bộ máy', done: 3 }],
  items: [
    {
      organisation: ward,
      obligationId: '900',
      state: 'REPORTED',
      dueOn: '2026-11-24',
      daysLeft: 3,
      reportId: '70',
      reportedOn: '2026-11-21',
      topicsDone: 1,
      own: { count: 2, minutes: 0, attendances: 64 },
      unitsBelow: { asked: 3, reported: 2, late: 0, missing: 1, overdue: 0 },
      below: { count: 7, minutes: 30, attendances: 136 },
      passedOnId: '6',
    },
    {
      organisation: { id: '21', name: 'Đảng ủy xã An Bình' },
      obligationId: '901',
      state: 'MISSING',
      dueOn: '2026-11-24',
      daysLeft: 3,
      topicsDone: 0,
      own: nothing,
      unitsBelow: { asked: 0, reported: 0, late: 0, missing: 0, overdue: 0 },
      below: nothing,
    },
  ],
};

const sent: PublicOpinionReport = {
  id: '80',
  organisation: ward,
  recipient: board,
  rhythm: 'MONTHLY',
  periodFrom: '2026-10-01',
  periodTo: '2026-10-31',
  sentOn: '2026-11-03',
  symbol: '41-BC/ĐU',
  pages: 4,
  annexes: 1,
  mayCorrect: true,
  version: '0',
};

beforeEach(() => {
  server.use(
    onGet('/session', {
      ...session,
      home: province,
      permissions: [
        ...session.permissions,
        'DOCUMENT_EDIT',
        'DEMAND_PUBLISH',
        'OBLIGATION_REPORT',
        'OBLIGATION_READ',
      ],
    }),
    onGet('/orientations', {
      items: [
        {
          id: '5',
          organisation: province,
          board,
          month: '2026-11-01',
          title: orientation.title,
          state: 'ISSUED',
          topics: 2,
          dueOn: '2026-11-24',
          owedOn: '2026-11-24',
        },
      ],
    }),
    onGet('/orientations/5', orientation),
    onGet('/orientations/5/board', followed),
    onGet('/orientation-reports/70', report),
    onGet('/public-opinion-reports', { items: [sent] }),
    onGet('/organisations/1/public-opinion-board', {
      organisation: province,
      expectation: { rhythm: 'MONTHLY', level: 'COMMUNE', days: 5 },
      periodFrom: '2026-10-01',
      periodTo: '2026-10-31',
      dueOn: '2026-11-05',
      expected: 2,
      sent: 1,
      late: 1,
      items: [
        { organisation: ward, sentOn: '2026-11-03', reportId: '80', late: false },
        { organisation: { id: '21', name: 'Đảng ủy xã An Bình' }, late: true },
      ],
      maySet: true,
    }),
  );
});

describe('orientations', () => {
  it('are listed with what the own unit still reports', async () => {
    open('/orientations');
    expect(await screen.findByRole('link', { name: orientation.title })).toHaveAttribute(
      'href',
      '/orientations/5',
    );
    expect(screen.getByText('đơn vị của bạn cần báo cáo trước 24/11/2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Định hướng hằng tháng' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expectAccessible();
  });

  it('are reported by ticking topics and typing counts', async () => {
    const posts: Sent[] = [];
    server.use(onPost('/orientations/5/reports', report, posts));
    const { user } = open('/orientations/5');
    expect(await screen.findByText('còn 3 ngày')).toBeVisible();
    const send = screen.getByRole('button', { name: 'Gửi báo cáo' });
    expect(send).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Sắp xếp bộ máy' }));
    await user.type(screen.getByLabelText('Số buổi nói chuyện, sinh hoạt'), '2');
    await user.type(screen.getByLabelText('Lượt người dự'), '64');
    await user.click(send);
    expect(await screen.findByText('Đã gửi báo cáo')).toBeVisible();
    expect(posts[0]?.body).toEqual({
      organisationId: '20',
      channels: [{ channel: 'MEETING', count: 2, attendances: 64 }],
      doneTopicIds: ['51'],
    });
    await expectAccessible();
  });

  it('keep what was typed when a figure is refused', async () => {
    server.use(
      onProblem('post', '/orientations/5/reports', {
        type: '/problems/invalid',
        title: 'Nội dung chưa đúng',
        status: 422,
        errors: [
          {
            pointer: '/channels/0/attendances',
            code: 'WITHOUT_COUNT',
            detail: 'Phải có ít nhất một buổi.',
          },
        ],
      }),
    );
    const { user } = open('/orientations/5');
    await user.type(await screen.findByLabelText('Lượt người dự'), '64');
    await user.click(screen.getByRole('button', { name: 'Gửi báo cáo' }));
    expect((await screen.findAllByText(/Phải có ít nhất một buổi/))[0]).toBeVisible();
    expect(screen.getByLabelText('Lượt người dự')).toHaveValue(64);
  });

  it('show what was reported, and a correction needs a reason', async () => {
    server.use(
      onGet('/orientations/5', {
        ...orientation,
        owed: [{ organisation: ward, obligationId: '900', reportId: '70', mayPassOn: false }],
      }),
    );
    const { user } = open('/orientations/5');
    await user.click(await screen.findByRole('button', { name: 'Sửa báo cáo' }));
    const save = screen.getByRole('button', { name: 'Lưu sửa đổi' });
    expect(save).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Sắp xếp bộ máy' })).toBeChecked();
    await user.type(screen.getByLabelText(/Lý do sửa/), 'Đếm thiếu');
    expect(save).toBeEnabled();
  });

  it('are issued after a look at whom they ask', async () => {
    const posts: Sent[] = [];
    server.use(
      onGet('/orientations/5', {
        ...orientation,
        state: 'DRAFT',
        owed: [],
        mayEdit: true,
        mayIssue: true,
      }),
      onGet('/orientations/5/preview', {
        organisations: 124,
        asked: [{ level: 'COMMUNE', dueOn: '2026-11-24', organisations: 124 }],
      }),
      onPost('/orientations/5/issue', orientation, posts),
    );
    const { user } = open('/orientations/5');
    await user.click(await screen.findByRole('button', { name: 'Ban hành' }));
    const ask = await screen.findByRole('dialog');
    expect(await within(ask).findByText(/cấp xã \(124\)/)).toBeVisible();
    await user.click(within(ask).getByRole('button', { name: 'Ban hành' }));
    expect(await screen.findByText('Đã ban hành định hướng')).toBeVisible();
    expect(posts[0]?.ifMatch).toBe('"1"');
  });

  it('are followed unit by unit, with what is below', async () => {
    const { user } = open('/orientations/5/board');
    const list = await screen.findByRole('list', { name: 'Từng đơn vị' });
    expect(
      within(list).getByText('Tự làm: 2 buổi, tin bài; 64 lượt người; 1 chủ đề'),
    ).toBeVisible();
    expect(within(list).getByText(/Cấp dưới: 2 \/ 3 đơn vị đã báo cáo, 7 buổi/)).toBeVisible();
    expect(within(list).getByRole('link', { name: 'Đã chuyển xuống cấp dưới' })).toHaveAttribute(
      'href',
      '/orientations/6/board',
    );
    expect(
      within(screen.getByRole('table', { name: 'Theo kênh' })).getByRole('row', {
        name: /Cộng 9 30 200/,
      }),
    ).toBeVisible();
    await user.click(within(list).getByRole('button', { name: `Xem báo cáo của ${ward.name}` }));
    expect(await within(list).findByText('Đã báo cáo ngày 21/11/2026')).toBeVisible();
    await expectAccessible();
  });
});

describe('reports on public opinion', () => {
  it('are listed as sent and recorded without what they say', async () => {
    const posts: Sent[] = [];
    server.use(onPost('/public-opinion-reports', sent, posts));
    const { user } = open('/public-opinion-reports');
    expect(await screen.findByText(/41-BC\/ĐU · 4 trang · 1 phụ lục/)).toBeVisible();
    expect(screen.getByText(/1 \/ 2 đơn vị đã gửi · hạn 05\/11\/2026/)).toBeVisible();
    expect(screen.getByText('chưa gửi')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Sửa dòng/ }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByLabelText('Số trang')).toHaveValue(4);
    expect(within(form).queryByRole('textbox', { name: /nội dung/i })).toBeNull();
    expect(posts).toHaveLength(0);
  });
});

describe('words of orientations', () => {
  it('offer the levels below, and leave out channels without a figure', () => {
    expect(levelsBelow('PROVINCE')).toEqual(['COMMUNE', 'GRASSROOTS', 'DIVISION', 'CELL']);
    expect(levelsBelow('CELL')).toEqual([]);
    expect(
      channelCounts({ MEETING: { count: '' }, RADIO: { minutes: '5' }, PORTAL: { count: '0' } }),
    ).toEqual([
      { channel: 'RADIO', count: 0, minutes: 5 },
      { channel: 'PORTAL', count: 0 },
    ]);
    expect(monthsAround('2026-11-21')).toHaveLength(15);
    expect(monthsAround('2026-11-21')[0]).toBe('2027-02-01');
  });
});
