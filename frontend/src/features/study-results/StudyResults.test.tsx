import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyBoard, StudyConformance, StudyCoverage, StudyCoverageLine } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', level: 'COMMUNE' };
const cell = { id: '21', name: 'Chi bộ ấp 1', level: 'CELL' };
const document = {
  id: '9',
  symbol: '05-NQ/TU',
  type: 'NQ',
  title: 'Nghị quyết về nhiệm vụ năm 2022',
  issuer: { id: '1', name: 'Tỉnh ủy Vĩnh Long' },
  issuedOn: '2021-12-24',
};
const reached = {
  expected: 30,
  exempted: 2,
  first: 20,
  makeUp: 3,
  total: 23,
  percent: 82.14,
  over: false,
};
const essays = { due: 28, handedIn: 20, accepted: 10, returned: 1 };
const at = '/api/v1/study-plans/7/board?organisationId=20&level=CELL';

const board: StudyBoard = {
  planId: '7',
  planTitle: 'Kế hoạch học tập',
  organisation: commune,
  endsOn: '2026-12-31',
  daysLeft: 40,
  levels: [
    {
      level: 'CELL',
      dueOn: '2026-12-31',
      daysLeft: 40,
      units: 2,
      held: 1,
      notHeld: 1,
      overdue: 0,
      failing: 1,
      fulfilled: 0,
      sittings: 2,
      makeUps: 1,
      reached,
      essays,
      links: { units: at, NOT_HELD: `${at}&status=NOT_HELD` },
    },
  ],
  rules: [
    { rule: 'IN_PERSON', on: true, pass: 1, fail: 1, notApplicable: 0 },
    { rule: 'ESSAYS', on: false, pass: 0, fail: 0, notApplicable: 2 },
  ],
  items: [
    {
      organisation: cell,
      obligationId: '100',
      state: 'RECEIVED',
      held: true,
      overdue: false,
      fulfilled: false,
      sittings: 2,
      makeUps: 1,
      reached,
      essays,
      failing: ['IN_PERSON'],
    },
  ],
  total: 1,
};

const line: StudyCoverageLine = {
  organisation: commune,
  units: 2,
  held: 1,
  sittings: [{ form: 'IN_PERSON', sittings: 2 }],
  points: [],
  reached,
  audiences: [
    { category: 'MEMBER', reached },
    { category: 'NON_MEMBER', attendances: 41 },
  ],
  explained: 0,
  essays,
  programmes: 1,
  programme: '01-CTr/ĐU, 20/12/2026',
  links: {
    sittings: '/api/v1/study-sessions?planId=7',
    reached: '/api/v1/study-coverage?planId=7',
  },
};

const coverage: StudyCoverage = {
  planId: '7',
  planTitle: 'Kế hoạch học tập',
  organisation: commune,
  document,
  documents: [document],
  total: line,
  own: { ...line, units: 0, sittings: [], reached: { ...reached, expected: 0, total: 0 } },
  children: [{ ...line, organisation: cell, reached: { ...reached, total: 33, over: true } }],
  differences: [{ level: 'CELL', told: 45, recorded: 40, difference: 5 }],
  silent: [{ id: '22', name: 'Chi bộ ấp 2', level: 'CELL' }],
  silentCount: 1,
};

const conformance: StudyConformance = {
  planId: '7',
  planTitle: 'Kế hoạch học tập',
  organisation: cell,
  obligationId: '100',
  state: 'RECEIVED',
  fulfilled: false,
  checks: [
    {
      rule: 'IN_PERSON',
      verdict: 'FAIL',
      waiting: false,
      reason: 'Có buổi học trực tuyến hoặc tự nghiên cứu.',
      row: '/api/v1/study-sessions/8',
    },
  ],
  tally: [],
  children: [],
  signals: [
    { signal: 'HEAD_ABSENT', question: 'Người đứng đầu tham gia bằng cách nào?', unitOnly: true },
  ],
  headSheet: {
    units: 3,
    held: 2,
    fulfilled: 1,
    reached,
    programme: '02-CTr/TU',
    programmeDocumentId: '31',
    programmeIssuedOn: '2026-10-01',
    programmes: 1,
    remediesOpen: 2,
    remediesOverdue: 1,
    remediesDone: 4,
    links: {
      held: '/api/v1/study-plans/7/board?organisationId=21&status=HELD',
      fulfilled: '/api/v1/study-plans/7/board?organisationId=21&status=FULFILLED',
      remedies: '/api/v1/obligations?organisationId=21&act=REMEDY',
    },
  },
  mayAnswer: true,
};

beforeEach(() => {
  server.use(
    onGet('/session', session),
    onGet('/study-plans/7/board', board),
    onGet('/study-coverage', coverage),
    onGet('/study-plans/7/conformance', conformance),
  );
});

describe('study results', () => {
  it('shows levels and units, each number with its rows', async () => {
    open('/study-plans/7/board');
    const link = await screen.findByRole('link', { name: 'Chi bộ trực thuộc, Chưa học: 1' });
    expect(link).toHaveAttribute('href', expect.stringContaining('status=NOT_HELD'));
    const units = screen.getByRole('list', { name: 'Đơn vị' });
    expect(within(units).getByText(/Học tập trực tiếp/)).toBeVisible();
    expect(screen.queryByText('Bài thu hoạch')).toBeNull();
    await expectAccessible();
  });

  it('keeps attendances apart, names who gave nothing, and shows the difference', async () => {
    open('/study-coverage?planId=7');
    const row = await screen.findByRole('row', { name: /Cộng toàn bộ/ });
    expect(within(row).getByText('82,14 %')).toBeVisible();
    expect(within(row).getByText('41')).toBeVisible();
    expect(screen.getByText(/nhiều hơn số phải học: chưa nêu lý do/)).toBeVisible();
    expect(screen.getByText('Chi bộ ấp 2')).toBeVisible();
    expect(screen.getByText(/chênh lệch 5/)).toBeVisible();
    await expectAccessible();
  });

  it('says why a rule fails and takes the unit’s answer', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/study-plans/7/explanations', conformance, sent));
    const { user } = open('/study-plans/7/conformance?organisationId=21');
    expect(await screen.findByText(/trực tuyến hoặc tự nghiên cứu/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Xem căn cứ/ })).toHaveAttribute(
      'href',
      '/study-sessions/8',
    );
    await user.type(screen.getByLabelText('Trả lời của đơn vị'), 'Bí thư đi công tác');
    await user.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
    expect(await screen.findByText('Đã gửi trả lời')).toBeVisible();
    expect(sent[0]?.body).toEqual({
      organisationId: '21',
      signal: 'HEAD_ABSENT',
      answer: 'Bí thư đi công tác',
    });
    await expectAccessible();
  });

  it('shows what the head answers for, each number with its list', async () => {
    open('/study-plans/7/conformance?organisationId=21');
    expect(await screen.findByRole('link', { name: '02-CTr/TU' })).toHaveAttribute(
      'href',
      '/documents/31',
    );
    expect(screen.getByRole('link', { name: /2 việc chưa xong/ })).toHaveAttribute(
      'href',
      '/obligations?organisationId=21&act=REMEDY',
    );
    expect(screen.getByText('1 việc khắc phục quá hạn')).toBeVisible();
    await expectAccessible();
  });

  it('offers no answer to a superior', async () => {
    server.use(onGet('/study-plans/7/conformance', { ...conformance, mayAnswer: false }));
    open('/study-plans/7/conformance?organisationId=21');
    await screen.findByText(/Người đứng đầu tham gia/);
    expect(screen.queryByRole('button', { name: 'Gửi trả lời' })).toBeNull();
  });

  it('offers its switches to nobody who only reads', async () => {
    const children = [{ organisation: cell, units: 4, failing: 1, fulfilled: 2 }];
    server.use(onGet('/study-plans/7/conformance', { ...conformance, signals: [], children }));
    open('/study-plans/7/conformance?organisationId=21');
    expect(await screen.findByRole('list', { name: 'Đơn vị bên dưới' })).toBeVisible();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('switches a question off with a reason', async () => {
    const sent: Sent[] = [];
    const settings = {
      items: [
        {
          setting: { signal: 'SAME_FIGURES' as const, on: true },
          question: 'Số dự học trùng với đơn vị khác?',
        },
      ],
    };
    const children = [{ organisation: cell, units: 4, failing: 1, fulfilled: 2 }];
    server.use(
      onGet('/session', { ...session, permissions: [...session.permissions, 'DEMAND_PUBLISH'] }),
      onGet('/study-plans/7/conformance', { ...conformance, signals: [], children }),
      onGet('/organisations/21/study-signals', settings),
      onPost('/organisations/21/study-signals', settings, sent),
    );
    const { user } = open('/study-plans/7/conformance?organisationId=21');
    await user.click(await screen.findByRole('switch', { name: 'Số dự học trùng nhau' }));
    const off = await screen.findByRole('button', { name: 'Tắt câu hỏi' });
    expect(off).toBeDisabled();
    await user.type(screen.getByLabelText(/Lý do/), 'Đã kiểm tra');
    await user.click(off);
    await waitFor(() =>
      expect(sent[0]?.body).toEqual({ signal: 'SAME_FIGURES', on: false, reason: 'Đã kiểm tra' }),
    );
  });

  it('says it where the plan is out of reach', async () => {
    server.use(
      onProblem('get', '/study-plans/7/board', {
        type: '/problems/not-found',
        title: 'Không tìm thấy',
        status: 404,
      }),
    );
    open('/study-plans/7/board');
    expect((await screen.findAllByText(/Không tìm thấy/))[0]).toBeVisible();
  });
});
