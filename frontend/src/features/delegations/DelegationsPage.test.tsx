import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Delegation, Session } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const giver: Session = {
  ...session,
  permissions: [...session.permissions, 'DELEGATE'],
  roles: [{ role: 'HEAD', organisation: commune }],
};
const delegation: Delegation = {
  id: '7',
  giver: { id: '3', displayName: 'Bí thư' },
  receiver: { id: '4', displayName: 'Phó Bí thư' },
  roles: [{ role: 'HEAD', organisation: commune }],
  from: '2026-11-21',
  to: '2026-11-28',
  reason: 'Đi công tác',
  state: 'IN_FORCE',
  createdAt: '2026-11-20T01:00:00Z',
  version: '2',
};

beforeEach(() => server.use(onGet('/my-work', myWork)));

describe('Delegations', () => {
  it('hands a role over, with a reason and days', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/session', giver),
      onGet('/delegations', { items: [] }),
      onGet('/delegations/candidates', { items: [{ id: '4', displayName: 'Phó Bí thư' }] }),
      onPost('/delegations', delegation, sent),
    );
    const { user } = open('/delegations');
    expect(await screen.findByText('Bạn chưa giao quyền cho ai.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ủy quyền' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText(/Người nhận/), 'phó');
    await user.click(await within(form).findByRole('radio', { name: 'Phó Bí thư' }));
    await user.click(
      within(form).getByRole('checkbox', { name: 'Người đứng đầu tại Đảng ủy xã Tân Hạnh' }),
    );
    expect(within(form).getByRole('button', { name: 'Giao quyền' })).toBeDisabled();
    await user.type(within(form).getByLabelText(/Lý do/), 'Đi công tác');
    await user.click(within(form).getByRole('button', { name: 'Giao quyền' }));
    expect(await screen.findByText('Đã giao quyền')).toBeVisible();
    expect(sent[0]?.body).toMatchObject({
      toAccountId: '4',
      roles: [{ role: 'HEAD', organisationId: '20' }],
      reason: 'Đi công tác',
    });
  });

  it('shows both names and dates, and is revoked against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/session', giver),
      onGet('/delegations', { items: [delegation] }),
      onPost('/delegations/7/revocation', { ...delegation, state: 'REVOKED' }, sent),
    );
    const { user } = open('/delegations');
    expect(await screen.findByText('Cho Phó Bí thư')).toBeVisible();
    expect(screen.getByText('Của Bí thư')).toBeVisible();
    expect(screen.getAllByText(/Từ 21\/11\/2026 đến hết 28\/11\/2026/)[0]).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Thu hồi quyền đã giao cho Phó Bí thư' }));
    const question = await screen.findByRole('dialog');
    await user.click(within(question).getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText('Đã thu hồi')).toBeVisible();
    expect(sent).toEqual([expect.objectContaining({ ifMatch: '"2"' })]);
  });

  it('keeps what was typed when the server refuses', async () => {
    server.use(
      onGet('/session', giver),
      onGet('/delegations', { items: [] }),
      onGet('/delegations/candidates', { items: [{ id: '4', displayName: 'Phó Bí thư' }] }),
      onProblem('post', '/delegations', {
        type: '/problems/invalid',
        title: 'Dữ liệu chưa hợp lệ',
        status: 422,
        errors: [{ pointer: '/to', code: 'TOO_LONG', detail: 'Vai trò chỉ giữ đến 25/11/2026.' }],
      }),
    );
    const { user } = open('/delegations');
    await user.click(await screen.findByRole('button', { name: 'Ủy quyền' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText(/Người nhận/), 'phó');
    await user.click(await within(form).findByRole('radio'));
    await user.click(within(form).getByRole('checkbox'));
    await user.type(within(form).getByLabelText(/Lý do/), 'Nghỉ phép');
    await user.click(within(form).getByRole('button', { name: 'Giao quyền' }));
    expect((await within(form).findAllByText(/Vai trò chỉ giữ đến 25\/11\/2026/))[0]).toBeVisible();
    expect(within(form).getByLabelText(/Lý do/)).toHaveValue('Nghỉ phép');
  });

  it('offers nothing to hand over to who may not', async () => {
    server.use(onGet('/session', session), onGet('/delegations', { items: [] }));
    open('/delegations');
    expect(await screen.findByText('Chưa có ai giao quyền cho bạn.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ủy quyền' })).toBeNull();
  });
});
