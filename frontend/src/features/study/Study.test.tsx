import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyPlan, StudySessionForm } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';
import { outbox } from './outbox';

const cell = { id: '8', name: 'Chi bộ khóm Tân Thới', shortName: 'Khóm Tân Thới' };
const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long' };
const resolution = { id: '41', symbol: '05-NQ/TU', type: 'NQ', title: 'Nhiệm vụ năm 2022' };

const form: StudySessionForm = {
  planId: '7',
  planTitle: 'Học tập Nghị quyết 05',
  organisation: cell,
  obligationId: '70',
  act: 'STUDY',
  dueOn: '2026-12-31',
  form: 'IN_PERSON',
  presenterPosition: 'Bí thư Chi bộ',
  documents: [resolution, { ...resolution, id: '42', symbol: '65-KH/TU' }],
  audiences: [
    { category: 'MEMBER', inRate: true, expected: 20, exempted: 1, attended: 0 },
    { category: 'NON_MEMBER', inRate: false, exempted: 0, attended: 0 },
  ],
  rules: ['BY_HEAD', 'NOT_MERGED'],
  sessions: 0,
  reached: false,
  mayRecord: true,
  maySubmit: false,
};

const plan: StudyPlan = {
  id: '7',
  organisation: province,
  originId: '7',
  issuingBody: 'STANDING_COMMITTEE',
  type: 'KH',
  title: 'Học tập Nghị quyết 05',
  state: 'SUBMITTED',
  endsOn: '2026-12-31',
  form: 'IN_PERSON',
  citations: [{ words: 'các kết luận của Bộ Chính trị', resolved: false }],
  documents: [{ document: resolution, topics: [{ title: 'Điểm mới' }] }],
  checklist: [{ point: 'AIMS' }],
  levels: [{ level: 'CELL', dueOn: '2026-12-31' }],
  audiences: [
    { category: 'MEMBER', special: false, inRate: true },
    { category: 'RETIRED_LEADER', special: true, inRate: false, dueOn: '2026-12-20' },
  ],
  rules: [
    { rule: 'NOT_MERGED', on: true },
    { rule: 'ESSAYS', on: false },
  ],
  warnings: [],
  mayEdit: true,
  mayApprove: true,
  version: '3',
};

const api = (path: string) => `*/api/v1${path}`;
const get = (path: string, body: object) => http.get(api(path), () => HttpResponse.json(body));

let sent: { body: unknown; key: string | null }[] = [];

beforeEach(() => {
  localStorage.clear();
  outbox.all().forEach(({ key }) => outbox.drop(key));
  sent = [];
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', session),
    get('/study-sessions/form', form),
    get('/study-sessions', { items: [] }),
    get('/study-plans/7', plan),
    http.post(api('/study-plans/7/issue-preview'), () =>
      HttpResponse.json({
        symbol: '87-KH/TU',
        organisations: 2,
        asked: [{ act: 'STUDY', level: 'CELL', dueOn: '2026-12-31', organisations: 2 }],
        mayIssue: false,
      }),
    ),
  );
});

function take(answer: () => Response) {
  server.use(
    http.post(api('/study-sessions'), async ({ request }) => {
      sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') });
      return answer();
    }),
  );
}

const record = () => screen.findByRole('button', { name: 'Ghi buổi học' });

describe('The form of a sitting', () => {
  it('starts with everyone still to come and all documents, and sends one sitting', async () => {
    take(() => HttpResponse.json({ id: '1' }, { status: 201 }));
    const { user } = open('/study-sessions/new?obligation=70');
    const members = await screen.findByLabelText('Đảng viên dự học (người)');
    expect(members).toHaveValue('19');
    expect(screen.getByText('phải học 20, miễn 1, đã học 0')).toBeVisible();
    expect(screen.getByLabelText('Là người đứng đầu đơn vị')).toBeChecked();
    await expectAccessible();
    await user.click(await record());
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      planId: '7',
      organisationId: '8',
      documentIds: ['41', '42'],
      attendance: [{ category: 'MEMBER', first: 19 }],
      presenterIsHead: true,
    });
    expect(await screen.findByText('Đã ghi buổi học.')).toBeVisible();
  });

  it('keeps what the network lost and sends it later by the same key', async () => {
    take(() => HttpResponse.error());
    const { user } = open('/study-sessions/new?obligation=70');
    await user.click(await record());
    const waiting = await screen.findByRole('status', { name: 'Chưa gửi' });
    expect(within(waiting).getByText(/Chi bộ khóm Tân Thới/)).toBeVisible();
    const lost = sent[0]?.key;
    take(() => HttpResponse.json({ id: '1' }, { status: 201 }));
    window.dispatchEvent(new Event('online'));
    await waitFor(() =>
      expect(screen.queryByRole('status', { name: 'Chưa gửi' })).not.toBeInTheDocument(),
    );
    expect(sent.at(-1)?.key).toBe(lost);
  });

  it('says why it was refused and asks for the reason where more came than expected', async () => {
    take(() =>
      HttpResponse.json(
        {
          type: '/problems/attended-above-expected',
          title: 'Số dự học lớn hơn số phải học',
          status: 422,
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const { user } = open('/study-sessions/new?obligation=70');
    await user.click(await record());
    expect(await screen.findByRole('alert')).toHaveTextContent('Số dự học lớn hơn số phải học');
    expect(screen.getByLabelText('Vì sao số dự lớn hơn số phải học')).toBeVisible();
  });

  it('offers nothing to who may only read, and sends a duty without plan to its own page', async () => {
    server.use(get('/study-sessions/form', { ...form, mayRecord: false }));
    open('/study-sessions/new?obligation=70');
    expect(await screen.findByText(/không ghi thay được/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ghi buổi học' })).not.toBeInTheDocument();
  });
});

describe('A study plan', () => {
  it('says what it asks in sentences and whom it would ask', async () => {
    open('/study-plans/7');
    expect(await screen.findByRole('heading', { level: 1, name: plan.title })).toBeVisible();
    expect(screen.getByText(/Không lồng ghép học tập/)).toBeVisible();
    expect(screen.queryByText(/viết bài thu hoạch/)).not.toBeInTheDocument();
    expect(await screen.findByText('Chi bộ: 2 tổ chức, hạn 31/12/2026')).toBeVisible();
    expect(screen.getByText(/chưa chỉ ra văn bản/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Phê duyệt' })).toBeVisible();
    await expectAccessible();
  });

  it('offers no step to who may only read', async () => {
    server.use(
      get('/study-plans/7', { ...plan, state: 'ISSUED', mayEdit: false, mayApprove: false }),
    );
    open('/study-plans/7');
    expect(await screen.findByRole('heading', { level: 1, name: plan.title })).toBeVisible();
    for (const name of ['Phê duyệt', 'Ban hành', 'Sửa kế hoạch', 'Kết thúc đợt học']) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });

  it('is edited as switches and dates', async () => {
    const { user } = open('/study-plans/7?edit=1');
    const essays = await screen.findByRole('switch', { name: /bài thu hoạch/ });
    expect(essays).not.toBeChecked();
    await user.click(essays);
    expect(screen.getByLabelText('Bài thu hoạch')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^Chi bộ/ })).toBeChecked();
  });
});
