import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountSecurity, EffectiveRole, Organisation, Session, User } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const organisation: Organisation = {
  ...commune,
  code: 'TANHANH',
  level: 'COMMUNE',
  kind: 'COMMITTEE',
  validFrom: '2020-01-01',
  hasChildren: false,
  version: '0',
};
const administrator: Session = {
  ...session,
  permissions: [...session.permissions, 'USER_ADMINISTER'],
};
const user: User = {
  id: '4',
  userName: 'vanphong.tanhanh',
  displayName: 'Văn phòng Tân Hạnh',
  email: 'vp@example.org',
  kind: 'PERSON',
  active: true,
  roles: [{ role: 'OFFICER', organisation: commune }],
  version: '2',
};
const security: AccountSecurity = {
  kind: 'PERSON',
  mustChangePassword: false,
  secondFactor: false,
  wrongAttempts: 0,
  sessions: 1,
};
const roles: EffectiveRole[] = [
  { role: 'OFFICER', organisation: commune, source: 'OWN' },
  {
    role: 'HEAD',
    organisation: commune,
    source: 'POSITION',
    position: 'Bí thư',
    from: '2026-06-01',
  },
  {
    role: 'REPORTER',
    organisation: commune,
    source: 'DELEGATION',
    onBehalfOf: { id: '9', displayName: 'Phó Bí thư' },
    acts: ['REPORT'],
    from: '2026-11-20',
    to: '2026-11-30',
  },
];

function page(shown: User = user) {
  server.use(
    onGet('/session', administrator),
    onGet('/users/4', shown),
    onGet('/users/4/security', security),
    onGet('/users/4/effective-roles', roles),
    onGet('/users/4/security/sessions', []),
    onGet('/users/4/access-tokens', { items: [] }),
  );
}

beforeEach(() => server.use(onGet('/my-work', myWork)));

describe('Users', () => {
  it('lists the accounts, and shows a first password once', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/session', administrator),
      onGet('/users', { items: [user] }),
      onGet('/organisations', { items: [organisation] }),
      onPost('/users', user, sent),
    );
    const { user: hand } = open('/users');
    expect(await screen.findByRole('link', { name: 'Văn phòng Tân Hạnh' })).toBeVisible();
    expect(screen.getByText('Chuyên viên tại X. Tân Hạnh')).toBeVisible();
    await expectAccessible();
    await hand.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    const form = await screen.findByRole('dialog');
    const send = within(form).getByRole('button', { name: 'Tạo tài khoản' });
    expect(send).toBeDisabled();
    await hand.type(within(form).getByLabelText(/Họ tên hoặc/), 'Văn phòng Tân Hạnh');
    await hand.type(within(form).getByLabelText(/Tên đăng nhập/), 'vanphong.tanhanh');
    await hand.type(within(form).getByLabelText(/Tại tổ chức/), 'tan hanh');
    await hand.click(await screen.findByRole('option', { name: /Tân Hạnh/, hidden: true }));
    const password = within(form).getByLabelText<HTMLInputElement>(/Mật khẩu ban đầu/).value;
    expect(password).toMatch(/^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    await hand.click(send);
    expect(await screen.findByText(password)).toBeVisible();
    expect(sent[0]?.body).toEqual({
      userName: 'vanphong.tanhanh',
      displayName: 'Văn phòng Tân Hạnh',
      active: true,
      kind: 'PERSON',
      password,
      roles: [{ role: 'OFFICER', organisationId: '20' }],
    });
    await hand.click(screen.getByRole('button', { name: 'Đã trao' }));
    expect(screen.queryByText(password)).toBeNull();
  });

  it('says what is wrong with a password and keeps what was typed', async () => {
    server.use(
      onGet('/session', administrator),
      onGet('/users', { items: [] }),
      onGet('/organisations', { items: [organisation] }),
      onProblem('post', '/users', {
        type: '/problems/invalid',
        title: 'Dữ liệu chưa hợp lệ',
        status: 422,
        errors: [{ pointer: '/password', code: 'COMMON', detail: 'Mật khẩu này quá thông dụng.' }],
      }),
    );
    const { user: hand } = open('/users');
    await hand.click(await screen.findByRole('button', { name: 'Tạo tài khoản' }));
    const form = await screen.findByRole('dialog');
    await hand.type(within(form).getByLabelText(/Họ tên hoặc/), 'An');
    await hand.type(within(form).getByLabelText(/Tên đăng nhập/), 'an');
    await hand.type(within(form).getByLabelText(/Tại tổ chức/), 'tan hanh');
    await hand.click(await screen.findByRole('option', { name: /Tân Hạnh/, hidden: true }));
    await hand.click(within(form).getByRole('button', { name: 'Tạo tài khoản' }));
    expect((await within(form).findAllByText(/quá thông dụng/))[0]).toBeVisible();
    expect(within(form).getByLabelText(/Họ tên hoặc/)).toHaveValue('An');
  });

  it('tells where each role in force comes from', async () => {
    page();
    open('/users/4');
    const list = await screen.findByRole('list', { name: 'Quyền đang có hiệu lực' });
    expect(await within(list).findByText('giữ trực tiếp')).toBeVisible();
    expect(within(list).getByText('theo chức danh Bí thư')).toBeVisible();
    expect(within(list).getByText('được Phó Bí thư ủy quyền')).toBeVisible();
    expect(within(list).getByText(/chỉ: Báo cáo/)).toHaveTextContent(
      'từ 20/11/2026 đến hết 30/11/2026',
    );
    await expectAccessible();
  });

  it('shows what somebody else changed, and lets one keep one’s own', async () => {
    page();
    const { user: hand } = open('/users/4');
    await hand.click(await screen.findByRole('button', { name: 'Sửa tài khoản' }));
    const form = await screen.findByRole('dialog');
    const name = within(form).getByLabelText(/Họ tên hoặc/);
    await hand.clear(name);
    await hand.type(name, 'Tên của tôi');
    const tags: (string | null)[] = [];
    const theirs = { ...user, displayName: 'Tên của họ', version: '3' };
    server.use(
      onGet('/users/4', theirs),
      http.put('*/api/v1/users/4', ({ request }) => {
        const tag = request.headers.get('If-Match');
        tags.push(tag);
        if (tag === '"3"') return HttpResponse.json({ ...theirs, displayName: 'Tên của tôi' });
        const problem = { type: '/problems/stale-version', title: 'Đã có người sửa', status: 412 };
        return HttpResponse.json(problem, { status: 412 });
      }),
    );
    await hand.click(within(form).getByRole('button', { name: 'Lưu' }));
    expect(await within(form).findByText(/Văn phòng Tân Hạnh → Tên của họ/)).toBeVisible();
    await hand.click(within(form).getByRole('button', { name: 'Giữ bản của tôi' }));
    expect(await screen.findByText('Đã lưu')).toBeVisible();
    expect(tags).toEqual(['"2"', '"3"']);
  });

  it('says why the last administrator cannot be switched off', async () => {
    page();
    server.use(
      http.put('*/api/v1/users/4', () =>
        HttpResponse.json(
          {
            type: '/problems/conflict',
            title: 'Xung đột',
            status: 409,
            detail: 'Đây là người quản trị cuối cùng của cả cây tổ chức.',
          },
          { status: 409 },
        ),
      ),
    );
    const { user: hand } = open('/users/4');
    await hand.click(await screen.findByRole('button', { name: 'Ngừng tài khoản' }));
    const question = await screen.findByRole('dialog');
    await hand.click(within(question).getByRole('button', { name: 'Ngừng tài khoản' }));
    expect(await within(question).findByText(/người quản trị cuối cùng/)).toBeVisible();
  });

  it('erases only a switched-off account, after its name was typed', async () => {
    const sent: Sent[] = [];
    page({ ...user, active: false });
    server.use(
      onPost('/users/4/erasure', { ...user, active: false, displayName: '', userName: '' }, sent),
    );
    const { user: hand } = open('/users/4');
    await hand.click(await screen.findByRole('button', { name: 'Xóa dữ liệu cá nhân' }));
    const question = await screen.findByRole('dialog');
    const verb = within(question).getByRole('button', { name: 'Xóa dữ liệu cá nhân' });
    await hand.type(within(question).getByLabelText(/Lý do/), 'Theo đơn');
    expect(verb).toBeDisabled();
    await hand.type(within(question).getByLabelText(/Gõ lại tên/), 'vanphong.tanhanh');
    await hand.click(verb);
    expect(await screen.findByText('Đã xóa dữ liệu cá nhân')).toBeVisible();
    expect(sent[0]).toMatchObject({ ifMatch: '"2"', body: { reason: 'Theo đơn' } });
  });

  it('offers no erasure of an account in use', async () => {
    page();
    open('/users/4');
    expect(await screen.findByRole('button', { name: 'Xóa dữ liệu cá nhân' })).toBeDisabled();
  });

  it('is refused to who may not administer', async () => {
    server.use(onGet('/session', session));
    open('/users');
    expect(await screen.findByText('Bạn không có quyền quản trị tài khoản')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Tài khoản' })).toBeNull();
  });
});
