import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

const phone = '(max-width: 760px)';
/** How many rows a printed list holds at most. */
const printed = 1000;
/** A list that is no longer is drawn whole, so that the browser's own search finds every row. */
const short = 100;
/** So many rows before the end of what is loaded, the next page is asked for. */
const ahead = 60;
/** Lists whose measured rows are remembered, so that going back finds the same place. */
const remembered = 20;

interface Wanted {
  count: number;
  /** The same function until the rows change. */
  keyOf: (index: number) => string;
  /** The likely height of a row in pixels on a desk and on a phone. */
  estimate: readonly [desk: number, phone: number];
  hasMore: boolean;
  /** A page is on its way, or the last one failed and waits for a retry. */
  waiting: boolean;
  onMore: () => unknown;
  /** The list's address: measured rows are kept under it. */
  keep: string;
}

interface VirtualRows {
  box: RefObject<HTMLDivElement | null>;
  /** Stands for the rows above and below that are not in the page. */
  style: { paddingTop: number; paddingBottom: number };
  indexes: readonly number[];
  measure: (element: HTMLElement | null) => void;
}

const kept = new Map<string, VirtualItem[]>();

function remember(keep: string, measured: VirtualItem[]): void {
  kept.delete(keep);
  kept.set(keep, measured);
  const [oldest] = kept.keys();
  if (kept.size > remembered && oldest !== undefined) kept.delete(oldest);
}

/** Paper has no window to scroll: all loaded rows are drawn while the browser prints. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const set = (on: boolean) => () => flushSync(() => setPrinting(on));
    const [before, after] = [set(true), set(false)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** Only the rows in sight of a long list that scrolls with the page; further pages are asked for in time. */
export function useVirtualRows(wanted: Wanted): VirtualRows {
  const { count, keyOf, estimate, hasMore, waiting, onMore, keep } = wanted;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const now = box.current;
    if (now) setTop(Math.round(now.getBoundingClientRect().top + window.scrollY));
  }, [count]);
  // Asked once, not for each of ten thousand rows.
  const [media] = useState(() => window.matchMedia(phone));
  const size = estimate[media.matches ? 1 : 0];
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => size,
    overscan: 10,
    scrollMargin: top,
    getItemKey: keyOf,
    initialMeasurementsCache: kept.get(keep) ?? [],
  });
  useEffect(() => () => remember(keep, virtual.measurementsCache), [keep, virtual]);
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1];
  const near = (last?.index ?? 0) >= count - ahead;
  useEffect(() => {
    if (near && hasMore && !waiting && count > 0) onMore();
  }, [near, hasMore, waiting, count, onMore]);
  if (printing || (count <= short && !hasMore)) {
    return {
      box,
      style: { paddingTop: 0, paddingBottom: 0 },
      indexes: Array.from({ length: Math.min(count, printed) }, (_, index) => index),
      measure: virtual.measureElement,
    };
  }
  return {
    box,
    style: {
      paddingTop: Math.max(0, (items[0]?.start ?? top) - top),
      paddingBottom: Math.max(0, virtual.getTotalSize() - ((last?.end ?? top) - top)),
    },
    indexes: items.map((item) => item.index),
    measure: virtual.measureElement,
  };
}
