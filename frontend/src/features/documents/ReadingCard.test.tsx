import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptReading } from '@/api';
import { paper } from '@/test/documents';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';

const kept: KeptReading = {
  documentId: '9',
  keptAt: '2026-11-21T02:00:00Z',
  rules: 1,
  characters: 800,
  figures: [{ kind: 'ASSIGNMENT', proposed: 12, accepted: 9, corrected: 2, dropped: 1, added: 3 }],
};

const notFound = () =>
  HttpResponse.json(
    { type: '/problems/not-found', title: 'Không tìm thấy', status: 404 },
    { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
  );

beforeEach(() => {
  server.use(
    onGet('/my-work', { today: '2026-11-21', groups: [] }),
    onGet('/documents/9', paper),
    onGet('/documents/9/text', { provisions: [], version: '1' }),
    onGet('/demands', { items: [] }),
    http.get('*/api/v1/documents/9/relations', () =>
      HttpResponse.json({ outgoing: [], incoming: [] }),
    ),
    http.get('*/api/v1/documents/9/attachments', () => HttpResponse.json([])),
  );
});

describe('What was read of a document', () => {
  it('is told by kind: read, kept, mended, dropped, added', async () => {
    server.use(http.get('*/api/v1/documents/9/reading', () => HttpResponse.json(kept)));
    open('/documents/9');
    const row = await screen.findByRole('row', { name: /^Yêu cầu/ });
    expect([...row.children].map((cell) => cell.textContent)).toEqual([
      'Yêu cầu',
      ...['12', '9', '2', '1', '3'],
    ]);
  });

  it('is not spoken of where a paper was registered by hand', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*/api/v1/documents/9/reading', ({ request }) => {
        asked.push(request.url);
        return notFound();
      }),
    );
    open('/documents/9');
    await screen.findByRole('heading', { name: 'Thông tin văn bản' });
    await expect.poll(() => asked.length).toBe(1);
    expect(screen.queryByText('Đọc tự động')).toBeNull();
    expect(screen.queryByText('Không tìm thấy')).toBeNull();
  });
});
