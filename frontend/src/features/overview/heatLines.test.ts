import { describe, expect, it } from 'vitest';
import type { Figures, HeatMapRow } from '@/api';
import { covered, due, figures, months } from '@/test/figures';
import { hasCoverage, heatLines } from './heatLines';

const unit = (id: string, peerGroup: string, ...of: Figures[]): HeatMapRow => ({
  organisation: { id, name: `Đơn vị ${id}` },
  peerGroup,
  months: months(...of),
});

const ward = unit('1', 'WARD', due(1, 9), due(0, 10));
const half = unit('2', 'COMMUNE', due(2, 2), figures({}));
const third = unit('3', 'COMMUNE', due(1, 1), due(0, 2));
const idler = unit('4', 'COMMUNE', figures({}), figures({}));
const rows = [ward, half, third, idler, unit('5', 'COMMUNE', due(3, 1), due(1, 3))];
const keys = (metric: 'overdue' | 'onTime', some = rows) =>
  heatLines(some, metric, ['COMMUNE', 'WARD']).lines.map((line) => line.key);

describe('heatLines', () => {
  it('puts like units together, the larger share of overdue first', () => {
    expect(keys('overdue')).toEqual(['group-COMMUNE', '5', '2', '3', 'group-WARD', '1']);
  });

  it('puts the smaller share of on time first', () => {
    expect(keys('onTime')).toEqual(['group-COMMUNE', '5', '2', '3', 'group-WARD', '1']);
    const [first, second] = [unit('8', 'WARD', due(0, 5)), unit('9', 'WARD', due(4, 1))];
    expect(keys('onTime', [first, second])).toEqual(['9', '8']);
  });

  it('adds a group up month by month and leaves out who owed nothing', () => {
    const { lines, idle } = heatLines(rows, 'overdue', ['COMMUNE', 'WARD']);
    expect(idle).toBe(1);
    const [group] = lines;
    expect(group).toMatchObject({ kind: 'group', units: 3 });
    expect(group?.cells).toEqual([
      { value: 6, of: 10, share: 0.6, step: 4, figure: undefined },
      { value: 1, of: 6, share: 1 / 6, step: 3, figure: undefined },
    ]);
  });

  it('needs no head over the only group, and none at all where nothing was due', () => {
    expect(keys('overdue', [half, third])).toEqual(['2', '3']);
    expect(heatLines([idler], 'overdue', [])).toEqual({ lines: [], idle: 1 });
  });
});

it('shows coverage only where the server counts it', () => {
  expect(hasCoverage(rows)).toBe(false);
  const studied = covered(ward, 1, 2, 50);
  expect(hasCoverage([studied])).toBe(true);
  expect(heatLines([studied], 'coverage', []).lines[0]?.cells[0]).toMatchObject({
    value: 1,
    of: 2,
  });
});
