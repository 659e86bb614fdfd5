import { memo, useMemo, type MouseEvent, type Ref } from 'react';
import { useTranslation } from '@/i18n';
import { linesOf, type Line, type Mark, type Segment } from './marks';
import classes from './Paper.module.css';

/** The words of one segment; which proposals it belongs to stands in `data-of`, the innermost first. */
function Words({ text, segment }: { text: string; segment: Segment }) {
  const { start, end, marks } = segment;
  const words = text.slice(start, end);
  const inner = marks.find(({ kind }) => kind !== 'WORK');
  if (marks.length === 0) return <span data-at={start}>{words}</span>;
  return (
    <span
      data-at={start}
      data-of={[...new Set(marks.map(({ key }) => key))].join(' ')}
      data-kind={inner?.kind}
      data-work={marks.some(({ kind }) => kind === 'WORK') || undefined}
    >
      {words}
    </span>
  );
}

const Row = memo(function Row({ text, line }: { text: string; line: Line }) {
  return (
    <p data-at={line.start} data-end={line.end}>
      {line.segments.map((segment) => (
        <Words key={segment.start} text={text} segment={segment} />
      ))}
    </p>
  );
});

interface Props {
  ref: Ref<HTMLDivElement>;
  text: string;
  marks: readonly Mark[];
  /** A passage was pressed. */
  onPick: (key: string) => void;
  /** The pointer stands on a passage, or on none. */
  onPoint: (key: string | undefined) => void;
}

const keyAt = (event: MouseEvent) =>
  (event.target as Element).closest<HTMLElement>('[data-of]')?.dataset.of?.split(' ')[0];

/**
 * The paper with its words marked by kind. Drawn once for a set of marks: what is pointed at is told to the marks
 * by attributes (see `point.ts`), so that a long paper is not drawn anew.
 */
export const Paper = memo(function Paper({ ref, text, marks, onPick, onPoint }: Props) {
  const { t } = useTranslation('readings');
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  return (
    // Keys go through the proposals beside it; the pointer may go through the words as well.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={ref}
      className={classes.paper}
      role="region"
      aria-label={t('paper.label')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys
      tabIndex={0}
      onClick={(event) => {
        const key = keyAt(event);
        if (key && window.getSelection()?.isCollapsed !== false) onPick(key);
      }}
      onPointerOver={(event) => onPoint(keyAt(event))}
      onPointerLeave={() => onPoint(undefined)}
    >
      {lines.map((line) => (
        <Row key={line.start} text={text} line={line} />
      ))}
    </div>
  );
});
