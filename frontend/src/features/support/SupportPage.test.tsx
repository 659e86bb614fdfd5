import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SupportRequest } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const board = { id: '9', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', shortName: 'BTGDVTU' };
const request: SupportRequest = {
  id: '12',
  organisation: { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' },
  board,
  kind: 'PRESENTER',
  title: 'Cử báo cáo viên chuyên đề Nghị quyết 05-NQ/TU',
  neededBy: '2026-12-10',
  answerBy: '2026-11-20',
  overdue: true,
  state: 'OPEN',
  askedAt: '2026-11-12T01:00:00Z',
  mayAnswer: true,
  mayComplete: false,
  mayWithdraw: false,
  version: '3',
};
const counts = { open: 1, overdue: 1, accepted: 0, declined: 0, done: 2, withdrawn: 0 };

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', { ...session, permissions: [...session.permissions, 'OBLIGATION_CONFIRM'] }),
    onGet('/support-requests', { items: [request], total: 1 }),
    onGet('/support-request-counts', counts),
    onGet('/organisations/20/support-boards', { items: [board] }),
    onGet('/study-plans', { items: [] }),
  );
});

describe('support requests', () => {
  it('say who asks whom for what, and show a late answer', async () => {
    open('/support-requests');
    expect(await screen.findByText(/Cử báo cáo viên chuyên đề/)).toBeVisible();
    expect(screen.getByText('quá ngày cần trả lời', { selector: 'li *' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Chờ trả lời: 1' })).toHaveAttribute(
      'href',
      '/support-requests?state=OPEN',
    );
    expect(screen.getByRole('link', { name: 'Đã hỗ trợ: 2' })).toHaveAttribute(
      'href',
      '/support-requests?state=DONE',
    );
    expect(screen.queryByRole('button', { name: /Rút lại/ })).toBeNull();
    await expectAccessible();
  });

  it('are answered with the day and the position of who comes', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/support-requests/12/answer', { ...request, state: 'ACCEPTED' }, sent));
    const { user } = open('/support-requests');
    await user.click(await screen.findByRole('button', { name: /^Trả lời: / }));
    const form = await screen.findByRole('dialog');
    const send = within(form).getByRole('button', { name: 'Trả lời' });
    expect(send).toBeDisabled();
    await user.type(within(form).getByLabelText(/Ai đến/), 'Trưởng phòng Lý luận');
    await user.click(send);
    expect(await screen.findByText('Đã trả lời')).toBeVisible();
    expect(sent[0]).toMatchObject({
      ifMatch: '"3"',
      body: {
        outcome: 'ACCEPTED',
        promisedOn: '2026-12-10',
        helperPosition: 'Trưởng phòng Lý luận',
      },
    });
  });

  it('are declined with the reason only', async () => {
    const sent: Sent[] = [];
    server.use(onPost('/support-requests/12/answer', { ...request, state: 'DECLINED' }, sent));
    const { user } = open('/support-requests');
    await user.click(await screen.findByRole('button', { name: /^Trả lời: / }));
    const form = await screen.findByRole('dialog');
    await user.click(within(form).getByLabelText('không hỗ trợ được'));
    expect(within(form).getByRole('button', { name: 'Trả lời' })).toBeDisabled();
    await user.type(within(form).getByLabelText(/Lý do/), 'Trùng lịch');
    await user.click(within(form).getByRole('button', { name: 'Trả lời' }));
    expect(await screen.findByText('Đã trả lời')).toBeVisible();
    expect(sent[0]?.body).toEqual({ outcome: 'DECLINED', answer: 'Trùng lịch' });
  });

  it('are asked of a board of one above, and keep what was typed when refused', async () => {
    server.use(
      onProblem('post', '/support-requests', {
        type: '/problems/invalid',
        title: 'Nội dung chưa đúng',
        status: 422,
        errors: [{ pointer: '/boardId', code: 'NOT_ADVISORY', detail: 'Hãy chọn ban khác.' }],
      }),
    );
    const { user } = open('/support-requests?do=ask');
    const form = await screen.findByRole('dialog');
    expect(await within(form).findByRole('option', { name: board.name })).toBeInTheDocument();
    await user.type(within(form).getByLabelText(/Nội dung đề nghị/), 'Cấp đề cương');
    await user.click(within(form).getByRole('button', { name: 'Gửi đề nghị' }));
    expect((await within(form).findAllByText(/Hãy chọn ban khác/))[0]).toBeVisible();
    expect(within(form).getByLabelText(/Nội dung đề nghị/)).toHaveValue('Cấp đề cương');
  });

  it('wait on My work of whoever is to answer', async () => {
    open('/');
    const link = await screen.findByRole('link', { name: '1 đề nghị hỗ trợ chờ trả lời' });
    expect(link).toHaveAttribute('href', '/support-requests?side=ANSWERING&state=OPEN');
  });
});
