import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '@/i18n';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Alignment.module.css';
import { holeOf, type Placed } from './chain';

interface Line {
  key: string;
  path: string;
}

/** Lines from the right edge of what is served to the left edge of what serves it. */
function useLines(columns: readonly Placed[][]): [React.RefObject<HTMLDivElement | null>, Line[]] {
  const board = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<Line[]>([]);
  useLayoutEffect(() => {
    const root = board.current;
    if (!root) return undefined;
    const draw = () => {
      const origin = root.getBoundingClientRect();
      const found = (key: string) =>
        root.querySelector<HTMLElement>(`[data-node="${key}"]`)?.getBoundingClientRect();
      const next: Line[] = [];
      for (const { node, above } of columns.flat()) {
        const to = found(node.key);
        for (const one of above) {
          const from = found(one);
          if (!from || !to) continue;
          const x1 = from.right - origin.left;
          const y1 = from.top + from.height / 2 - origin.top;
          const x2 = to.left - origin.left;
          const y2 = to.top + to.height / 2 - origin.top;
          const bend = (x2 - x1) / 2;
          next.push({
            key: `${one}-${node.key}`,
            path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
          });
        }
      }
      setLines(next);
    };
    draw();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(draw);
    watch.observe(root);
    return () => watch.disconnect();
  }, [columns]);
  return [board, lines];
}

function Work({ placed }: { placed: Placed }) {
  const { t } = useTranslation('alignment');
  const { work, programmeState, programmes, act } = placed.node;
  if (act === 'PROGRAMME' && programmes)
    return <ToneBadge tone="done">{t('chain.programmes', { count: programmes })}</ToneBadge>;
  if (!work || programmeState === undefined) return null;
  if (work.obligations === 0) return <span className="lt-small lt-soft">{t('chain.noWork')}</span>;
  return (
    <span className={classes.work}>
      <ToneBadge tone={work.done === work.obligations ? 'done' : 'off'}>
        {t('chain.work', { done: work.done, obligations: work.obligations })}
      </ToneBadge>
      {work.late > 0 && <ToneBadge tone="late">{t('chain.late', { count: work.late })}</ToneBadge>}
      {work.evidence > 0 && <span>{t('chain.evidence', { count: work.evidence })}</span>}
    </span>
  );
}

function Box({ placed, holes }: { placed: Placed; holes: boolean }) {
  const { t } = useTranslation('alignment');
  const { node } = placed;
  const hole = holes ? holeOf(placed) : undefined;
  const href = node.programmeId
    ? paths.programme(node.programmeId)
    : node.kind === 'DEMAND'
      ? paths.demand(node.id)
      : node.document && paths.document(node.document.id);
  return (
    <li>
      <div className={classes.node} data-node={node.key} data-kind={node.kind}>
        <div className="lt-small lt-soft">
          {node.document ? documentName(node.document) : node.programmeTitle}
          {node.label && ` · ${t('chain.clause', { label: node.label })}`}
          {node.kind === 'TASK' && ` · ${t('chain.draft')}`}
        </div>
        {href ? (
          <AppLink href={href} className={classes.words}>
            {node.title}
          </AppLink>
        ) : (
          <span className={classes.words}>{node.title}</span>
        )}
        <div className="lt-small lt-soft">
          {node.organisation && shortName(node.organisation)}
          {placed.above.length > 1 && ` · ${t('chain.serves', { count: placed.above.length })}`}
        </div>
        <Work placed={placed} />
      </div>
      {hole && <div className={classes.hole}>{t(`chain.${hole}`)}</div>}
    </li>
  );
}

/** The chain in columns from left to right; on a narrow screen the same as a list, step by step. */
export function ChainView({ columns, holes }: { columns: Placed[][]; holes: boolean }) {
  const { t } = useTranslation('alignment');
  const [board, lines] = useLines(columns);
  return (
    <div className={classes.scroll}>
      <div ref={board} className={classes.board}>
        <svg className={classes.lines} aria-hidden>
          {lines.map((line) => (
            <path key={line.key} d={line.path} />
          ))}
        </svg>
        {columns.map((column, index) => (
          <section key={index} className={classes.column} aria-label={heading(index)}>
            <h2>{heading(index)}</h2>
            <ol className={classes.nodes}>
              {column.map((placed) => (
                <Box key={placed.node.key} placed={placed} holes={holes} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );

  function heading(index: number): string {
    const first = columns[index]?.[0]?.node;
    if (first?.kind === 'PROVISION') return t('chain.column.resolution');
    if (first?.programmeState === undefined) return t('chain.column.demand');
    return t('chain.column.task');
  }
}
