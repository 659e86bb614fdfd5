import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StudyPlan, StudyPlanAmendmentPreview } from '@/api';
import { expectAccessible } from '@/test/axe';
import { session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const resolution = { id: '41', symbol: '05-NQ/TU', type: 'NQ', title: 'Nhiệm vụ năm 2022' };

const plan: StudyPlan = {
  id: '7',
  organisation: { id: '1', name: 'Tỉnh ủy Vĩnh Long' },
  originId: '7',
  issuingBody: 'STANDING_COMMITTEE',
  type: 'KH',
  title: 'Học tập Nghị quyết 05',
  state: 'ISSUED',
  endsOn: '2026-12-31',
  form: 'IN_PERSON',
  document: { ...resolution, id: '50', symbol: '87-KH/TU' },
  demandId: '60',
  citations: [],
  documents: [{ document: resolution, topics: [] }],
  checklist: [{ point: 'AIMS' }],
  levels: [{ level: 'CELL', dueOn: '2026-12-31' }],
  audiences: [{ category: 'MEMBER', special: false, inRate: true }],
  rules: [],
  warnings: [],
  mayEdit: true,
  mayApprove: true,
  version: '3',
};

const preview: StudyPlanAmendmentPreview = {
  symbol: '91-KH/TU',
  demands: [{ act: 'STUDY', created: 0, changed: 12, withdrawn: 1, kept: 3 }],
  warnings: [
    {
      pointer: '/levels',
      code: 'DERIVED_PAST',
      detail: '2 kế hoạch của cấp dưới có ngày muộn hơn.',
    },
  ],
  mayAmend: true,
};

const past = {
  amendedAt: '2026-11-20T02:00:00Z',
  reason: 'Đại hội lùi ngày',
  documentId: '90',
  symbol: '90-KH/TU',
  created: 0,
  changed: 5,
  withdrawn: 0,
};

beforeEach(() => {
  server.use(
    onGet('/session', session),
    onGet('/study-plans/7', plan),
    onGet('/study-plans/7/amendments', { items: [past] }),
  );
});

describe('Amending an issued plan', () => {
  it('shows how it became what it is', async () => {
    open('/study-plans/7');
    expect(await screen.findByText('Đại hội lùi ngày')).toBeVisible();
    expect(screen.getByRole('link', { name: '90-KH/TU' })).toHaveAttribute('href', '/documents/90');
    await expectAccessible();
  });

  it('counts what changes for whom before it asks for the reason', async () => {
    const asked: Sent[] = [];
    const sent: Sent[] = [];
    server.use(
      onPost('/study-plans/7/amendment-preview', preview, asked),
      onPost('/study-plans/7/amendment', plan, sent),
    );
    const { user } = open('/study-plans/7?amend=1');
    await user.click(await screen.findByRole('button', { name: 'Xem trước thay đổi' }));
    const drawer = await screen.findByRole('dialog', { name: 'Điều chỉnh kế hoạch đã ban hành' });
    expect(asked[0]?.body).toMatchObject({ organisationId: '1', type: 'KH', endsOn: '2026-12-31' });
    expect(within(drawer).getByText('12 tổ chức đổi thời hạn')).toBeVisible();
    expect(within(drawer).getByText('1 tổ chức không còn phải làm')).toBeVisible();
    expect(within(drawer).getByText(/2 kế hoạch của cấp dưới/)).toBeVisible();
    const confirm = within(drawer).getByRole('button', { name: 'Điều chỉnh kế hoạch' });
    expect(confirm).toBeDisabled();
    await expectAccessible();
    await user.type(within(drawer).getByLabelText(/Lý do/), 'Lùi đại hội');
    await user.click(confirm);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ reason: 'Lùi đại hội', plan: { title: plan.title } });
    expect(sent[0]?.body).not.toHaveProperty('symbol');
    expect(await screen.findByText(/Đã điều chỉnh/)).toBeVisible();
  });

  it('lets a drafter preview and no more', async () => {
    server.use(onPost('/study-plans/7/amendment-preview', { ...preview, mayAmend: false }, []));
    const { user } = open('/study-plans/7?amend=1');
    await user.click(await screen.findByRole('button', { name: 'Xem trước thay đổi' }));
    expect(await screen.findByText(/Bạn chỉ xem trước/)).toBeVisible();
  });

  it('says at once what is refused', async () => {
    server.use(
      onProblem('post', '/study-plans/7/amendment-preview', {
        type: '/problems/invalid',
        title: 'Dữ liệu chưa đúng',
        status: 422,
        errors: [{ pointer: '/documents', code: 'STUDIED', detail: 'Đã có buổi học văn bản này.' }],
      }),
    );
    const { user } = open('/study-plans/7?amend=1');
    await user.click(await screen.findByRole('button', { name: 'Xem trước thay đổi' }));
    expect(await screen.findByText(/Đã có buổi học văn bản này/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
