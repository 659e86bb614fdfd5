import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  ActionProgramme,
  Adoption,
  Alignment,
  AlignmentChain,
  AlignmentGaps,
  AlignmentMatrix,
  AlignmentPage,
  SuperiorChanges,
} from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { server } from '@/test/server';

const commune = { id: '30', name: 'Đảng ủy phường Tân Hạnh', shortName: 'Tân Hạnh' };
const plan = { id: '9', symbol: '08-CTr/TU', type: 'CTr', title: 'Chương trình hành động' };

const programme: ActionProgramme = {
  id: '1',
  organisation: commune,
  type: 'KH',
  issuingBody: 'COMMITTEE',
  title: 'Kế hoạch năm 2027',
  state: 'DRAFT',
  edition: 1,
  bases: [],
  sections: [],
  tasks: [],
  organisations: [commune],
  contentHash: 'a'.repeat(64),
  mayEdit: true,
  mayApprove: false,
  version: '2',
};

const proposed: Alignment = {
  id: '5',
  programme: { id: '1', title: programme.title, state: 'DRAFT', organisation: commune },
  taskKey: '70',
  taskId: '70',
  title: 'Kế hoạch chỉnh trang đô thị',
  state: 'PROPOSED',
  adopted: true,
  changed: false,
  superior: {
    kind: 'DEMAND',
    id: '41',
    document: plan,
    title: 'Kế hoạch chỉnh trang đô thị',
    deadline: 'Quý II/2027',
    label: 'II.3',
    clause: 'Các phường chỉnh trang đô thị.',
    withdrawn: false,
  },
  version: '3',
};

const changed: Alignment = {
  ...proposed,
  id: '6',
  state: 'SERVES',
  changed: true,
  title: 'Tuyến hẻm của khóm',
  superior: { ...proposed.superior, id: '42', title: 'Đề án giao thông vùng' },
};

const changes: SuperiorChanges = {
  items: [
    {
      alignment: changed,
      fields: [
        {
          field: 'title',
          base: 'Đề án giao thông',
          theirs: 'Đề án giao thông vùng',
          mine: 'Tuyến hẻm của khóm',
          conflict: true,
        },
      ],
    },
  ],
};

const adoption: Adoption = {
  fresh: 1,
  more: false,
  items: [
    {
      superior: { ...proposed.superior, id: '43', title: 'Mục mới' },
      addressed: true,
      known: false,
    },
    {
      superior: { ...proposed.superior, id: '44', title: 'Mục khác' },
      addressed: false,
      known: false,
    },
    { superior: proposed.superior, addressed: true, known: true },
  ],
};

const matrix: AlignmentMatrix = {
  document: plan,
  columns: [commune, { id: '31', name: 'Đảng ủy xã Long Hồ', shortName: 'Long Hồ' }],
  moreColumns: false,
  items: [{ kind: 'DEMAND', id: '41', title: 'Kế hoạch chỉnh trang đô thị', label: 'II.3' }],
  cells: [
    { kind: 'DEMAND', itemId: '41', organisationId: '30', state: 'SERVED', count: 2 },
    { kind: 'DEMAND', itemId: '41', organisationId: '31', state: 'NOTHING', count: 0 },
  ],
};

const gaps: AlignmentGaps = {
  totals: { items: 2, served: 1, links: 3, tasks: 2 },
  unserved: [
    {
      demandId: '44',
      title: 'Khu vực phòng thủ',
      nobody: true,
      by: [{ organisation: commune, state: 'NOTHING' }],
    },
  ],
  withoutProgramme: [commune],
  sums: [],
  more: false,
};

const chain: AlignmentChain = {
  nodes: [
    {
      key: 'D41',
      kind: 'DEMAND',
      id: '41',
      depth: 0,
      title: 'Nghị quyết giao',
      act: 'TASK',
      document: plan,
    },
    {
      key: 'D51',
      kind: 'DEMAND',
      id: '51',
      depth: 1,
      title: 'Mô hình của khóm',
      act: 'TASK',
      programmeId: '1',
      programmeTitle: 'Kế hoạch',
      programmeState: 'ISSUED',
      taskKey: '70',
      work: { obligations: 2, done: 1, late: 1, evidence: 0 },
    },
    {
      key: 'D42',
      kind: 'DEMAND',
      id: '42',
      depth: 0,
      title: 'Mục không ai làm',
      act: 'TASK',
      document: plan,
    },
  ],
  edges: [{ above: 'D41', below: 'D51', state: 'SERVES' }],
  more: false,
};

const api = (path: string) => `*/api/v1${path}`;
let sent: { path: string; body: unknown; tag: string | null }[] = [];

function answer(permissions: readonly string[]) {
  const page: AlignmentPage = { items: [proposed] };
  const none: AlignmentPage = { items: [] };
  server.use(
    http.get(api('/session'), () => HttpResponse.json({ ...session, permissions })),
    http.get(api('/action-programmes/1'), () => HttpResponse.json(programme)),
    http.get(api('/action-programmes/1/superior-changes'), () => HttpResponse.json(changes)),
    http.get(api('/action-programmes/1/adoptions'), () => HttpResponse.json(adoption)),
    http.get(api('/alignment/links'), ({ request }) =>
      HttpResponse.json(request.url.includes('PROPOSED') ? page : none),
    ),
    http.get(api('/alignment/matrix'), () => HttpResponse.json(matrix)),
    http.get(api('/alignment/gaps'), () => HttpResponse.json(gaps)),
    http.get(api('/alignment/chain'), () => HttpResponse.json(chain)),
    http.get(api('/documents'), () => HttpResponse.json({ items: [] })),
    http.post(api('/action-programmes/1/*'), async ({ request }) => {
      const path = new URL(request.url).pathname.replace(/^.*\/action-programmes\/1/, '');
      sent.push({ path, body: await request.json(), tag: request.headers.get('If-Match') });
      return path === '/adoptions'
        ? HttpResponse.json({ tasks: 1, targets: 0, known: 0 })
        : HttpResponse.json({ id: '6', state: 'SERVES', removed: false, version: '4' });
    }),
  );
}

const officer = [...session.permissions, 'DOCUMENT_READ', 'DOCUMENT_EDIT'];

describe('what a programme serves above', () => {
  beforeEach(() => {
    sent = [];
    answer(officer);
  });

  it('shows what changed three ways and sends the decision with its version', async () => {
    const { user } = open('/programmes/1/alignment');
    const card = await screen.findByRole('article', { name: 'Đề án giao thông vùng' });
    expect(within(card).getByText('Tuyến hẻm của khóm')).toBeVisible();
    expect(within(card).getByText('hai bên cùng sửa')).toBeVisible();
    await expectAccessible();
    await user.click(within(card).getByRole('button', { name: 'Giữ của mình' }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByRole('button', { name: 'Giữ của mình' })).toBeDisabled();
    await user.type(within(drawer).getByLabelText(/Ghi chú/), 'Phạm vi của phường');
    await user.click(within(drawer).getByRole('button', { name: 'Giữ của mình' }));
    await screen.findByText('Đã ghi quyết định.');
    expect(sent).toEqual([
      {
        path: '/alignments/6/decision',
        body: { decision: 'ADAPT', note: 'Phạm vi của phường' },
        tag: '"3"',
      },
    ]);
  });

  it('takes over what is addressed and not known', async () => {
    const { user } = open('/programmes/1/alignment');
    await user.click(await screen.findByRole('button', { name: 'Tiếp nhận từ cấp trên' }));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByRole('checkbox', { name: /Mục mới/ })).toBeChecked();
    expect(within(drawer).getByRole('checkbox', { name: /Mục khác/ })).not.toBeChecked();
    expect(within(drawer).getByRole('checkbox', { name: /đã tiếp nhận/ })).toBeDisabled();
    await user.click(within(drawer).getByRole('button', { name: 'Tiếp nhận 1 mục' }));
    await screen.findByText('Đã tiếp nhận 1 nhiệm vụ, 0 chỉ tiêu.');
    expect(sent[0]?.body).toEqual({ demandIds: ['43'], targetIds: [] });
  });

  it('asks nothing of whoever may only read', async () => {
    answer([...session.permissions, 'DOCUMENT_READ']);
    server.use(
      http.get(api('/action-programmes/1'), () =>
        HttpResponse.json({ ...programme, mayEdit: false, state: 'ISSUED' }),
      ),
    );
    open('/programmes/1/alignment');
    await screen.findByRole('article', { name: 'Đề án giao thông vùng' });
    expect(screen.queryByRole('button', { name: 'Giữ của mình' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Tiếp nhận từ cấp trên' })).toBeNull();
  });
});

describe('the matrix', () => {
  beforeEach(() => answer(officer));

  it('says each cell in words, moves by arrows and opens its tasks', async () => {
    const { user } = open('/alignment?documentId=9');
    const cell = await screen.findByRole('button', {
      name: 'Kế hoạch chỉnh trang đô thị – Đảng ủy phường Tân Hạnh: Phục vụ',
    });
    expect(cell).toHaveTextContent('Phục vụ (2)');
    expect(screen.getByText('Khu vực phòng thủ')).toBeVisible();
    await expectAccessible();
    cell.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/Long Hồ: Chưa có/);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Đảng ủy xã Long Hồ' })).toBeVisible();
  });

  it('asks for a document first', async () => {
    open('/alignment');
    expect(await screen.findByText(/Chọn một văn bản/)).toBeVisible();
  });
});

describe('the chain', () => {
  it('draws holes where nobody acts', async () => {
    answer(officer);
    server.use(
      http.get(api('/documents/9'), () =>
        HttpResponse.json({ title: 'Văn bản', symbol: '08-CTr/TU' }),
      ),
    );
    open('/documents/9/chain');
    expect(await screen.findByText('Mô hình của khóm')).toBeVisible();
    expect(screen.getByText('Chưa ai phục vụ mục này')).toBeVisible();
    expect(screen.getByText('Chưa có minh chứng')).toBeVisible();
    expect(screen.getByText('1/2 việc xong')).toBeVisible();
    await expectAccessible();
  });
});
