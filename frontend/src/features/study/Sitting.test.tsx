import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyEssays, StudyExpected, StudySession, StudySessionForm } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';

const cell = { id: '8', name: 'Chi bộ khóm Tân Thới', shortName: 'Khóm Tân Thới' };
const resolution = { id: '41', symbol: '05-NQ/TU', type: 'NQ', title: 'Nhiệm vụ năm 2022' };

const sitting: StudySession = {
  id: '5',
  planId: '7',
  planTitle: 'Học tập Nghị quyết 05',
  organisation: cell,
  act: 'STUDY',
  heldOn: '2026-11-02',
  startsAt: '07:30',
  form: 'IN_PERSON',
  presenterPosition: 'Bí thư Chi bộ',
  presenterIsHead: true,
  merged: true,
  enteredForBy: { id: '2', name: 'Đảng ủy phường Tân Hạnh' },
  documents: [resolution],
  points: [],
  attendance: [{ category: 'MEMBER', first: 18 }],
  attachments: [
    {
      id: '12',
      fileName: 'bien-ban.pdf',
      mediaType: 'application/pdf',
      size: 2048,
      sha256: 'ab',
      createdAt: '2026-11-02T08:00:00Z',
    },
  ],
  obligationId: '70',
  makeUps: [{ id: '6', heldOn: '2026-11-20' }],
  createdAt: '2026-11-02T08:00:00Z',
  warnings: [
    { pointer: '/merged', code: 'MERGED', detail: 'Kế hoạch yêu cầu không lồng ghép.' },
    { pointer: '/heldOn', code: 'BEFORE_PLAN', detail: 'Buổi học trước ngày ban hành kế hoạch.' },
  ],
  mayEdit: true,
  mayAttach: true,
  version: '1',
};

const form: StudySessionForm = {
  planId: '7',
  planTitle: 'Học tập Nghị quyết 05',
  organisation: cell,
  obligationId: '70',
  act: 'STUDY',
  form: 'IN_PERSON',
  documents: [resolution],
  audiences: [{ category: 'MEMBER', inRate: true, expected: 20, exempted: 0, attended: 18 }],
  rules: [],
  sessions: 1,
  lastHeldOn: '2026-11-02',
  reached: false,
  doneFrom: '2026-11-10',
  mayRecord: true,
  maySubmit: true,
};

const essays: StudyEssays = {
  items: [
    { documentId: '41', category: 'MEMBER', due: 18, handedIn: 16, accepted: 12, returned: 1 },
  ],
  documents: [resolution],
  studied: [{ documentId: '41', category: 'MEMBER', persons: 18 }],
  asked: true,
  hand: 'HANDWRITTEN',
  dueOn: '2026-12-20',
  mayRecord: true,
  version: '1',
};

const expected: StudyExpected = {
  items: [
    {
      category: 'MEMBER',
      persons: 20,
      exempted: 2,
      exemptionReason: 'Tuổi cao, sức yếu',
      source: 'CORRECTION',
      countedOn: '2026-06-30',
      reason: '01 đảng viên chuyển đi',
    },
  ],
  mayCorrect: true,
  version: '2',
};

const api = (path: string) => `*/api/v1${path}`;
const get = (path: string, body: object) => http.get(api(path), () => HttpResponse.json(body));
const unit = '/study-plans/7/organisations/8';

let sent: { body: unknown; match: string | null }[] = [];

function take(method: 'put' | 'post', path: string, answer: () => Response) {
  server.use(
    http[method](api(path), async ({ request }) => {
      const text = await request.text();
      sent.push({ body: JSON.parse(text || 'null'), match: request.headers.get('If-Match') });
      return answer();
    }),
  );
}

beforeEach(() => {
  sent = [];
  server.use(
    onGet('/session', session),
    get('/study-sessions/form', form),
    get('/study-sessions', { items: [] }),
    get('/study-sessions/5', sitting),
    get('/study-sessions/5/roster', { kept: false, entries: [], version: '1' }),
    get('/study-sessions/5/history', {
      items: [
        { ...sitting, version: '1', at: '2026-11-03T08:00:00Z', reason: 'Đếm nhầm', first: 18 },
        { ...sitting, version: '0', at: '2026-11-02T08:00:00Z', first: 19 },
      ].map((one) => ({ ...one, makeUpPersons: 0, attendances: 0, files: 1 })),
    }),
    get('/study-plans/7', { id: '7', title: 'Học tập Nghị quyết 05' }),
    get('/organisations/8', cell),
    get(`${unit}/essays`, essays),
    get(`${unit}/expected`, expected),
    get(`${unit}/expected/history`, {
      items: [{ ...expected.items[0], at: '2026-11-12T08:00:00Z', by: 'Chuyên viên' }],
    }),
  );
});

describe('A sitting', () => {
  it('shows its warnings, files, make-ups, who entered it and what was corrected why', async () => {
    open('/study-sessions/5');
    expect(await screen.findByText('Kế hoạch yêu cầu không lồng ghép.')).toBeVisible();
    expect(screen.getByText('Buổi học trước ngày ban hành kế hoạch.')).toBeVisible();
    expect(screen.getByText('nhập thay bởi Đảng ủy phường Tân Hạnh')).toBeVisible();
    expect(screen.getByRole('link', { name: 'bien-ban.pdf' })).toHaveAttribute(
      'href',
      '/api/v1/attachments/12/content',
    );
    expect(screen.getByRole('link', { name: 'Buổi ngày 20/11/2026' })).toHaveAttribute(
      'href',
      '/study-sessions/6',
    );
    expect(screen.getByRole('link', { name: 'Ghi buổi học bù' })).toHaveAttribute(
      'href',
      '/study-sessions/new?obligation=70&makeUpOf=5',
    );
    expect(await screen.findByText('“Đếm nhầm”')).toBeVisible();
    await expectAccessible();
  });

  it('is corrected with a reason and the version that was seen', async () => {
    take('put', '/study-sessions/5', () => HttpResponse.json({ ...sitting, version: '2' }));
    const { user } = open('/study-sessions/5?edit=1');
    const members = await screen.findByLabelText('Đảng viên dự học (người)');
    expect(members).toHaveValue('18');
    const save = screen.getByRole('button', { name: 'Lưu thay đổi' });
    expect(save).toBeDisabled();
    await user.clear(members);
    await user.type(members, '17');
    await user.type(screen.getByLabelText(/^Lý do sửa/), 'Đếm nhầm một người');
    await user.click(save);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.match).toBe('"1"');
    expect(sent[0]?.body).toMatchObject({
      reason: 'Đếm nhầm một người',
      attendance: [{ category: 'MEMBER', first: 17 }],
      merged: true,
    });
  });

  it('is withdrawn with a reason and says why that is refused', async () => {
    take('post', '/study-sessions/5/withdrawal', () =>
      HttpResponse.json(
        {
          type: '/problems/wrong-state',
          title: 'Chưa làm được',
          status: 409,
          detail: 'Đã có buổi học bù.',
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const { user } = open('/study-sessions/5');
    await user.click(await screen.findByRole('button', { name: 'Rút buổi học' }));
    const drawer = await screen.findByRole('dialog');
    await user.type(within(drawer).getByLabelText(/^Lý do rút/), 'Nhầm đơn vị');
    await user.click(within(drawer).getByRole('button', { name: 'Rút buổi học' }));
    expect(await within(drawer).findByRole('alert')).toHaveTextContent('Đã có buổi học bù.');
    expect(sent[0]?.body).toEqual({ reason: 'Nhầm đơn vị' });
  });

  it('offers nothing to who may only read', async () => {
    server.use(get('/study-sessions/5', { ...sitting, mayEdit: false, mayAttach: false }));
    open('/study-sessions/5');
    expect(await screen.findByRole('link', { name: 'bien-ban.pdf' })).toBeVisible();
    for (const name of ['Sửa buổi học', 'Rút buổi học', 'Ghi danh sách']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
    expect(screen.queryByText('Danh sách người dự')).not.toBeInTheDocument();
  });

  it('keeps a roster only where that is switched on, and says what erasing means', async () => {
    server.use(
      get('/study-sessions/5/roster', {
        kept: true,
        entries: [{ name: 'Đảng viên A' }],
        version: '1',
      }),
    );
    const { user } = open('/study-sessions/5');
    expect(await screen.findByText(/1 người trong danh sách/)).toBeVisible();
    expect(screen.queryByText('Đảng viên A')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Xem danh sách' }));
    expect(screen.getByText('Đảng viên A')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Xóa hẳn danh sách' }));
    expect(await screen.findByText(/không khôi phục được/)).toBeVisible();
  });
});

describe('The offer after a sitting', () => {
  it('says that a day before the plan is no answer to it', async () => {
    open('/study-sessions/new?obligation=70');
    expect(await screen.findByText(/nhiệm vụ không nhận ngày này/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Báo cáo hoàn thành/ })).not.toBeInTheDocument();
  });
});

describe('A unit in a round', () => {
  it('shows expected numbers with their reasons and essays with their rate', async () => {
    open('/study-plans/7/units/8');
    const numbers = await screen.findByRole('table', { name: 'Số phải học' });
    expect(within(numbers).getByText('đã sửa: 01 đảng viên chuyển đi')).toBeVisible();
    expect(within(numbers).getByText('miễn: Tuổi cao, sức yếu')).toBeVisible();
    const table = await screen.findByRole('table', { name: 'Bài thu hoạch' });
    expect(within(table).getByText('88,89 %')).toBeVisible();
    await expectAccessible();
  });

  it('corrects expected numbers with a reason', async () => {
    take('put', `${unit}/expected`, () => HttpResponse.json(expected));
    const { user } = open('/study-plans/7/units/8');
    await user.click(await screen.findByRole('button', { name: 'Sửa số phải học' }));
    const drawer = await screen.findByRole('dialog');
    const send = within(drawer).getByRole('button', { name: 'Sửa số phải học' });
    expect(send).toBeDisabled();
    await user.type(within(drawer).getByLabelText(/^Lý do sửa/), 'Nhận thêm 01');
    await user.click(send);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.match).toBe('"2"');
    expect(sent[0]?.body).toMatchObject({
      reason: 'Nhận thêm 01',
      items: [{ category: 'MEMBER', persons: 20, exempted: 2 }],
    });
  });

  it('records essays and shows why a count is refused', async () => {
    take('put', `${unit}/essays`, () =>
      HttpResponse.json(
        {
          type: '/problems/essays-above-attendance',
          title: 'Số bài lớn hơn số người học',
          status: 422,
          errors: [{ pointer: '/items/0/due', code: 'X', detail: 'Mới có 18 người đã học.' }],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const { user } = open('/study-plans/7/units/8');
    await user.click(await screen.findByRole('button', { name: 'Ghi số bài' }));
    const drawer = await screen.findByRole('dialog');
    const due = within(drawer).getByLabelText('Phải nộp');
    await user.clear(due);
    await user.type(due, '19');
    await user.click(within(drawer).getByRole('button', { name: 'Ghi số bài' }));
    expect((await within(drawer).findAllByText(/Mới có 18 người đã học/))[0]).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ items: [{ due: 19, handedIn: 16 }] });
  });

  it('offers no change to who may only read', async () => {
    server.use(
      get(`${unit}/essays`, { ...essays, mayRecord: false }),
      get(`${unit}/expected`, { ...expected, mayCorrect: false }),
    );
    open('/study-plans/7/units/8');
    expect(await screen.findByRole('table', { name: 'Bài thu hoạch' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ghi số bài' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Sửa số phải học' })).not.toBeInTheDocument();
  });
});
