import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditChain, AuditEntry } from '@/api';
import { changeLanguage } from '@/i18n';
import { expectAccessible } from '@/test/axe';
import { myWork, obligation, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, onProblem, server } from '@/test/server';

const hash = 'a'.repeat(64);
const chain: AuditChain = { position: 1240, hash, unsealed: 2 };

const submitted: AuditEntry = {
  id: '41',
  at: '2026-11-20T01:05:00Z',
  actor: { id: '3', name: 'Văn phòng Đảng ủy' },
  onBehalfOf: { id: '8', name: 'Thường trực Đảng ủy' },
  address: '10.1.2.3',
  requestId: 'req-7',
  action: 'obligation.submit',
  subject: 'obligations',
  subjectId: '100',
  organisation: { id: '20', name: 'Đảng ủy xã Tân Hạnh' },
  changes: [
    { field: 'state', before: 'RECEIVED', after: 'SUBMITTED' },
    { field: 'doneOn', after: '2026-11-19' },
  ],
  reason: 'Đã họp và ban hành',
  position: 41,
  hash,
};
const unknown: AuditEntry = {
  id: '40',
  at: '2026-11-20T01:00:00Z',
  action: 'thing.turn',
  subject: 'things',
  changes: [],
};

const inspector = { ...session, permissions: [...session.permissions, 'AUDIT_READ' as const] };

function problem(status: number, title: string) {
  return HttpResponse.json(
    { type: '/problems/x', title, status },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

/** Answers the list and writes down what was asked. */
function listening(items: AuditEntry[] = [submitted, unknown]): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('*/api/v1/audit/entries', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items });
    }),
  );
  return asked;
}

beforeEach(() => {
  server.use(
    onGet('/session', inspector),
    onGet('/my-work', myWork),
    onGet('/audit/entries', { items: [submitted, unknown] }),
    onGet('/audit/chain', chain),
  );
});

describe('The journal', () => {
  it('tells who did what to which thing, and opens to before and after', async () => {
    const { user } = open('/audit');
    const list = await screen.findByRole('list', { name: 'Các dòng nhật ký' });
    const [row, other] = within(list).getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(within(row).getByText('Báo cáo kết quả')).toBeVisible();
    expect(within(row).getByText('08:05 20/11/2026')).toBeVisible();
    expect(within(row).getByText('thay cho Thường trực Đảng ủy')).toBeVisible();
    expect(within(row).getByRole('link', { name: 'Nhiệm vụ số 100' })).toHaveAttribute(
      'href',
      '/obligations/100',
    );
    expect(within(row).getByText('Lý do: Đã họp và ban hành')).toBeVisible();
    expect(within(other).getByText('thing.turn')).toBeVisible();
    expect(within(other).getByText('Chưa đăng nhập')).toBeVisible();
    await user.click(within(row).getByRole('button', { name: /^Chi tiết: Báo cáo kết quả/ }));
    const state = within(row).getByRole('row', { name: /Trạng thái/ });
    expect(within(state).getByText('Đã tiếp nhận')).toBeVisible();
    expect(within(state).getByText('Đã báo cáo, chờ xác nhận')).toBeVisible();
    const doneOn = within(row).getByRole('row', { name: /Ngày hoàn thành/ });
    expect(within(doneOn).getByText('(trống)')).toBeVisible();
    expect(within(doneOn).getByText('19/11/2026')).toBeVisible();
    expect(within(row).getByText('10.1.2.3')).toBeVisible();
    expect(within(row).getByText('req-7')).toBeVisible();
    await expectAccessible();
  });

  it('speaks English when asked', async () => {
    await changeLanguage('en');
    open('/audit');
    expect(await screen.findByText('for Thường trực Đảng ủy')).toBeVisible();
    expect(screen.getByText('Reported a result', { selector: 'strong' })).toBeVisible();
  });

  it('keeps its filters in the address and asks by them, leaving out what is not valid', async () => {
    const asked = listening();
    const { user, address } = open(
      '/audit?subject=obligations&subjectId=100&accountId=3&from=2026-11-01&to=never',
    );
    await screen.findByText('Báo cáo kết quả', { selector: 'strong' });
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      subject: 'obligations',
      subjectId: '100',
      accountId: '3',
      from: '2026-11-01',
      limit: '50',
    });
    await user.click(screen.getByRole('button', { name: 'Bỏ lọc: Của Văn phòng Đảng ủy' }));
    await user.selectOptions(screen.getByLabelText('Hành động'), 'Báo cáo kết quả');
    await waitFor(() =>
      expect(Object.fromEntries(new URL(address(), 'http://x').searchParams)).toMatchObject({
        action: 'obligation.submit',
        subjectId: '100',
      }),
    );
    await waitFor(() => expect(asked.at(-1)?.get('action')).toBe('obligation.submit'));
    expect(asked.at(-1)?.has('accountId')).toBe(false);
  });

  it('says that nothing matches, and takes the filters off', async () => {
    listening([]);
    const { user, address } = open('/audit?action=setup.demo');
    expect(await screen.findByText('Không có dòng nhật ký nào khớp')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }));
    expect(await screen.findByText('Chưa có dòng nhật ký nào')).toBeVisible();
    expect(address()).toBe('/audit');
  });

  it('keeps the rows when the next page fails', async () => {
    server.use(
      http.get('*/api/v1/audit/entries', ({ request }) =>
        new URL(request.url).searchParams.has('cursor')
          ? problem(500, 'Máy chủ trục trặc')
          : HttpResponse.json({ items: [submitted], nextCursor: 'next' }),
      ),
    );
    const { user } = open('/audit');
    await user.click(await screen.findByRole('button', { name: 'Xem thêm' }));
    expect(await screen.findByText('Máy chủ trục trặc')).toBeVisible();
    expect(screen.getByText('Báo cáo kết quả', { selector: 'strong' })).toBeVisible();
  });

  it('exports by the same filters', async () => {
    let asked: URL | undefined;
    server.use(
      http.get('*/api/v1/audit/export', ({ request }) => {
        asked = new URL(request.url);
        return new HttpResponse('{}\n', { headers: { 'Content-Type': 'application/x-ndjson' } });
      }),
    );
    URL.createObjectURL = vi.fn(() => 'blob:journal');
    const { user } = open('/audit?action=obligation.submit');
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await user.click(await screen.findByRole('button', { name: 'Xuất JSON Lines' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    saved.mockRestore();
    expect(asked?.search).toBe('?action=obligation.submit');
  });

  it('says why an export failed and keeps the list', async () => {
    server.use(http.get('*/api/v1/audit/export', () => problem(500, 'Máy chủ trục trặc')));
    const { user } = open('/audit');
    await user.click(await screen.findByRole('button', { name: 'Xuất JSON Lines' }));
    expect(await screen.findByText('Chưa xuất được: Máy chủ trục trặc')).toBeVisible();
    expect(screen.getByText('Báo cáo kết quả', { selector: 'strong' })).toBeVisible();
  });
});

describe('The chain', () => {
  const check = { name: 'Kiểm tra chuỗi ngay' };

  it('is checked stretch by stretch and said to be unbroken', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get('*/api/v1/audit/verification', ({ request }) => {
        const after = new URL(request.url).searchParams.get('after');
        asked.push(after);
        const complete = after === '1000';
        return HttpResponse.json({ to: complete ? 1240 : 1000, complete, chain });
      }),
    );
    const { user } = open('/audit');
    expect(await screen.findByText(/Đã niêm phong 1.240 dòng · 2 dòng chờ/)).toBeVisible();
    await user.click(screen.getByRole('button', check));
    expect(await screen.findByText(/Đã soi 1.240 dòng, không dòng nào bị sửa/)).toBeVisible();
    expect(asked).toEqual(['0', '1000']);
  });

  it('names the entry it breaks at and what differs', async () => {
    server.use(
      onGet('/audit/verification', {
        to: 41,
        complete: false,
        chain,
        broken: { kind: 'CHANGED', position: 41, entryId: '41' },
      }),
      onGet('/audit/entries/41', submitted),
    );
    const { user } = open('/audit');
    await user.click(await screen.findByRole('button', check));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Chuỗi bị đứt ở vị trí 41');
    expect(alert).toHaveTextContent('khác với lúc niêm phong');
    expect(await within(alert).findByText('Báo cáo kết quả')).toBeVisible();
    expect(alert).toHaveTextContent('40 dòng trước đó vẫn nguyên vẹn');
    await expectAccessible();
  });

  it('says so where the entry is gone', async () => {
    server.use(
      onGet('/audit/verification', {
        to: 41,
        complete: false,
        chain,
        broken: { kind: 'ENTRY_MISSING', position: 41, entryId: '41' },
      }),
      onProblem('get', '/audit/entries/41', { type: 'x', title: 'Không có', status: 404 }),
    );
    const { user } = open('/audit');
    await user.click(await screen.findByRole('button', check));
    expect(await screen.findByText(/Dòng này không còn/)).toBeVisible();
  });

  it('is held against an anchor that was copied out', async () => {
    let asked: string | null = null;
    server.use(
      http.get('*/api/v1/audit/verification', ({ request }) => {
        asked = new URL(request.url).searchParams.get('anchor');
        return HttpResponse.json({ to: 1240, complete: true, chain });
      }),
    );
    const { user } = open('/audit');
    await user.click(await screen.findByText('Mốc để chép ra'));
    expect(screen.getByText(`1240:${hash}`)).toBeVisible();
    const anchor = screen.getByLabelText('Đối chiếu với mốc đã chép');
    await user.type(anchor, '12:zz');
    expect(screen.getByRole('button', check)).toBeDisabled();
    await user.clear(anchor);
    await user.type(anchor, `12:${hash}`);
    await user.click(screen.getByRole('button', check));
    expect(await screen.findByText(/Chuỗi nguyên vẹn/)).toBeVisible();
    expect(asked).toBe(`12:${hash}`);
  });

  it('keeps the page when the check fails', async () => {
    server.use(
      onProblem('get', '/audit/verification', { type: 'x', title: 'Máy chủ bận', status: 503 }),
    );
    const { user } = open('/audit');
    await user.click(await screen.findByRole('button', check));
    expect(await screen.findByText('Máy chủ bận')).toBeVisible();
    expect(screen.getByText('Báo cáo kết quả', { selector: 'strong' })).toBeVisible();
  });
});

describe('Who may read it', () => {
  it('is refused without the right, nothing being asked for', async () => {
    const asked = listening();
    server.use(onGet('/session', session));
    open('/audit');
    expect(await screen.findByText('Bạn không có quyền xem nhật ký')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Nhật ký' })).toBeNull();
    expect(asked).toEqual([]);
    await expectAccessible();
  });

  it('is led there by the menu and from the thing itself', async () => {
    server.use(
      onGet('/obligations/100', obligation),
      onGet('/obligations/100/steps', []),
      onGet('/obligations/100/attachments', []),
    );
    open('/obligations/100');
    expect(await screen.findByRole('link', { name: 'Nhật ký thay đổi' })).toHaveAttribute(
      'href',
      '/audit?subject=obligations&subjectId=100',
    );
    expect(screen.getAllByRole('link', { name: 'Nhật ký' })[0]).toHaveAttribute('href', '/audit');
  });
});
