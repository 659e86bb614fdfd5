import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Demand, Document, Preview } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const province = { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy' };

const document: Document = {
  id: '9',
  type: 'KH',
  typeName: 'Kế hoạch',
  symbol: '87-KH/TU',
  issuer: province,
  holder: province,
  issuedOn: '2026-02-21',
  title: 'Kế hoạch thực hiện Nghị quyết',
  warnings: [],
  mayEdit: true,
  mayDemand: true,
  version: '1',
};

const draft: Demand = {
  id: '4',
  document: { id: '9', symbol: '87-KH/TU', type: 'KH', title: document.title },
  act: 'STUDY',
  title: 'Học tập, quán triệt Nghị quyết',
  state: 'DRAFT',
  addressees: { subtreeOf: province, includeRoot: false, levels: ['COMMUNE'] },
  deadlines: [{ rule: { kind: 'END_OF_YEAR', year: 2026 } }],
  confirmer: 'DIRECT_SUPERIOR',
  mayEdit: true,
  mayPublish: true,
  version: '1',
};

const preview: Preview = {
  create: 124,
  change: 0,
  withdraw: 0,
  unchanged: 0,
  byLevel: [{ level: 'COMMUNE', name: 'Cấp xã', count: 124, dueOn: '2026-12-31' }],
  rows: [
    {
      effect: 'CREATE',
      organisation: { id: '20', name: 'Đảng ủy xã Tân Hạnh' },
      dueOn: '2026-12-31',
    },
  ],
  warnings: [{ code: 'NO_OUTPUT', detail: 'Chưa nêu sản phẩm.' }],
};

beforeEach(() => {
  server.use(
    onGet('/session', {
      ...session,
      home: province,
      permissions: [...session.permissions, 'DEMAND_EDIT', 'DEMAND_PUBLISH'],
    }),
    onGet('/my-work', { today: '2026-11-21', groups: [] }),
    onGet('/documents/9', document),
    onGet('/documents/9/text', { provisions: [], version: '1' }),
    onGet('/organisation-levels', [{ code: 'COMMUNE', name: 'Cấp xã', rank: 3 }]),
    onGet('/organisation-kinds', [{ code: 'COMMITTEE', name: 'Cấp ủy' }]),
    onGet('/demands', { items: [] }),
    onPost('/deadline-resolutions', { exclusive: false, sentence: 'trong năm 2026' }, []),
  );
});

async function fillIn() {
  const opened = open('/documents/9/demands/new');
  const { user } = opened;
  await user.click(await screen.findByLabelText(/^Tên việc/));
  await user.paste(draft.title);
  await user.click(await screen.findByRole('checkbox', { name: 'Cấp xã' }));
  await user.selectOptions(screen.getByLabelText('Cách tính'), 'END_OF_YEAR');
  await user.clear(screen.getByLabelText('Năm'));
  await user.paste('2026');
  return opened;
}

describe('A new demand', () => {
  it('reads the words of the paper as they are typed, and lets the fields correct them', async () => {
    const read: Sent[] = [];
    server.use(
      onPost(
        '/deadline-readings',
        {
          outcome: 'RULE',
          words: 'trước ngày 20 hằng tháng',
          start: 0,
          end: 24,
          rule: {
            kind: 'RECURRING',
            frequency: 'MONTHLY',
            days: [{ month: 1, day: 20 }],
            exclusive: true,
          },
          warnings: [],
        },
        read,
      ),
    );
    const { user } = open('/documents/9/demands/new');
    await user.click(await screen.findByLabelText('Thời hạn ghi trong văn bản'));
    await user.paste('trước ngày 20 hằng tháng');
    await waitFor(() => expect(screen.getByLabelText('Cách tính')).toHaveValue('RECURRING'));
    expect(read).toMatchObject([{ body: { words: 'trước ngày 20 hằng tháng', documentId: '9' } }]);
    expect(screen.getByLabelText('Định kỳ')).toHaveValue('MONTHLY');
    expect(screen.getByLabelText('Ngày trong kỳ')).toHaveValue('20');
    expect(screen.getByRole('checkbox', { name: 'Trước ngày ấy' })).toBeChecked();
    await user.clear(screen.getByLabelText('Ngày trong kỳ'));
    await user.type(screen.getByLabelText('Ngày trong kỳ'), '25');
    expect(screen.getByLabelText('Ngày trong kỳ')).toHaveValue('25');
    await expectAccessible();
  });

  it('says what is wrong with words that cannot be, and leaves the fields alone', async () => {
    server.use(
      onPost(
        '/deadline-readings',
        {
          outcome: 'UNREADABLE',
          words: 'trước ngày 31/02',
          start: 0,
          end: 16,
          flaw: 'NO_SUCH_DAY',
          detail: 'Ngày này không có trong lịch.',
          warnings: [],
        },
        [],
      ),
    );
    const { user } = open('/documents/9/demands/new');
    await user.click(await screen.findByLabelText('Thời hạn ghi trong văn bản'));
    await user.paste('trước ngày 31/02');
    expect(await screen.findByText('Ngày này không có trong lịch.')).toBeVisible();
    expect(screen.getByLabelText('Cách tính')).toHaveValue('ON_DATE');
  });

  it('is saved, previewed with counts and rows, and published against the version that was seen', async () => {
    const saved: Sent[] = [];
    const previewed: Sent[] = [];
    const published: Sent[] = [];
    server.use(
      onPost('/demands', draft, saved),
      onGet('/demands/4', draft),
      onPost('/demands/4/preview', preview, previewed),
      onPost(
        '/demands/4/publication',
        {
          id: '1',
          action: 'PUBLISH',
          created: 124,
          changed: 0,
          withdrawn: 0,
          at: '2026-11-21T02:00:00Z',
        },
        published,
      ),
      onGet('/demands/4/publications', []),
    );
    const { user, address } = await fillIn();
    expect(await screen.findByText('trong năm 2026')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Xem trước để ban hành' }));
    const verb = await screen.findByRole('button', { name: 'Ban hành, giao 124 việc' });
    expect(saved).toMatchObject([
      {
        csrf: '1',
        body: {
          documentId: '9',
          act: 'STUDY',
          title: draft.title,
          addressees: { subtreeOf: '1', includeRoot: false, levels: ['COMMUNE'] },
          deadlines: [{ rule: { kind: 'END_OF_YEAR', year: 2026 } }],
        },
      },
    ]);
    expect(previewed).toMatchObject([{ body: { action: 'PUBLISH' } }]);
    const drawer = within(screen.getByRole('dialog'));
    expect(drawer.getByRole('cell', { name: 'Đảng ủy xã Tân Hạnh' })).toBeVisible();
    expect(drawer.getByText('Chưa nêu sản phẩm.')).toBeVisible();
    await user.click(verb);
    expect(await screen.findByText('Đã ban hành, giao 124 việc')).toBeVisible();
    expect(published).toMatchObject([{ ifMatch: '"1"' }]);
    expect(address()).toBe('/demands/4');
  });

  it('keeps what was typed when the server refuses, and points to the field', async () => {
    server.use(
      onProblem('post', '/demands', {
        type: '/problems/invalid-input',
        title: 'Dữ liệu chưa hợp lệ',
        status: 422,
        errors: [
          { pointer: '/deadlines/0/rule', code: 'BEFORE_DOCUMENT', detail: 'Hạn trước văn bản.' },
        ],
      }),
    );
    const { user } = await fillIn();
    await user.click(screen.getByRole('button', { name: 'Xem trước để ban hành' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent('Thời hạn: Hạn trước văn bản.');
    await user.click(within(summary).getByRole('link', { name: 'Thời hạn' }));
    expect(screen.getByLabelText('Cách tính')).toHaveFocus();
    expect(screen.getByLabelText(/^Tên việc/)).toHaveValue(draft.title);
  });

  it('says before anything travels what is missing', async () => {
    const { user } = open('/documents/9/demands/new');
    await user.click(await screen.findByRole('button', { name: 'Xem trước để ban hành' }));
    const summary = await screen.findByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Tên việc', 'Thời hạn']);
  });

  it('says what to do when somebody else changed the draft, and keeps the preview', async () => {
    server.use(
      onGet('/demands/4', draft),
      onPost('/demands/4/preview', preview, []),
      onProblem('post', '/demands/4/publication', {
        type: '/problems/stale-version',
        title: 'Người khác vừa thay đổi mục này',
        status: 412,
      }),
    );
    const { user } = open('/demands/4?do=PUBLISH');
    await user.click(await screen.findByRole('button', { name: 'Ban hành, giao 124 việc' }));
    expect(await screen.findByText('Người khác vừa thay đổi mục này')).toBeVisible();
    expect(
      within(screen.getByRole('dialog')).getByRole('button', { name: /Tải bản mới/ }),
    ).toBeVisible();
    expect(screen.getByText('Chưa nêu sản phẩm.')).toBeVisible();
  });
});
