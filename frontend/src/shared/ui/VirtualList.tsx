import {
  useCallback,
  useRef,
  type ComponentType,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react';
import { ListEnd } from './ListEnd';
import type { Place } from './place';
import { useVirtualRows } from './virtual';

interface Frame {
  box: RefObject<HTMLDivElement | null>;
  style: CSSProperties;
  children: ReactNode;
}

interface Props<Row> {
  rows: readonly Row[];
  /** Always the same for a row. */
  idOf: (row: Row) => string;
  /** One row; a memo, as the list is drawn anew while it is scrolled. */
  Line: ComponentType<Place & { row: Row }>;
  /** The likely height of a row in pixels on a desk and on a phone. */
  estimate: readonly [desk: number, phone: number];
  /** The list's address: where it was scrolled to is found again under it. */
  keep: string;
  total?: number | undefined;
  /** The pages the rows came by, as `useInfiniteQuery` tells; absent where all are here. */
  pages?: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    isPlaceholderData: boolean;
    fetchNextPage: () => unknown;
  };
  /** The list's own element around the rows in sight. */
  frame: (frame: Frame) => ReactNode;
}

const nothing = () => undefined;

/** A list of any length: the rows in sight, the next page in time, and how many are here. */
export function VirtualList<Row>(props: Props<Row>) {
  const { rows, idOf, Line, estimate, keep, total, pages, frame } = props;
  const hasMore = pages?.hasNextPage ?? false;
  const onMore = pages?.fetchNextPage ?? nothing;
  const failed = pages?.isFetchNextPageError ?? false;
  const loading = pages?.isFetchingNextPage ?? false;
  // The same function until the rows change: another one means that all are measured anew.
  const id = useRef(idOf);
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? String(index) : id.current(row);
    },
    [rows],
  );
  const { box, style, indexes, measure } = useVirtualRows({
    count: rows.length,
    keyOf,
    estimate,
    hasMore,
    waiting: loading || failed || (pages?.isPlaceholderData ?? false),
    onMore,
    keep,
  });
  const setSize = total ?? (hasMore ? -1 : rows.length);
  const children = indexes.map((index) => {
    const row = rows[index];
    if (row === undefined) return null;
    return <Line key={idOf(row)} row={row} index={index} setSize={setSize} measure={measure} />;
  });
  return (
    <>
      {frame({ box, style, children })}
      <ListEnd
        shown={rows.length}
        total={total}
        hasMore={hasMore}
        loading={loading}
        failed={failed}
        onMore={onMore}
      />
    </>
  );
}
