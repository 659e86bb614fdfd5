import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paper } from '@/test/documents';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';

const carriers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: String(100 + at),
    type: 'IMPLEMENTS' as const,
    document: { id: String(200 + at), type: 'KH', symbol: `${at + 1}-KH/ĐU`, title: 'Kế hoạch' },
  }));

it('folds the many documents that carry one out, and shows them all when asked', async () => {
  server.use(
    onGet('/my-work', { today: '2026-11-21', groups: [] }),
    onGet('/documents/9', paper),
    onGet('/documents/9/relations', { incoming: carriers(52), outgoing: carriers(6) }),
  );
  const { user } = open('/documents/9');
  const all = await screen.findByRole('button', { name: 'Xem cả 52 văn bản' });
  const side = all.parentElement as HTMLElement;
  expect(within(side).getAllByRole('listitem')).toHaveLength(4);
  // Six are shown as they are.
  expect(screen.getAllByRole('button', { name: /^Xem cả/ })).toHaveLength(1);
  await user.click(all);
  expect(within(side).getAllByRole('listitem')).toHaveLength(52);
  expect(screen.queryByRole('button', { name: /^Xem cả/ })).toBeNull();
});
