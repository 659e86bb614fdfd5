import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '@/i18n';
import type { AlignmentMatrixCell, AlignmentMatrixRow, OrganisationRef } from '@/api';
import { shortName } from '@/shared/lib/references';
import classes from './Alignment.module.css';
import type { Chosen } from './MatrixPage';
import { signOfCell } from './tones';

const CELL = 132;
const LINE = 64;

/** From how many rows or columns on only those in sight are in the page. */
const MANY = 40;

/** Where each of a few stands. */
const places = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({ index, start: index * size }));

interface Props {
  rows: readonly AlignmentMatrixRow[];
  columns: readonly OrganisationRef[];
  cells: readonly AlignmentMatrixCell[];
  onOpen: (chosen: Chosen) => void;
}

const keyOf = (kind: string, item: string, organisation: string) =>
  `${kind} ${item} ${organisation}`;

/** Moves the focus to the neighbouring cell of the grid. */
function move(event: KeyboardEvent<HTMLElement>) {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[event.key];
  const here = event.target instanceof HTMLElement ? event.target.dataset.at : undefined;
  if (!step || !here) return;
  const [row = 0, column = 0] = here.split('-').map(Number);
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-at="${row + step[0]}-${column + step[1]}"]`,
  );
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** The grid; rows and columns out of sight are not in the page. */
export function MatrixTable({ rows, columns, cells, onOpen }: Props) {
  const { t } = useTranslation('alignment');
  const frame = useRef<HTMLDivElement>(null);
  const known = new Map(
    cells.map((cell) => [keyOf(cell.kind, cell.itemId, cell.organisationId), cell]),
  );
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE,
    overscan: 12,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => CELL,
    overscan: 6,
  });
  const shown = columns.length > MANY ? across.getVirtualItems() : places(columns.length, CELL);
  const lines = rows.length > MANY ? down.getVirtualItems() : places(rows.length, LINE);
  return (
    <div ref={frame} className={classes.matrix}>
      <div
        role="grid"
        aria-label={t('matrix.title')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        tabIndex={-1}
        onKeyDown={move}
        style={{ width: `calc(var(--name) + ${columns.length * CELL}px)` }}
      >
        <div role="row" className={classes.matrixHead} aria-rowindex={1}>
          <span role="columnheader" className={classes.matrixName} style={{ minWidth: 0 }}>
            {t('matrix.item')}
          </span>
          {shown.map((column) => {
            const organisation = columns[column.index];
            return (
              organisation && (
                <span
                  key={organisation.id}
                  role="columnheader"
                  aria-colindex={column.index + 2}
                  className={classes.matrixColumn}
                  title={organisation.name}
                  style={{ left: `calc(var(--name) + ${column.start}px)`, width: CELL }}
                >
                  {shortName(organisation)}
                </span>
              )
            );
          })}
        </div>
        <div role="rowgroup" style={{ height: down.getTotalSize(), position: 'relative' }}>
          {lines.map((line) => {
            const row = rows[line.index];
            if (!row) return null;
            return (
              <div
                key={row.kind + row.id}
                role="row"
                aria-rowindex={line.index + 2}
                className={classes.matrixRow}
                style={{ top: line.start, height: LINE }}
              >
                <span role="rowheader" className={classes.matrixName} title={row.title}>
                  <span>
                    {row.label && <span className="lt-soft">{row.label} · </span>}
                    {row.title}
                  </span>
                </span>
                {shown.map((column) => {
                  const organisation = columns[column.index];
                  if (!organisation) return null;
                  const cell = known.get(keyOf(row.kind, row.id, organisation.id));
                  const state = cell?.state ?? (row.kind === 'TARGET' ? 'NOTHING' : undefined);
                  const word = state ? t(`matrix.state.${state}`) : t('matrix.notAsked');
                  return (
                    <span
                      key={organisation.id}
                      role="gridcell"
                      aria-colindex={column.index + 2}
                      className={classes.matrixCell}
                      style={{ left: `calc(var(--name) + ${column.start}px)`, width: CELL }}
                    >
                      <button
                        type="button"
                        data-at={`${line.index}-${column.index}`}
                        data-state={state}
                        className={classes.cell}
                        aria-label={t('matrix.cell', {
                          item: row.title,
                          organisation: organisation.name,
                          state: word,
                        })}
                        onClick={() => onOpen({ row, organisation, state })}
                      >
                        {state && <span aria-hidden>{signOfCell[state]} </span>}
                        {state ? word : ''}
                        {cell && cell.count > 1 && ` (${cell.count})`}
                      </button>
                    </span>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
