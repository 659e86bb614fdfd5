import { QueryClient } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import { memo } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ObligationRow as Row } from '@/api';
import { Providers } from './Providers';
import { i18n } from '@/i18n';
import { overdueRow } from '@/test/data';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import type { Place } from '@/shared/ui/place';
import { VirtualList } from '@/shared/ui/VirtualList';

const rows: Row[] = Array.from({ length: 10_000 }, (_, at) => ({
  ...overdueRow,
  id: String(at),
  title: `Việc thứ ${at + 1}`,
}));

const idOf = vi.fn((row: Row) => row.id);
const drawn = vi.fn();
const Line = memo(function Line({ row, ...place }: Place & { row: Row }) {
  drawn(row.id);
  return <ObligationRow row={row} showOrganisation place={place} />;
});

function List() {
  return (
    <VirtualList
      rows={rows}
      idOf={idOf}
      Line={Line}
      estimate={[66, 150]}
      keep="/test"
      frame={(frame) => <ObligationRows label="Việc" {...frame} />}
    />
  );
}

async function scrollTo(y: number): Promise<void> {
  await act(async () => {
    Object.defineProperty(window, 'scrollY', { value: y, configurable: true });
    window.dispatchEvent(new Event('scroll'));
    await Promise.resolve();
  });
}

afterEach(() => vi.restoreAllMocks());

it('costs what is in sight and not what there is: rows, names asked for, nodes of a row', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(66);
  const root = createRootRoute({ component: List });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <Providers queryClient={new QueryClient()} i18n={i18n}>
      <RouterProvider router={router} />
    </Providers>,
  );
  const first = (await screen.findByText('Việc thứ 1')).closest('li');
  const inSight = document.querySelectorAll('li').length;
  expect(inSight).toBeLessThan(40);
  expect(first?.querySelectorAll('*').length).toBeLessThan(25);
  // A part of the library in a row costs as much as the row.
  expect(first?.querySelector('[class*="mantine"], [data-size]')).toBeNull();

  idOf.mockClear();
  drawn.mockClear();
  await scrollTo(66);
  expect(screen.getByText('Việc thứ 2')).toBeInTheDocument();
  // One row comes into the page; the others are neither drawn nor named again one by one.
  expect(drawn.mock.calls.length).toBeLessThan(5);
  expect(idOf.mock.calls.length).toBeLessThan(200);
  expect(document.querySelectorAll('li').length).toBeLessThan(40);
});
