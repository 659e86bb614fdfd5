import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Notification, NotificationPreferences } from '@/api';
import { expectAccessible } from '@/test/axe';
import { myWork } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onPost, onProblem, onPut, server, type Sent } from '@/test/server';

const commune = { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' };
const reminder: Notification = {
  id: '9',
  kind: 'REMINDER',
  obligationId: '90',
  organisation: commune,
  act: 'STUDY',
  title: 'Học tập Nghị quyết 05-NQ/TU',
  symbol: '05-NQ/TU',
  state: 'OPEN',
  dueOn: '2026-11-28',
  stage: -7,
  createdAt: '2026-11-21T00:00:00Z',
};
const escalated: Notification = {
  ...reminder,
  id: '8',
  kind: 'ESCALATION',
  stage: 3,
  title: 'Báo cáo sơ kết',
  readAt: '2026-11-20T00:00:00Z',
};
const wishes: NotificationPreferences = {
  mail: true,
  hour: 7,
  language: 'VI',
  reachable: true,
  lastDigest: { morning: '2026-11-21', state: 'WAITING', attempts: 2 },
  version: '0',
};

beforeEach(() =>
  server.use(
    onGet('/my-work', myWork),
    onGet('/notifications', { items: [reminder, escalated] }),
    onGet('/notifications/unread', { unread: 1 }),
    onGet('/notification-preferences', wishes),
  ),
);

describe('Notifications', () => {
  it('tells what is new, and reads one and all', async () => {
    const sent: Sent[] = [];
    server.use(
      onPost('/notifications/9/reading', { unread: 0 }, sent),
      onPost('/notifications/reading', { unread: 0 }, sent),
    );
    const { user } = open('/notifications');
    expect(await screen.findByText('Còn 7 ngày đến hạn')).toBeVisible();
    expect(screen.getByText('Đôn đốc: báo cáo cấp trên')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Thông báo: 1 chưa đọc' })).toBeVisible();
    expect(screen.getByRole('link', { name: reminder.title })).toHaveAttribute(
      'href',
      '/obligations/90',
    );
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: `Đánh dấu đã đọc: ${reminder.title}` }));
    await waitFor(() => expect(sent).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Đánh dấu đã đọc hết' }));
    await waitFor(() => expect(sent[1]?.body).toEqual({ upTo: '9' }));
  });

  it('keeps the wishes against the version that was seen, and says where the last mail stands', async () => {
    const sent: Sent[] = [];
    server.use(onPut('/notification-preferences', { ...wishes, hour: 6, version: '1' }, sent));
    const { user } = open('/notifications');
    expect(await screen.findByText(/đang chờ gửi, đã thử 2 lần/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Vào lúc'), '6');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(sent[0]).toMatchObject({
        body: { mail: true, hour: 6, language: 'VI' },
        ifMatch: '"0"',
      }),
    );
  });

  it('says why it shows nothing', async () => {
    server.use(
      onProblem('get', '/notifications', {
        type: '/problems/forbidden',
        title: 'Không có quyền làm việc này',
        status: 403,
        detail: 'Vai trò của bạn không cho phép việc này ở tổ chức này.',
        instance: '/api/v1/notifications',
      }),
    );
    open('/notifications');
    expect(await screen.findByText('Không có quyền làm việc này')).toBeVisible();
  });
});
