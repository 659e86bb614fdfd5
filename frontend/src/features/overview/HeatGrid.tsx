import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { useTranslation } from '@/i18n';
import { cellAfter, monthLabel, type CellAt, type Metric } from './heat';
import type { HeatLine } from './heatLines';
import { HeatRow } from './HeatRow';
import classes from './HeatMap.module.css';

/** Up to so many lines are all in the page. */
const few = 60;
const lineHeight = 30;
const gap = 3;

interface Props {
  lines: readonly HeatLine[];
  months: readonly string[];
  metric: Metric;
  nameOf: (line: HeatLine) => string;
  /** The cell that the pointer or the focus is on. */
  onLook: (at: CellAt | undefined) => void;
}

function cellOf(target: EventTarget): CellAt | undefined {
  const cell = target instanceof Element ? target.closest('td, th') : null;
  const row = cell?.closest<HTMLElement>('tr[data-index]');
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.index), column: [...row.children].indexOf(cell) };
}

/** The lines in sight, and the room of those above and below. */
function useWindow(count: number) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    gap,
    overscan: 10,
    enabled: count > few,
  });
  useEffect(() => {
    // Where the months do not all fit, the last ones are seen first.
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, []);
  const items = virtual.getVirtualItems();
  const all = count <= few;
  const indexes = all ? Array.from({ length: count }, (_, at) => at) : items.map((i) => i.index);
  return {
    frame,
    virtual,
    indexes,
    before: all ? 0 : (items[0]?.start ?? 0),
    after: all ? 0 : Math.max(0, virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0)),
    measure: all ? undefined : virtual.measureElement,
  };
}

/** Months across, units down, as a grid: one stop of the tab key, the arrows walk through its cells. */
export function HeatGrid({ lines, months, metric, nameOf, onLook }: Props) {
  const { t } = useTranslation('overview');
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const { frame, virtual, indexes, before, after, measure } = useWindow(lines.length);
  const stop = Math.min(Math.max(at.row, indexes[0] ?? 0), indexes[indexes.length - 1] ?? 0);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = frame.current?.querySelector(`tr[data-index="${at.row}"]`);
    const cell = row?.children[at.column];
    const inner = cell?.querySelector('a') ?? cell;
    if (!(inner instanceof HTMLElement)) return;
    wantsFocus.current = false;
    inner.focus({ preventScroll: true });
    inner.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const next = cellAfter(event.key, event.ctrlKey, at, lines.length, months.length);
    if (!next) return;
    event.preventDefault();
    wantsFocus.current = true;
    setAt(next);
    if (lines.length > few) virtual.scrollToIndex(next.row, { align: 'auto' });
  };
  const look = (event: SyntheticEvent) => onLook(cellOf(event.target));
  return (
    <div ref={frame} className={classes.frame}>
      <table
        role="grid"
        className={classes.grid}
        aria-rowcount={lines.length + 1}
        aria-colcount={months.length + 1}
        onKeyDown={press}
        onMouseOver={look}
        onFocus={(event) => {
          const here = cellOf(event.target);
          if (here) setAt(here);
          onLook(here);
        }}
        onMouseLeave={() => onLook(undefined)}
      >
        <caption className="lt-hidden">
          {t('heat.title')}: {t(`heat.metric.${metric}`)}
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span className="lt-hidden">{t('heat.unit')}</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col">
                {monthLabel(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr className={classes.room} style={{ height: before }} aria-hidden />}
          {indexes.map((index) => {
            const line = lines[index];
            return (
              line && (
                <HeatRow
                  key={line.key}
                  line={line}
                  index={index}
                  name={nameOf(line)}
                  months={months}
                  metric={metric}
                  stop={index === stop ? at.column : -1}
                  measure={measure}
                />
              )
            );
          })}
          {after > 0 && <tr className={classes.room} style={{ height: after }} aria-hidden />}
        </tbody>
      </table>
    </div>
  );
}
