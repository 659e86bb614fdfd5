import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  ActionProgramme,
  Consultation,
  ProgrammeGaps,
  ProgrammeIssuePreview,
  ProgrammePage,
  ProgrammeTask,
  Session,
} from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, overdueRow, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onPut, server, type Sent } from '@/test/server';

const province = { id: '2', name: 'Tỉnh ủy Vĩnh Long', shortName: 'TU Vĩnh Long' };
const board = { id: '20', name: 'Ban Tổ chức Tỉnh ủy', shortName: 'BTCTU' };
const hash = 'a'.repeat(64);

const task: ProgrammeTask = {
  id: '7',
  key: '7',
  sectionId: '5',
  position: 1024,
  title: 'Xây dựng đề án giao thông',
  kind: 'SCHEME',
  leadId: '20',
  output: 'Đề án được phê duyệt',
  breakthrough: true,
  keyTask: false,
  standing: { words: 'Quý I/2027', dueOn: '2027-03-31', sentence: 'hết quý I/2027' },
  deadline: { words: 'Quý II/2027', dueOn: '2027-06-30', sentence: 'hết quý II/2027' },
  version: '3',
};

const programme: ActionProgramme = {
  id: '1',
  organisation: province,
  type: 'CTr',
  issuingBody: 'COMMITTEE',
  title: 'Chương trình hành động thực hiện Nghị quyết Đại hội',
  state: 'DRAFT',
  edition: 1,
  bases: [],
  sections: [
    {
      id: '4',
      key: '4',
      kind: 'PURPOSE',
      depth: 0,
      position: 1024,
      heading: 'Mục đích, yêu cầu',
      text: 'Cụ thể hóa nghị quyết.',
      version: '1',
    },
    {
      id: '5',
      key: '5',
      kind: 'TASKS',
      depth: 0,
      position: 2048,
      heading: 'Nhiệm vụ, giải pháp',
      text: '',
      version: '0',
    },
  ],
  tasks: [task],
  organisations: [province, board],
  contentHash: hash,
  mayEdit: true,
  mayApprove: true,
  version: '2',
};

const gaps: ProgrammeGaps = {
  blocking: 1,
  warning: 1,
  items: [
    { code: 'NO_BASIS', blocking: false, detail: 'Chưa nêu văn bản cấp trên.' },
    {
      code: 'NO_OUTPUT',
      blocking: true,
      detail: 'Rõ sản phẩm: chưa nêu sản phẩm.',
      sectionId: '5',
      taskId: '7',
      place: task.title,
    },
  ],
};

const preview: ProgrammeIssuePreview = {
  number: 16,
  symbol: '16-CTr/TU',
  created: 1,
  changed: 0,
  withdrawn: 0,
  unchanged: 0,
  organisations: 1,
  contentHash: hash,
  gaps: { blocking: 0, warning: 0, items: [] },
  text: 'I. MỤC ĐÍCH, YÊU CẦU',
  mayIssue: true,
};

const round: Consultation = {
  id: '3',
  programmeId: '1',
  title: programme.title,
  round: 1,
  organisation: province,
  demandId: '60',
  closesOn: '2026-12-05',
  state: 'OPEN',
  daysLeft: 14,
  silenceIsConsent: false,
  openTable: false,
  contentHash: hash,
  openedAt: '2026-11-21T02:00:00Z',
  own: [],
  desk: true,
  mayEdit: true,
  version: '0',
};

const officer: Session = {
  ...session,
  permissions: [...session.permissions, 'DOCUMENT_READ', 'DOCUMENT_EDIT', 'DEMAND_PUBLISH'],
};

beforeEach(() => {
  localStorage.clear();
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', officer),
    onGet('/action-programmes/1', programme),
    onGet('/action-programmes/1/gaps', gaps),
  );
});

describe('Programmes', () => {
  it('lists them with state, number and what is incomplete', async () => {
    const page: ProgrammePage = {
      items: [
        {
          id: '1',
          organisation: province,
          type: 'CTr',
          title: programme.title,
          state: 'DRAFT',
          edition: 1,
          taskCount: 12,
          openTaskCount: 3,
          approved: false,
        },
      ],
    };
    server.use(onGet('/action-programmes', page));
    open('/programmes');
    expect(await screen.findByRole('link', { name: programme.title })).toBeVisible();
    expect(screen.getByText('12 nhiệm vụ · 3 chưa đủ')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Lập chương trình' })).toBeVisible();
    await expectAccessible();
  });

  it('offers nothing to change to who only reads', async () => {
    server.use(
      onGet('/session', { ...session, permissions: ['DOCUMENT_READ'] }),
      onGet('/action-programmes/1', { ...programme, mayEdit: false, mayApprove: false }),
    );
    open('/programmes/1');
    expect(await screen.findByRole('heading', { level: 1, name: programme.title })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sửa/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Phê duyệt, ban hành' })).toBeNull();
  });

  it('shows outline, text, the annex and the gaps with their places', async () => {
    open('/programmes/1');
    const outline = await screen.findByRole('navigation', { name: 'Đề cương' });
    expect(within(outline).getByText('II. Nhiệm vụ, giải pháp')).toBeVisible();
    expect(screen.getByText('Cụ thể hóa nghị quyết.')).toBeVisible();
    const annex = screen.getByRole('table', { name: 'Nhiệm vụ của mục “Nhiệm vụ, giải pháp”' });
    expect(within(annex).getByText('BTCTU')).toBeVisible();
    expect(within(annex).getByText(/Quý II\/2027/)).toBeVisible();
    expect(await screen.findByText('1 chỗ phải bổ sung')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Rõ sản phẩm: chưa nêu sản phẩm.' })).toBeVisible();
    await expectAccessible();
  });

  it('brings the task an address names into sight', async () => {
    open('/programmes/1?task=7');
    const row = await screen.findByRole('row', { name: /Xây dựng đề án giao thông/ });
    await waitFor(() => expect(row).toHaveFocus());
  });

  it('saves a cell by itself, against the version it was read with', async () => {
    const sent: Sent[] = [];
    server.use(
      onPut('/action-programmes/1/tasks/7', { ...task, output: 'Đề án mới', version: '4' }, sent),
    );
    const { user } = open('/programmes/1');
    await user.click(await screen.findByRole('button', { name: `Sửa ${task.title}` }));
    const output = screen.getByRole('textbox', { name: 'Sản phẩm' });
    await user.clear(output);
    await user.click(output);
    await user.paste('Đề án mới');
    expect(await screen.findByText('Đã lưu', {}, { timeout: 4000 })).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.ifMatch).toBe('"3"');
    expect(sent[0]?.body).toMatchObject({ output: 'Đề án mới', leadIds: ['20'] });
  });

  it('puts both versions side by side where two people wrote the same cell', async () => {
    const sent: Sent[] = [];
    const theirs = { ...task, output: 'Của họ', notes: 'Ghi chú của họ', version: '9' };
    server.use(
      http.put('*/api/v1/action-programmes/1/tasks/7', async ({ request }) => {
        const ifMatch = request.headers.get('If-Match');
        const body = (await request.json()) as Record<string, unknown>;
        sent.push({ body, ifMatch, csrf: null, idempotencyKey: null });
        return ifMatch === '"9"'
          ? HttpResponse.json({ ...theirs, output: body.output, version: '10' })
          : HttpResponse.json(
              {
                type: '/problems/stale-version',
                title: 'Đã đổi',
                status: 412,
                currentVersion: '9',
              },
              { status: 412 },
            );
      }),
      onGet('/action-programmes/1/tasks/7', theirs),
    );
    const { user } = open('/programmes/1');
    await user.click(await screen.findByRole('button', { name: `Sửa ${task.title}` }));
    const output = screen.getByRole('textbox', { name: 'Sản phẩm' });
    await user.clear(output);
    await user.click(output);
    await user.paste('Của tôi');
    await user.click(await screen.findByRole('button', { name: 'Xem và gộp' }, { timeout: 4000 }));
    const merge = await screen.findByRole('dialog');
    expect(within(merge).getByRole('radio', { name: /Của bạn: Của tôi/ })).toBeChecked();
    expect(within(merge).getByRole('radio', { name: /Đang có: Của họ/ })).toBeVisible();
    await user.click(within(merge).getByRole('button', { name: 'Lưu bản đã gộp' }));
    await waitFor(() => expect(sent.at(-1)?.ifMatch).toBe('"9"'), { timeout: 4000 });
    expect(sent.at(-1)?.body).toMatchObject({ output: 'Của tôi', notes: 'Ghi chú của họ' });
  });

  it('approves the content that was seen, then issues it with the proposed number', async () => {
    const approvals: Sent[] = [];
    const issues: Sent[] = [];
    const approved: ActionProgramme = {
      ...programme,
      approval: { contentHash: hash, at: '2026-11-20T01:00:00Z', by: 'Bí thư', valid: true },
      version: '3',
    };
    let asked = 0;
    server.use(
      http.get('*/api/v1/action-programmes/1', () =>
        HttpResponse.json(asked++ === 0 ? programme : approved),
      ),
      onPost('/action-programmes/1/issue-preview', preview, []),
      onPost('/action-programmes/1/approval', approved, approvals),
      onPost(
        '/action-programmes/1/issue',
        { programmeId: '1', documentId: '50', created: 2, changed: 0, withdrawn: 0 },
        issues,
      ),
    );
    const { user } = open('/programmes/1');
    await user.click(await screen.findByRole('button', { name: 'Phê duyệt, ban hành' }));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByDisplayValue('16-CTr/TU')).toBeVisible();
    expect(within(drawer).getByRole('button', { name: 'Ban hành' })).toBeDisabled();
    await user.click(within(drawer).getByRole('button', { name: 'Phê duyệt nội dung này' }));
    await waitFor(() =>
      expect(within(drawer).getByRole('button', { name: 'Ban hành' })).toBeEnabled(),
    );
    expect(approvals[0]).toMatchObject({ ifMatch: '"2"', body: { contentHash: hash } });
    await user.click(within(drawer).getByRole('button', { name: 'Ban hành' }));
    expect(await screen.findByText('Đã ban hành, giao 2 nhiệm vụ')).toBeVisible();
    expect(issues[0]).toMatchObject({ ifMatch: '"3"', body: { symbol: '16-CTr/TU' } });
  });

  it('draws an issued programme over its years, what is late in words', async () => {
    server.use(
      onGet('/action-programmes/1', {
        ...programme,
        state: 'ISSUED',
        mayEdit: false,
        document: {
          id: '41',
          symbol: '08-CTr/TU',
          type: 'CTr',
          title: 'Chương trình',
          issuedOn: '2026-01-05',
        },
        tasks: [{ ...task, demandId: '4' }],
      }),
      onGet('/obligations', {
        items: [{ ...overdueRow, progress: { percent: 60, stale: false } }],
      }),
    );
    const { user } = open('/programmes/1?view=timeline');
    const lane = await screen.findByRole('region', { name: /Nhiệm vụ, giải pháp/ });
    expect(await within(lane).findByText('quá 21 ngày')).toBeVisible();
    expect(within(lane).getByText(/đạt 60 %/)).toBeVisible();
    expect(within(lane).getByRole('link', { name: task.title })).toHaveAttribute(
      'href',
      '/obligations/100',
    );
    await expectAccessible();
    await user.selectOptions(screen.getByLabelText('Xếp theo'), 'lead');
    expect(await screen.findByRole('region', { name: 'BTCTU' })).toBeVisible();
  });

  it('sends a draft out for opinions, seeing first whom it asks', async () => {
    const previews: Sent[] = [];
    const opened: Sent[] = [];
    server.use(
      onGet('/organisation-levels', []),
      onGet('/organisation-kinds', []),
      onPost(
        '/consultations/preview',
        {
          round: 1,
          asked: 1,
          organisations: [board],
          title: 'Về việc lấy ý kiến góp ý dự thảo',
          places: 3,
        },
        previews,
      ),
      onPost('/consultations', round, opened),
      onGet('/consultations/3', round),
      onGet('/consultations/3/opinions', { items: [] }),
      onGet('/consultations/3/parties', { items: [] }),
    );
    const { user, address } = open('/programmes/1');
    await user.click(await screen.findByRole('button', { name: 'Lấy ý kiến' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('checkbox', { name: 'Hỏi các đơn vị trực thuộc' }));
    await user.click(within(drawer).getByRole('button', { name: 'Xem trước' }));
    expect(await within(drawer).findByText('Ban Tổ chức Tỉnh ủy')).toBeVisible();
    expect(previews[0]?.body).toMatchObject({
      programmeId: '1',
      asked: { subtreeOf: '2', organisations: [] },
      silenceIsConsent: false,
    });
    await user.click(within(drawer).getByRole('button', { name: 'Gửi lấy ý kiến' }));
    await waitFor(() => expect(address()).toBe('/consultations/3'));
    expect(opened).toHaveLength(1);
  });

  it('reads the year plan and the comparison', async () => {
    server.use(
      onGet('/action-programmes/1/year-plan', {
        year: 2027,
        years: [2026, 2027],
        quarters: [1, 2, 3, 4].map((quarter) => ({
          quarter,
          tasks:
            quarter === 2
              ? [{ taskId: '7', title: task.title, leadId: '20', dueOn: '2027-06-30' }]
              : [],
        })),
        undated: [],
      }),
    );
    open('/programmes/1?view=year');
    expect(await screen.findByRole('heading', { name: 'Nhiệm vụ năm 2027' })).toBeVisible();
    expect(screen.getByText(/BTCTU · 30\/06\/2027/)).toBeVisible();
    await expectAccessible();
  });
});
