import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Document, Preview } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { paperText, reading } from '@/test/reading';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';
import { deadlineOf } from './model';
import type { Proposal } from './proposals';

const ward = { id: '457', name: 'Đảng ủy phường Tân Hạnh' };
const document_: Document = {
  id: '9',
  type: 'KH',
  typeName: 'Kế hoạch',
  symbol: '112-KH/ĐU',
  issuer: ward,
  holder: ward,
  issuedOn: '2026-11-12',
  title: 'về chuyển đổi số',
  warnings: [],
  mayEdit: true,
  mayDemand: true,
  version: '1',
};
const preview: Preview = {
  create: 3,
  change: 0,
  withdraw: 0,
  unchanged: 0,
  byLevel: [],
  rows: [],
  warnings: [],
};

interface Call {
  path: string;
  body: Record<string, unknown>;
  key: string | null;
  ifMatch: string | null;
}

/** Answers a write, or refuses it, and writes down what was sent. */
function answers(
  method: 'post' | 'put',
  path: string,
  calls: Call[],
  answer: (call: Call) => Response,
) {
  return http[method](`*/api/v1${path}`, async ({ request }) => {
    const text = await request.text();
    const call: Call = {
      path: new URL(request.url).pathname.replace('/api/v1', ''),
      body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      key: request.headers.get('Idempotency-Key'),
      ifMatch: request.headers.get('If-Match'),
    };
    calls.push(call);
    return answer(call);
  });
}

const json = (body: object) => HttpResponse.json(body);
const problem = (status: number, type: string, title: string, errors: object[] = []) =>
  HttpResponse.json(
    { type: `/problems/${type}`, title, status, errors },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

beforeEach(() => {
  server.use(
    onGet('/session', {
      ...session,
      home: ward,
      permissions: [...session.permissions, 'DOCUMENT_EDIT', 'DEMAND_EDIT', 'DEMAND_PUBLISH'],
    }),
    onGet('/my-work', { today: '2026-11-21', groups: [] }),
    onGet('/organisation-levels', [{ code: 'COMMUNE', name: 'Cấp xã', rank: 3 }]),
    onGet('/organisation-kinds', [{ code: 'CELL', name: 'Chi bộ' }]),
    http.get('*/api/v1/document-types', () => json([{ code: 'KH', name: 'Kế hoạch' }])),
    http.get('*/api/v1/target-groups', () => json([{ code: 'SOCIETY', name: 'Xã hội' }])),
    http.post('*/api/v1/readings', () => json(reading)),
  );
});

async function read() {
  const opened = open('/readings/new');
  const { user } = opened;
  await user.click(await screen.findByLabelText('Văn bản'));
  await user.paste(paperText);
  await user.click(screen.getByRole('button', { name: 'Đọc' }));
  await screen.findByRole('heading', { level: 1, name: '112-KH/ĐU' });
  return opened;
}

const head = (words: RegExp) => screen.getByRole('button', { name: words });
const entry = (words: RegExp) => {
  const found = head(words).closest('li');
  if (!found) throw new Error('the heading stands in no entry');
  return within(found);
};

/** Everything decided: the unmatched name is taken off, the target dropped, the rest accepted. */
async function decide(user: Awaited<ReturnType<typeof read>>['user']) {
  await user.click(head(/^Tổng hợp, trình/));
  await user.keyboard('e');
  const all = entry(/^Tổng hợp, trình/).getAllByRole('button', { name: 'Bỏ đơn vị này' });
  await user.click(all[1] as HTMLElement);
  await user.click(entry(/^Tổng hợp, trình/).getByRole('button', { name: /^Nhận/ }));
  await user.click(head(/^thủ tục được giải quyết/));
  await user.keyboard('x');
  await user.click(screen.getByRole('button', { name: 'Nhận mọi đề xuất đã đủ' }));
}

describe('Reading a paper', () => {
  it('refuses a secret paper in the words of the server, and keeps what was pasted', async () => {
    server.use(
      http.post('*/api/v1/readings', () =>
        problem(422, 'secret-mark', 'Văn bản có dấu mật, không đọc được ở đây'),
      ),
    );
    const { user } = open('/readings/new');
    await user.click(await screen.findByRole('button', { name: 'Đọc' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa có văn bản để đọc');
    await user.click(screen.getByLabelText('Văn bản'));
    await user.paste('MẬT\nKẾ HOẠCH');
    await user.click(screen.getByRole('button', { name: 'Đọc' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Văn bản có dấu mật'));
    expect(screen.getByLabelText('Văn bản')).toHaveValue('MẬT\nKẾ HOẠCH');
    // It stands on the screen and nowhere else.
    expect(localStorage.getItem('lantoa.draft.reading.new')).not.toContain('MẬT');
    await expectAccessible();
  });

  it('marks the words, and keys go through what was found', async () => {
    const { user } = await read();
    const paper = screen.getByRole('region', { name: 'Toàn văn, có đánh dấu' });
    expect(paper).toHaveTextContent('Thực hiện Nghị quyết số 05-NQ/TU.');
    const cited = within(paper).getByText('Nghị quyết số 05-NQ/TU');
    expect(cited).toHaveAttribute('data-kind', 'CITATION');
    await expectAccessible();

    await user.click(cited);
    expect(head(/^05-NQ\/TU/)).toHaveFocus();
    expect(cited).toHaveAttribute('data-current');
    // Nothing is tied silently.
    expect(entry(/^05-NQ\/TU/).getByText('có 1 văn bản khớp, chưa nối')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(entry(/^05-NQ\/TU/).getByText('đã nhận')).toBeVisible();
    expect(head(/^Tổng hợp, trình/)).toHaveFocus();

    // What cannot be made is not accepted: it opens and says why.
    await user.keyboard('{Enter}');
    const work = entry(/^Tổng hợp, trình/);
    expect(work.queryByText('đã nhận')).toBeNull();
    expect(work.getByText(/^chọn đơn vị cho tên chưa khớp/)).toBeVisible();
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(head(/^Tổng hợp, trình/)).toHaveFocus();
    await user.keyboard('j');
    expect(head(/^Tổ chức học tập/)).toHaveFocus();
    await user.keyboard('{ArrowUp}x');
    expect(entry(/^Tổng hợp, trình/).getByText('đã bỏ')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Tạo và xem trước' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Còn 3 đề xuất chưa nhận, chưa bỏ');
  });

  it('takes in words that were missed, read as what a person says they are', async () => {
    const calls: Call[] = [];
    server.use(
      answers('post', '/deadline-readings', calls, () =>
        json({
          outcome: 'RULE',
          rule: { kind: 'END_OF_YEAR', year: 2030 },
          resolved: { exclusive: false, sentence: 'đến năm 2030 (đến hết 31/12/2030)' },
          warnings: [],
        }),
      ),
    );
    const { user } = await read();
    const words = screen.getByText(/^3\. Đến năm 2030 có/).firstChild;
    if (!words) throw new Error('the line holds no words');
    // With a blank at its end, as a hand selects.
    window.getSelection()?.setBaseAndExtent(words, 3, words, 16);
    document.dispatchEvent(new Event('selectionchange'));
    const menu = await screen.findByRole('group', { name: 'Đây là…' });
    await user.click(within(menu).getByRole('button', { name: 'thời hạn' }));
    const added = within((await screen.findByText('thêm bằng tay')).closest('li') as HTMLElement);
    expect(calls[0]?.body).toEqual({ words: 'Đến năm 2030', referenceDate: '2026-11-12' });
    expect(added.getAllByText('đến năm 2030 (đến hết 31/12/2030)')[0]).toBeVisible();
    await user.selectOptions(added.getByLabelText('Thời hạn của việc'), 'w1');
    await user.click(added.getByRole('button', { name: /^Nhận/ }));
    expect(added.getByText('đã nhận')).toBeVisible();
    const kept = JSON.parse(localStorage.getItem('lantoa.draft.reading.new') ?? '{}') as {
      proposals: Proposal[];
    };
    const work = kept.proposals.find(({ key }) => key === 'w1');
    expect(work?.kind === 'WORK' && deadlineOf(work, kept.proposals)?.rule).toEqual({
      kind: 'END_OF_YEAR',
      year: 2030,
    });
  });

  it('lets a reader look at it and make nothing', async () => {
    server.use(onGet('/session', { ...session, home: ward }));
    await read();
    expect(screen.queryByRole('button', { name: 'Tạo và xem trước' })).toBeNull();
    expect(screen.getByText(/cần quyền sửa văn bản/)).toBeVisible();
  });

  it('goes on where it stopped, makes nothing twice, publishes and keeps what became of it', async () => {
    const calls: Call[] = [];
    let refuse = true;
    let demands = 3;
    server.use(
      answers('post', '/documents', calls, () => json(document_)),
      answers('put', '/documents/9/text', calls, () => json({ provisions: [], version: '2' })),
      answers('post', '/demands', calls, ({ body }) => {
        if (body.act === 'STUDY' && refuse) {
          return problem(422, 'invalid-input', 'Dữ liệu chưa hợp lệ', [
            { pointer: '/addressees', code: 'OUT_OF_REACH', detail: 'Ngoài phạm vi của bạn.' },
          ]);
        }
        demands += 1;
        return json({ id: String(demands), version: '1' });
      }),
      answers('post', '/demands/:id/preview', calls, () => json(preview)),
      answers('post', '/demands/:id/publication', calls, () => json({ id: '1', created: 3 })),
      answers('post', '/documents/9/reading', calls, () => json({ figures: [] })),
      onGet('/documents/9', document_),
      onGet('/demands', { items: [] }),
      http.get('*/api/v1/documents/9/*', () => problem(404, 'not-found', 'Không tìm thấy')),
    );
    const { user, address } = await read();
    await decide(user);
    await user.click(screen.getByRole('button', { name: 'Tạo và xem trước' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo bản thảo' }));
    expect(await screen.findByText('Ngoài phạm vi của bạn.')).toBeVisible();
    expect(screen.getByText('Đã tạo 3 trên 4 mục')).toBeVisible();
    await expectAccessible();

    // The refusal stands at its proposal; what was made says so.
    await user.click(screen.getByRole('button', { name: 'Quay lại các đề xuất' }));
    expect(entry(/^Tổ chức học tập/).getByText('Ngoài phạm vi của bạn.')).toBeVisible();
    expect(entry(/^Tổng hợp, trình/).getByText('đã tạo')).toBeVisible();
    await user.click(head(/^Tổng hợp, trình/));
    await user.keyboard('x');
    expect(entry(/^Tổng hợp, trình/).queryByText('đã bỏ')).toBeNull();
    refuse = false;
    await user.click(screen.getByRole('button', { name: 'Tạo và xem trước' }));
    await user.click(await screen.findByRole('button', { name: 'Làm tiếp' }));
    await user.click(await screen.findByRole('button', { name: 'Ban hành, giao 6 việc' }));
    await waitFor(() => expect(address()).toBe('/documents/9'));

    const sent = calls.map(({ path }) => path);
    expect(sent).toEqual([
      '/documents',
      '/documents/9/text',
      '/demands',
      '/demands',
      '/demands',
      '/demands/4/preview',
      '/demands/5/preview',
      '/demands/4/publication',
      '/demands/5/publication',
      '/documents/9/reading',
    ]);
    expect(calls[1]).toMatchObject({ ifMatch: '"1"', body: { text: paperText } });
    expect(calls[2]?.body).toMatchObject({
      title: 'Tổng hợp, trình Ban Thường vụ',
      addressees: { organisations: ['530'] },
      deadlines: [{ rule: { kind: 'BEFORE_DATE', date: '2026-12-20' } }],
    });
    const keys = calls.filter(({ path }) => path === '/demands').map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    const kept = calls.find(({ path }) => path === '/documents/9/reading')?.body as {
      items: { kind: string; verdict: string }[];
    };
    expect(kept.items).toContainEqual(
      expect.objectContaining({ kind: 'TARGET', verdict: 'DROPPED' }),
    );
    expect(localStorage.getItem('lantoa.draft.reading.new')).toBeNull();
  });

  it('sends a call that got no answer again with the same key', async () => {
    const calls: Call[] = [];
    let lost = true;
    server.use(
      answers('post', '/documents', calls, () => {
        if (!lost) return json(document_);
        lost = false;
        return HttpResponse.error();
      }),
      answers('put', '/documents/9/text', calls, () => json({ provisions: [], version: '2' })),
      answers('post', '/demands', calls, () => json({ id: '4', version: '1' })),
      answers('post', '/demands/:id/preview', calls, () => json(preview)),
    );
    const { user } = await read();
    await decide(user);
    await user.click(screen.getByRole('button', { name: 'Tạo và xem trước' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo bản thảo' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo bản thảo' }));
    expect(await screen.findByRole('button', { name: /^Ban hành, giao/ })).toBeVisible();
    const keys = calls.filter(({ path }) => path === '/documents').map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('takes the registered document where the symbol is in the register already', async () => {
    const calls: Call[] = [];
    server.use(
      answers('post', '/documents', calls, () =>
        problem(409, 'duplicate', 'Đã có trong sổ', [
          { pointer: '/symbol', code: 'DUPLICATE', detail: 'Đã có văn bản này.', proposal: '9' },
        ]),
      ),
      onGet('/documents/9', { ...document_, version: '7' }),
      onGet('/documents/9/text', { text: 'Có sẵn', provisions: [], version: '7' }),
      answers('post', '/demands', calls, () => json({ id: '4', version: '1' })),
      answers('post', '/demands/:id/preview', calls, () => json(preview)),
    );
    const { user } = await read();
    await decide(user);
    await user.click(screen.getByRole('button', { name: 'Tạo và xem trước' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo bản thảo' }));
    expect(await screen.findByText('Đã có văn bản này.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Dùng văn bản đã có' }));
    await user.click(await screen.findByRole('button', { name: 'Làm tiếp' }));
    expect(await screen.findByRole('button', { name: /^Ban hành, giao/ })).toBeVisible();
    // Its text stays as it is.
    expect(calls.map(({ path }) => path).filter((path) => path.endsWith('/text'))).toEqual([]);
  });
});
