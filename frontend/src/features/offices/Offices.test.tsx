import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Organisation, Position, Session, User } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, onPut, server, type Sent } from '@/test/server';

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
const holder = { id: '3', displayName: 'Bí thư cũ' };
const office: Position = {
  id: '7',
  organisation: commune,
  name: 'Bí thư',
  roles: [{ role: 'HEAD' }],
  holders: [{ id: '11', holder, from: '2025-01-01', version: '5' }],
  version: '2',
};
const next: User = {
  id: '8',
  userName: 'bi.thu.moi',
  displayName: 'Bí thư mới',
  kind: 'PERSON',
  active: true,
  roles: [],
  version: '0',
};
const offices = '/organisations/20/positions';

beforeEach(() =>
  server.use(
    onGet('/my-work', myWork),
    onGet('/organisations/20', organisation),
    onGet(offices, { items: [office] }),
    onGet('/users', { items: [next] }),
  ),
);

describe('Offices', () => {
  it('moves the role to a new head and ends the old one the day before', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/session', administrator),
      onPost('/positions/7/holdings', { id: '12', holder, from: '2026-11-21', version: '0' }, sent),
    );
    const { user } = open('/organisations/20/offices');
    expect(await screen.findByRole('heading', { name: 'Bí thư' })).toBeVisible();
    expect(screen.getByText('Người đứng đầu')).toBeVisible();
    expect(screen.getByText('từ 01/01/2025')).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ghi người giữ chức Bí thư' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).getByRole('checkbox', { name: /thôi giữ/ })).toBeChecked();
    await user.type(within(form).getByLabelText(/Người giữ chức/), 'bi thu');
    await user.click(await screen.findByRole('option', { name: /Bí thư mới/, hidden: true }));
    await user.click(within(form).getByRole('button', { name: 'Ghi người giữ chức' }));
    expect(await screen.findByText('Đã ghi người giữ chức')).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ accountId: '8', endsPrevious: true });
  });

  it('ends a holding against the version that was seen', async () => {
    const sent: Sent[] = [];
    server.use(
      onGet('/session', administrator),
      onPut('/positions/7/holdings/11', { ...office.holders[0] }, sent),
    );
    const { user } = open('/organisations/20/offices');
    await user.click(await screen.findByRole('button', { name: /^Kết thúc việc giữ chức/ }));
    const form = await screen.findByRole('dialog');
    await user.click(within(form).getByRole('button', { name: 'Kết thúc' }));
    expect(await screen.findByText('Đã ghi ngày kết thúc')).toBeVisible();
    expect(sent[0]).toMatchObject({ ifMatch: '"5"', body: { from: '2025-01-01' } });
  });

  it('makes an office with a role limited to a kind of work', async () => {
    const sent: Sent[] = [];
    server.use(onGet('/session', administrator), onPost(offices, office, sent));
    const { user } = open('/organisations/20/offices');
    await user.click(await screen.findByRole('button', { name: 'Thêm chức danh' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText(/Tên chức danh/), 'Chánh Văn phòng');
    await user.click(within(form).getByRole('checkbox', { name: 'Chuyên viên' }));
    await user.click(within(form).getByText(/Chuyên viên: chỉ với/));
    await user.click(within(form).getByRole('checkbox', { name: 'Báo cáo' }));
    await user.click(within(form).getByRole('button', { name: 'Thêm chức danh' }));
    expect(await screen.findByText('Đã thêm chức danh')).toBeVisible();
    expect(sent[0]?.body).toEqual({
      name: 'Chánh Văn phòng',
      roles: [{ role: 'OFFICER', acts: ['REPORT'] }],
    });
  });

  it('shows why an office may not be given', async () => {
    server.use(
      onGet('/session', administrator),
      onProblem('post', offices, {
        type: '/problems/invalid',
        title: 'Dữ liệu chưa hợp lệ',
        status: 422,
        errors: [{ pointer: '/roles/0/acts', code: 'WIDER_THAN_OWN', detail: 'Rộng hơn của bạn.' }],
      }),
    );
    const { user } = open('/organisations/20/offices');
    await user.click(await screen.findByRole('button', { name: 'Thêm chức danh' }));
    const form = await screen.findByRole('dialog');
    await user.type(within(form).getByLabelText(/Tên chức danh/), 'Bí thư');
    await user.click(within(form).getByRole('checkbox', { name: 'Người đứng đầu' }));
    await user.click(within(form).getByRole('button', { name: 'Thêm chức danh' }));
    expect(await within(form).findByText(/Rộng hơn của bạn/)).toBeVisible();
  });

  it('only shows them to who may not change them', async () => {
    server.use(onGet('/session', session));
    open('/organisations/20/offices');
    expect(await screen.findByText('Bí thư cũ')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sửa|Thêm|Ghi/ })).toBeNull();
  });
});
