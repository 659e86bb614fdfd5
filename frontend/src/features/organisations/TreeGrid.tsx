import { Button } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
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
      <Button variant="subtle" onClick={() => void tree.more(line.parent)}>
        {t('more')}
      </Button>
    );
  }
  return <span className="lt-soft">{c('page.loading')}</span>;
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

/** A tree as a grid: only the lines in sight are in the page, so that thousands do not stutter. */
export function TreeGrid({ tree, revealed }: Props) {
  const { t } = useTranslation('organisations');
  const go = useGo();
  const lines = flatten(tree.branches, tree.open);
  const [at, setAt] = useState(0);
  const current = Math.min(at, lines.length - 1);
  const body = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 41,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
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
  return (
    <div
      role="treegrid"
      aria-label={t('title')}
      aria-rowcount={-1}
      className={classes.grid}
      onKeyDown={press}
      tabIndex={-1}
    >
      <div role="row" className={classes.head}>
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
        {virtual.getVirtualItems().map((item) => {
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
              {...(line.kind === 'node' && line.child.hasChildren
                ? { 'aria-expanded': line.open }
                : {})}
              tabIndex={item.index === current ? 0 : -1}
              onFocus={(event) => event.target === event.currentTarget && setAt(item.index)}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              {line.kind === 'node' ? (
                <NodeCells line={line} onToggle={() => tree.toggle(line.key)} />
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
