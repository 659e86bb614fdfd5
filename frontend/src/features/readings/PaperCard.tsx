import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '@/i18n';
import { markKinds, trimmed, type Mark } from './marks';
import { Paper } from './Paper';
import classes from './Paper.module.css';
import page from './Readings.module.css';
import { selectedIn } from './point';
import { addedKinds, type AddedKind } from './adding';

interface Selected {
  start: number;
  end: number;
  top: number;
  left: number;
}

interface Props {
  paper: RefObject<HTMLDivElement | null>;
  text: string;
  marks: readonly Mark[];
  busy: boolean;
  onPick: (key: string) => void;
  onPoint: (key: string | undefined) => void;
  /** Words that were missed were selected and told what they are. */
  onAdd: (kind: AddedKind, start: number, end: number) => void;
}

/** Where the menu of a selection stands: under its last line, inside the card. */
function corner(card: HTMLElement): { top: number; left: number } {
  const range = window.getSelection()?.getRangeAt(0);
  const box = range && 'getBoundingClientRect' in range ? range.getBoundingClientRect() : undefined;
  const frame = card.getBoundingClientRect();
  if (!box) return { top: 8, left: 8 };
  return {
    top: Math.max(8, Math.min(box.bottom - frame.top + 6, frame.height - 48)),
    left: Math.max(8, Math.min(box.left - frame.left, frame.width - 340)),
  };
}

/** The paper, what its marks mean, and the menu that takes in words that were missed. */
export function PaperCard({ paper, text, marks, busy, onPick, onPoint, onAdd }: Props) {
  const { t } = useTranslation('readings');
  const card = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<Selected>();
  const look = useCallback(() => {
    const found = selectedIn(paper.current);
    const place = found && trimmed(text, found.from, found.to);
    setSelected(place && card.current ? { ...place, ...corner(card.current) } : undefined);
  }, [paper, text]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(look, 200);
    };
    document.addEventListener('selectionchange', later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
    };
  }, [look]);
  return (
    <section ref={card} className={page.paperCard} aria-label={t('paper.title')}>
      <ul className={classes.legend} aria-label={t('paper.legend')}>
        {markKinds
          .filter((kind) => marks.some((mark) => mark.kind === kind))
          .map((kind) => (
            <li key={kind}>
              <span className={classes.key} data-kind={kind}>
                {t(`mark.${kind}`)}
              </span>
            </li>
          ))}
        <li className="lt-soft">{t('paper.select')}</li>
      </ul>
      <Paper ref={paper} text={text} marks={marks} onPick={onPick} onPoint={onPoint} />
      {selected && (
        <div
          className={classes.menu}
          role="group"
          aria-label={t('add.label')}
          style={{ top: selected.top, left: selected.left }}
        >
          <span className="lt-small lt-soft">{t('add.label')}</span>
          {addedKinds.map((kind) => (
            <Button
              key={kind}
              size="compact-sm"
              variant="default"
              loading={busy}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                onAdd(kind, selected.start, selected.end);
                window.getSelection()?.removeAllRanges();
                setSelected(undefined);
              }}
            >
              {t(`add.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
