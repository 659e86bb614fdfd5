import { Button } from '@mantine/core';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from '@/i18n';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useGo } from '@/shared/ui/AppLink';
import { paths } from '@/shared/lib/references';
import { ErrorState } from '@/shared/ui/States';
import { figureKeys } from './figureKeys';
import { flatten, moveOf, type TreeLine } from './tree';
import classes from './Tree.module.css';
import { NodeCells } from './TreeNode';
import type { useTree } from './useTree';

interface Props {
  tree: ReturnType<typeof useTree>;
  /** The organisation a search found: its line is marked and brought into sight. */
  revealed: string | undefined;
}

/** Heights as they were measured, so that going back finds the same place. */
let measured: VirtualItem[] = [];

function OtherLine({ line, tree }: { line: TreeLine; tree: Props['tree'] }) {
  const { t } = useTranslation('organisations');
  const { t: c } = useTranslation();
  if (line.kind === 'error') {
    return (
      <ErrorState
        error={tree.branches.get(line.parent)?.error}
        onRetry={() => void tree.retry(line.parent)}
      />
    );
  }
  if (line.kind === 'more') {
    return (
      <Button
        variant="subtle"
        loading={tree.fetching.has(line.parent)}
        onClick={() => void tree.more(line.parent)}
      >
        {t('more')}
      </Button>
    );
  }
  return <span className="lt-soft">{c('page.loading')}</span>;
}

/** Asks for more children while their end comes into sight; after a failure only by hand. */
function useMoreInSight(
  lines: readonly TreeLine[],
  items: readonly VirtualItem[],
  tree: Props['tree'],
) {
  const asked = useRef(new Set<string>());
  const seen = items.map(({ index }) => lines[index]).find((line) => line?.kind === 'more');
  useEffect(() => {
    const cursor = seen && tree.branches.get(seen.parent)?.nextCursor;
    if (!seen || !cursor || asked.current.has(cursor)) return;
    asked.current.add(cursor);
    tree.more(seen.parent).catch(() => undefined);
  }, [seen, tree]);
}

/** Brings the line a search found into sight, once it is there. */
function useReveal(
  lines: readonly TreeLine[],
  revealed: string | undefined,
  show: (index: number) => void,
) {
  const shown = useRef<string>(undefined);
  const index = revealed ? lines.findIndex((line) => line.key === revealed) : -1;
  useEffect(() => {
    if (!revealed) shown.current = undefined;
    if (index < 0 || shown.current === revealed) return;
    shown.current = revealed;
    show(index);
  }, [index, revealed, show]);
}

function useLines(lines: readonly TreeLine[]) {
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const now = body.current;
    if (now) setOffset(Math.round(now.getBoundingClientRect().top + window.scrollY));
  }, []);
  // The same function until the lines change: another one means that all are measured anew.
  const keyOf = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 41,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: keyOf,
    initialMeasurementsCache: measured,
  });
  useEffect(
    () => () => {
      measured = virtual.measurementsCache;
    },
    [virtual],
  );
  return { body, virtual };
}

/** A tree as a grid: only the lines in sight are in the page, so that thousands do not stutter. */
export function TreeGrid({ tree, revealed }: Props) {
  const { t } = useTranslation('organisations');
  const go = useGo();
  const lines = useMemo(() => flatten(tree.branches, tree.open), [tree.branches, tree.open]);
  const [at, setAt] = useState(0);
  const current = Math.min(at, lines.length - 1);
  const wantsFocus = useRef(false);
  const { body, virtual } = useLines(lines);
  const items = virtual.getVirtualItems();
  useMoreInSight(lines, items, tree);
  const focus = (index: number) => {
    wantsFocus.current = true;
    setAt(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  useReveal(lines, revealed, focus);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const line = body.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (!line) return;
    wantsFocus.current = false;
    line.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent) => {
    const line = lines[current];
    if (event.target !== event.currentTarget.querySelector(`[data-index="${current}"]`)) return;
    const move = moveOf(event.key, lines, current);
    if (event.key === 'Enter' && line?.kind === 'node') go(paths.overview(line.key));
    else if (move && 'focus' in move) focus(move.focus);
    else if (move && 'toggle' in move) tree.toggle(move.toggle);
    else return;
    event.preventDefault();
  };
  // The tab key stops at the current line, or at the nearest one that is in the page.
  const stop = Math.min(
    Math.max(current, items[0]?.index ?? 0),
    items[items.length - 1]?.index ?? 0,
  );
  const toggle = useRef(tree.toggle);
  useEffect(() => {
    toggle.current = tree.toggle;
  });
  const [onToggle] = useState(() => (key: string) => toggle.current(key));
  const whole = lines.every((line) => line.kind === 'node');
  return (
    <div
      role="treegrid"
      aria-label={t('title')}
      aria-rowcount={whole ? lines.length + 1 : -1}
      className={classes.grid}
      onKeyDown={press}
      tabIndex={-1}
    >
      <div role="row" className={classes.head} aria-rowindex={1}>
        <span role="columnheader">{t('organisation')}</span>
        {figureKeys.map((key) => (
          <span key={key} role="columnheader">
            {t(`figure.${key}`)}
          </span>
        ))}
        <span role="columnheader">{t('figure.completion')}</span>
      </div>
      <div
        ref={body}
        role="rowgroup"
        className={classes.body}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="row"
              data-index={item.index}
              data-revealed={line.key === revealed || undefined}
              className={line.kind === 'node' ? classes.row : classes.other}
              aria-level={line.depth + 1}
              aria-rowindex={item.index + 2}
              {...(line.kind === 'node' && line.child.hasChildren
                ? { 'aria-expanded': line.open }
                : {})}
              tabIndex={item.index === stop ? 0 : -1}
              onFocus={(event) => event.target === event.currentTarget && setAt(item.index)}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              {line.kind === 'node' ? (
                <NodeCells line={line} onToggle={onToggle} />
              ) : (
                <div role="gridcell" style={{ paddingLeft: 20 + line.depth * 20 }}>
                  <OtherLine line={line} tree={tree} />
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
