import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { asOf, type MyWork, receiveObligation } from '@/api';
import { instantInVietnam } from '@/shared/lib/dates';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';

const past = '2026-06-30T10:00:00Z';

afterEach(() => asOf.set(undefined));

function listening(): URL[] {
  const asked: URL[] = [];
  server.use(
    http.get('*/api/v1/my-work', ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json({ today: '2026-11-21', groups: [] } satisfies MyWork);
    }),
    http.get('*/api/v1/obligations', ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json({ items: [] });
    }),
  );
  return asked;
}

test('an instant in the address turns every read back, marks the page and survives a link', async () => {
  const asked = listening();
  const { user, address } = open(`/?asOf=${past}`);
  expect(await screen.findByText(/Đang xem như lúc 17:00 30\/06\/2026/)).toBeVisible();
  await user.click(screen.getAllByRole('link', { name: 'Nhiệm vụ được giao' })[0] as HTMLElement);
  await waitFor(() => expect(address()).toMatch(/^\/obligations/));
  expect(new URL(address(), 'http://x').searchParams.get('asOf')).toBe(past);
  await waitFor(() =>
    expect(asked.some((url) => url.pathname.endsWith('/obligations'))).toBe(true),
  );
  expect(asked.every((url) => url.searchParams.get('asOf') === past)).toBe(true);
});

test('the way back to now asks again, without the instant', async () => {
  const asked = listening();
  const { user, address } = open(`/?asOf=${past}`);
  await user.click(await screen.findByRole('button', { name: 'Về hiện tại' }));
  await waitFor(() => expect(address()).toBe('/'));
  expect(screen.queryByText(/Đang xem như lúc/)).toBeNull();
  await waitFor(() => expect(asked.some((url) => !url.searchParams.has('asOf'))).toBe(true));
});

test('a refused instant is shown as the problem says', async () => {
  server.use(
    http.get('*/api/v1/my-work', () =>
      HttpResponse.json(
        {
          type: '/problems/invalid',
          title: 'Dữ liệu chưa hợp lệ',
          status: 422,
          detail: 'Thời điểm này chưa đến.',
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  open('/?asOf=2999-01-01T00:00:00Z');
  expect(await screen.findByText('Thời điểm này chưa đến.')).toBeVisible();
});

test('nothing is changed in the past', async () => {
  server.use(onGet('/my-work', { today: '2026-11-21', groups: [] }));
  asOf.set(past);
  await expect(
    receiveObligation({ path: { id: '1' }, headers: { 'If-Match': '"0"' } }),
  ).rejects.toMatchObject({ slug: 'about:read-only' });
});

test('a day is its end, today is now', () => {
  const now = new Date('2026-06-30T03:00:00Z');
  expect(instantInVietnam('2026-06-29', undefined, now)).toBe('2026-06-29T16:59:59Z');
  expect(instantInVietnam('2026-06-30', undefined, now)).toBe('2026-06-30T02:59:59Z');
  expect(instantInVietnam('2026-06-29', '08:30', now)).toBe('2026-06-29T01:30:00Z');
  expect(instantInVietnam('never')).toBeUndefined();
});
