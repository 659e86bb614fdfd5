import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { HeatMapRow, Overview } from '@/api';
import { expectAccessible } from '@/test/axe';
import { covered, due, figures, months } from '@/test/figures';
import { open } from '@/test/render';
import { server } from '@/test/server';

const rated = (percent: number, numerator: number, denominator: number) => ({
  completion: { percent, numerator, denominator },
});

const overview: Overview = {
  organisation: { id: '1', name: 'Tỉnh ủy Vĩnh Long' },
  path: [{ id: '1', name: 'Tỉnh ủy Vĩnh Long' }],
  asOf: '2026-11-21T01:05:00Z',
  childCount: 3,
  figures: due(4, 16),
  byAct: [],
  byDocument: [],
  byMonth: months(due(2, 8), due(2, 8)),
  trend: {
    month: { month: '2026-11', figures: { ...due(2, 8), ...rated(80, 8, 10) } },
    lastMonth: { month: '2026-10', figures: { ...due(3, 9), ...rated(75, 9, 12) } },
    lastYear: { month: '2025-11', figures: figures({}) },
  },
  peerGroups: [
    { code: 'WARD', name: 'Phường', figures: figures({}), children: [] },
    { code: 'COMMUNE', name: 'Xã đồng bằng', figures: figures({}), children: [] },
  ],
};

const rows: HeatMapRow[] = [
  {
    organisation: { id: '20', name: 'Đảng ủy xã Tân Hạnh', shortName: 'X. Tân Hạnh' },
    peerGroup: 'COMMUNE',
    months: months(due(1, 3), figures({})),
  },
  {
    organisation: { id: '21', name: 'Đảng ủy phường Long Châu' },
    peerGroup: 'WARD',
    months: months(due(0, 4), figures({ expected: 2, notDue: 2 })),
  },
  {
    organisation: { id: '22', name: 'Đảng ủy xã An Bình' },
    peerGroup: 'COMMUNE',
    months: months(figures({}), figures({})),
  },
];

const heatMap = (answer: () => Response) => http.get('*/api/v1/dashboard/heat-map', answer);

beforeEach(() => {
  server.use(
    http.get('*/api/v1/my-work', () =>
      HttpResponse.json({ today: '2026-11-21', organisations: [], groups: [] }),
    ),
    http.get('*/api/v1/dashboard/overview', () => HttpResponse.json(overview)),
    heatMap(() => HttpResponse.json({ items: rows })),
  );
});

it('shows each unit under its like, and every number opens its rows', async () => {
  const { user } = open('/organisations/1/overview');
  const grid = await screen.findByRole('grid');
  const names = within(grid)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
  expect(names).toEqual([
    'Phường (1)',
    'Đảng ủy phường Long Châu',
    'Xã đồng bằng (1)',
    'X. Tân Hạnh',
  ]);
  expect(screen.getByText(/^1 đơn vị không có việc đến hạn/)).toBeVisible();
  const cell = within(grid).getByRole('link', {
    name: 'Đảng ủy xã Tân Hạnh, 10/26: 1 quá hạn / 4 việc đến hạn (25,00\u00a0%)',
  });
  expect(cell).toHaveTextContent('1');
  expect(cell).toHaveAttribute(
    'href',
    '/obligations?organisationId=20&dueFrom=2026-10-01&dueTo=2026-10-31&role=LEAD&counted=true&timeliness=OVERDUE',
  );
  expect(
    within(grid).getByRole('gridcell', {
      name: 'Đảng ủy phường Long Châu, 11/26: 0 quá hạn; tháng này chưa có việc đến hạn',
    }),
  ).toHaveTextContent('0');
  expect(screen.queryByRole('button', { name: 'Học tập' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Đúng hạn' }));
  expect(
    within(grid).getByRole('link', {
      name: 'Đảng ủy xã Tân Hạnh, 10/26: 3 xong đúng hạn / 4 việc đến hạn (75,00\u00a0%)',
    }),
  ).toHaveTextContent('3');
  await expectAccessible();
});

it('is one stop of the tab key and walked through by arrows', async () => {
  const { user } = open('/organisations/1/overview');
  const grid = await screen.findByRole('grid');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
  expect(document.activeElement).toHaveAccessibleName(/^Đảng ủy xã Tân Hạnh, 10\/26/);
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

it('shows coverage where the server counts it', async () => {
  const [tanHanh] = rows.map((row) => covered(row, 19, 20, 95));
  server.use(heatMap(() => HttpResponse.json({ items: [tanHanh] })));
  const { user } = open('/organisations/1/overview');
  await user.click(await screen.findByRole('button', { name: 'Học tập' }));
  const cell = screen.getAllByRole('link', { name: /^Đảng ủy xã Tân Hạnh, 10\/26: 19 \/ 20 / })[0];
  expect(cell).toHaveAttribute(
    'href',
    expect.stringContaining('act=STUDY&role=LEAD&counted=true&timeliness=DONE_ON_TIME'),
  );
});

it('says what went wrong beside figures that came', async () => {
  server.use(heatMap(() => HttpResponse.json({ status: 500 }, { status: 500 })));
  open('/organisations/1/overview');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'So với tháng trước, năm trước' })).toBeVisible();
});

it('tells the change of a rate in points with its direction', async () => {
  open('/organisations/1/overview');
  const trend = await screen.findByRole('table', { name: 'So với tháng trước, năm trước' });
  const row = within(trend).getByRole('row', { name: /^Hoàn thành/ });
  expect(row).toHaveTextContent('80,00 %8 / 10');
  expect(row).toHaveTextContent('tháng này cao hơn 5 điểm phần trăm');
  expect(row).toHaveTextContent(/chưa có$/);
});
