import type { FiguresByMonth, HeatMapRow } from '@/api';
import { cellOf, heatCell, type HeatCell, type Metric, type Part } from './heat';

/** A month of the heat map; its coverage where the server counts one. */
export type HeatMonth = FiguresByMonth & { coverage?: Part | undefined };

type Cells = readonly (HeatCell | undefined)[];

/** A line of the heat map: a group of like units with their sums, or a unit. */
export type HeatLine =
  | { kind: 'group'; key: string; name: string | undefined; units: number; cells: Cells }
  | { kind: 'unit'; key: string; row: HeatMapRow; cells: Cells };

const monthsOf = (row: HeatMapRow): readonly HeatMonth[] => row.months;

/** A unit with what its like are called, where the server says so. */
type Named = HeatMapRow & { peerGroupName?: string };

interface Unit {
  row: HeatMapRow;
  cells: Cells;
  whole: HeatCell;
}

/** Several cells as one: their counts and what they are of, added up. */
function together(metric: Metric, cells: Cells): HeatCell {
  let [value, of] = [0, 0];
  for (const cell of cells) {
    value += cell?.value ?? 0;
    of += cell?.of ?? 0;
  }
  return cellOf(metric, value, of);
}

/** What is worse comes first: the larger share of overdue, the smaller of what was done. */
function worse(metric: Metric, a: Unit, b: Unit): number {
  const sign = metric === 'overdue' ? -1 : 1;
  const none = metric === 'overdue' ? 0 : 1;
  return (
    sign * ((a.whole.share ?? none) - (b.whole.share ?? none)) ||
    b.whole.of - a.whole.of ||
    a.row.organisation.name.localeCompare(b.row.organisation.name, 'vi')
  );
}

export interface HeatLines {
  lines: readonly HeatLine[];
  /** Units that had nothing due in any month shown: they have no line. */
  idle: number;
}

/**
 * The lines of a heat map: like units under the sums of their group, the worst first, groups in the
 * order given; one group alone needs no head.
 */
export function heatLines(
  rows: readonly HeatMapRow[],
  metric: Metric,
  order: readonly string[],
): HeatLines {
  const groups = new Map<string, Unit[]>(order.map((code) => [code, []]));
  let idle = 0;
  for (const row of rows) {
    const cells = monthsOf(row).map(({ figures, coverage }) => heatCell(metric, figures, coverage));
    if (cells.every((cell) => cell === undefined)) {
      idle++;
      continue;
    }
    const code = row.peerGroup ?? '';
    const group = groups.get(code) ?? [];
    group.push({ row, cells, whole: together(metric, cells) });
    groups.set(code, group);
  }
  const filled = [...groups].filter(([, units]) => units.length > 0);
  const lines = filled.flatMap(([code, units]): HeatLine[] => {
    units.sort((a, b) => worse(metric, a, b));
    const shown = units.map(({ row, cells }): HeatLine => ({
      kind: 'unit',
      key: row.organisation.id,
      row,
      cells,
    }));
    if (filled.length === 1) return shown;
    const months = units[0]?.cells ?? [];
    const cells = months.map((_, at) => {
      const column = units.map((unit) => unit.cells[at]);
      return column.every((cell) => cell === undefined) ? undefined : together(metric, column);
    });
    const named: Named | undefined = units[0]?.row;
    const name = named?.peerGroupName;
    return [{ kind: 'group', key: `group-${code}`, name, units: units.length, cells }, ...shown];
  });
  return { lines, idle };
}

/** Whether the server counts coverage here at all. */
export function hasCoverage(rows: readonly HeatMapRow[]): boolean {
  return rows.some((row) => monthsOf(row).some(({ coverage }) => coverage));
}
