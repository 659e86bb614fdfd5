import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Obstacle } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const obstacle: Obstacle = {
  id: '12',
  obligationId: '100',
  title: 'Hoàn thành tuyến đường liên xã',
  organisation: { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' },
  asked: { id: '1', name: 'Tỉnh ủy Vĩnh Long', shortName: 'Tỉnh ủy' },
  forwarded: false,
  kind: 'FUNDING',
  description: 'Chưa bố trí vốn giải phóng mặt bằng',
  proposal: 'Bổ sung vốn quý I/2027',
  replyBy: '2026-12-15',
  overdue: false,
  state: 'OPEN',
  raisedAt: '2026-11-20T01:00:00Z',
  mayAnswer: true,
  mayWithdraw: false,
  version: '3',
};

beforeEach(() => {
  server.use(
    onGet('/my-work', myWork),
    onGet('/session', { ...session, permissions: [...session.permissions, 'OBLIGATION_CONFIRM'] }),
    onGet('/obstacles', { items: [obstacle], total: 1 }),
  );
});

describe('obstacles', () => {
  it('says what is in the way of what, whose, and by when an answer is needed', async () => {
    open('/obstacles');
    expect(await screen.findByText('Chưa bố trí vốn giải phóng mặt bằng')).toBeVisible();
    expect(screen.getByText(/cần trả lời đến 15\/12\/2026/)).toBeVisible();
    expect(screen.getByText('kinh phí', { selector: 'li *' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Rút lại/ })).toBeNull();
    await expectAccessible();
  });

  it('is answered, or sent up with the reason', async () => {
    const sent: Sent[] = [];
    server.use(
      onPost('/obstacles/12/answer', { ...obstacle, state: 'ANSWERED' }, sent),
      onPost('/obstacles/12/forwarding', { ...obstacle, forwarded: true }, sent),
    );
    const { user } = open('/obstacles');
    const answer = await screen.findByRole('button', { name: /^Trả lời: / });
    await user.click(answer);
    let form = await screen.findByRole('dialog');
    await user.click(within(form).getByLabelText('đồng ý một phần'));
    await user.type(within(form).getByLabelText(/Cách giải quyết/), 'Bổ sung một nửa');
    await user.click(within(form).getByRole('button', { name: 'Trả lời' }));
    expect(await screen.findByText('Đã trả lời')).toBeVisible();
    expect(sent[0]).toMatchObject({
      ifMatch: '"3"',
      body: { outcome: 'PARTLY', answer: 'Bổ sung một nửa' },
    });
    await user.click(answer);
    form = await screen.findByRole('dialog');
    await user.click(within(form).getByLabelText('chuyển cấp trên trả lời'));
    await user.type(within(form).getByLabelText(/Lý do chuyển lên/), 'Vượt thẩm quyền');
    await user.click(within(form).getByRole('button', { name: 'Chuyển lên cấp trên' }));
    expect(await screen.findByText('Đã chuyển lên cấp trên')).toBeVisible();
    expect(sent[1]?.body).toEqual({ reason: 'Vượt thẩm quyền' });
  });

  it('is told from a duty, and keeps what was typed when it is refused', async () => {
    server.use(
      onProblem('post', '/obligations/100/obstacles', {
        type: '/problems/invalid',
        title: 'Nội dung chưa đúng',
        status: 422,
        errors: [{ pointer: '/askedId', code: 'NOT_ABOVE', detail: 'Gửi lên cấp trên.' }],
      }),
    );
    const { user } = open('/obstacles?obligationId=100&do=raise');
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByRole('textbox', { name: /Vướng mắc/ }), 'Thiếu người');
    const send = within(form).getByRole('button', { name: 'Gửi lên cấp trên' });
    expect(send).toBeDisabled();
    await user.type(within(form).getByRole('textbox', { name: /Đề xuất/ }), 'Biệt phái');
    await user.click(send);
    expect((await within(form).findAllByText(/Gửi lên cấp trên\./))[0]).toBeVisible();
    expect(within(form).getByRole('textbox', { name: /Vướng mắc/ })).toHaveValue('Thiếu người');
  });

  it('waits on My work of whoever is to answer', async () => {
    open('/');
    const link = await screen.findByRole('link', { name: '1 vướng mắc của cấp dưới chờ trả lời' });
    expect(link).toHaveAttribute('href', '/obstacles?mine=true&state=OPEN');
  });
});
