import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/i18n';
import type { Reading } from '@/api';
import { say } from '@/shared/ui/Toasts';
import { added, type AddedKind } from './adding';
import type { Acts } from './Item';
import { nextOpen } from './keys';
import type { Mark } from './marks';
import { sameMarks } from './marks';
import { flawsOf, inOrder, marksOf, reduce, type Action } from './model';
import { Panel } from './Panel';
import { PaperCard } from './PaperCard';
import { point, reach, show } from './point';
import type { Proposal, Work } from './proposals';
import classes from './Readings.module.css';
import { Refused } from './Refused';
import { SelfCard } from './SelfCard';
import type { ReadingSession } from './session';
import { madeOf, wordsOf } from './publish';

interface Props {
  session: ReadingSession;
  reading: Reading;
  change: (part: (now: ReadingSession) => Partial<ReadingSession>) => void;
}

/** The same list as long as it draws the same, so that typing in a form does not draw the paper anew. */
function useMarks(proposals: readonly Proposal[], reading: Reading): readonly Mark[] {
  const made = useMemo(() => marksOf(proposals, reading), [proposals, reading]);
  const [kept, keep] = useState<readonly Mark[]>(made);
  if (kept === made || sameMarks(kept, made)) return kept;
  keep(made);
  return made;
}

/** The paper and the proposals side by side, each leading to the other. */
export function Review({ session, reading, change }: Props) {
  const { t } = useTranslation('readings');
  const { text, proposals, self, made } = session;
  const [current, setCurrent] = useState<string>();
  const [editing, setEditing] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const ordered = useMemo(() => inOrder(proposals), [proposals]);
  const works = useMemo(() => ordered.filter((one): one is Work => one.kind === 'WORK'), [ordered]);
  const marks = useMarks(proposals, reading);
  const issuedOn = self.issuedOn ?? session.referenceDate;

  const dispatch = useCallback(
    (action: Action) => change((now) => ({ proposals: reduce(now.proposals, action) })),
    [change],
  );
  const focusHead = useCallback(
    (key: string) =>
      panel.current?.querySelector<HTMLElement>(`[data-proposal-head="${key}"]`)?.focus(),
    [],
  );
  const now = useRef({ ordered, made });
  useEffect(() => {
    now.current = { ordered, made };
  });
  const acts = useMemo<Acts>(
    () => ({
      choose: (key) => setCurrent(key),
      decide: (verdict, key) => {
        const { ordered: list, made: already } = now.current;
        const one = list.find((other) => other.key === key);
        // What was made is changed where it is now.
        if (!one || madeOf(already, key)) return;
        if (verdict === 'accept' && flawsOf(one).length > 0) {
          setCurrent(key);
          setEditing(key);
          return;
        }
        dispatch({ do: verdict, key });
        setEditing(undefined);
        const next = verdict === 'reopen' ? key : nextOpen(list, key);
        focusHead(next ?? key);
      },
      edit: (key) => {
        if (key && madeOf(now.current.made, key)) return;
        setEditing(key);
        if (key) setCurrent(key);
      },
      put: (proposal) => dispatch({ do: 'put', proposal }),
      jump: (key) =>
        paper.current
          ?.querySelector<HTMLElement>(`[data-of~="${key}"]`)
          ?.scrollIntoView({ block: 'center' }),
    }),
    [dispatch, focusHead],
  );

  useEffect(() => {
    const passages = point(root.current, 'data-current', current);
    show(
      paper.current,
      passages.find((one) => paper.current?.contains(one)),
    );
    reach(
      panel.current,
      passages.find((one) => panel.current?.contains(one)),
    );
  }, [current, marks, editing]);
  useEffect(() => {
    if (!editing) return;
    panel.current
      ?.querySelector<HTMLElement>(
        `[data-fields="${editing}"] :is(input, select, textarea):not([type=hidden])`,
      )
      ?.focus();
  }, [editing]);

  const add = useMutation({
    mutationFn: ({ kind, start, end }: { kind: AddedKind; start: number; end: number }) =>
      added(kind, {
        prefix: `a${session.added + 1}-`,
        start,
        end,
        text: text.slice(start, end),
        issuedOn,
        organisation: self.issuer ?? reading.organisation,
      }),
    onSuccess: (proposal) => {
      change((now) => ({
        proposals: reduce(now.proposals, { do: 'add', proposals: [proposal] }),
        added: now.added + 1,
      }));
      setCurrent(proposal.key);
      setEditing(proposal.key);
      say(t('add.done'));
    },
  });
  const pick = useCallback(
    (key: string) => {
      if (key.startsWith('!')) return;
      focusHead(key);
    },
    [focusHead],
  );
  const hover = useCallback((key: string | undefined) => {
    point(root.current, 'data-hover', key);
  }, []);

  return (
    <div ref={root} className={classes.review}>
      {add.error && <Refused words={wordsOf(add.error)} />}
      <PaperCard
        paper={paper}
        text={text}
        marks={marks}
        busy={add.isPending}
        onPick={pick}
        onPoint={hover}
        onAdd={(kind, start, end) => add.mutate({ kind, start, end })}
      />
      <div
        className={classes.side}
        onPointerOver={(event) =>
          hover((event.target as Element).closest<HTMLElement>('[data-proposal]')?.dataset.proposal)
        }
        onPointerLeave={() => hover(undefined)}
      >
        <Panel
          panel={panel}
          ordered={ordered}
          works={works}
          reading={reading}
          issuedOn={issuedOn}
          issuer={self.issuer ?? reading.organisation}
          current={current}
          editing={editing}
          made={made}
          acts={acts}
          onAcceptSound={() => dispatch({ do: 'acceptSound' })}
        >
          <SelfCard
            read={reading.self}
            value={self}
            change={(part) => change((now) => ({ self: { ...now.self, ...part } }))}
            made={made.document?.id}
            refused={made.refused.document ?? made.refused.text}
          />
        </Panel>
      </div>
    </div>
  );
}
