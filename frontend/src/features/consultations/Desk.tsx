import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  answerOpinionsMutation,
  listConsultationPartiesOptions,
  type Consultation,
  type ListOpinionsData,
  type Opinion,
  type OpinionAnchor,
  type OpinionAnswer,
  type OpinionSource,
} from '@/api';
import { shortName } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FileLink } from '@/shared/ui/FileLink';
import { Choice } from '@/shared/ui/Form';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { isTyping, useListKeys } from '@/shared/ui/keyboard';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { AnswerChoice, AnswerForm } from './AnswerForm';
import classes from './Consultations.module.css';
import { Said, Speaker } from './OpinionText';
import { opinionsOf, useOpinions, useReload } from './useRound';
import { needsReason, nextUnanswered } from './words';

const answers: readonly OpinionAnswer[] = ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED'];
const sources: readonly OpinionSource[] = ['WRITTEN', 'CONFERENCE'];
const anchors: readonly OpinionAnchor[] = ['WHOLE', 'SECTION', 'TASK', 'TARGET'];

type Filters = NonNullable<ListOpinionsData['query']>;

/** The address bar's words as the list's filter. */
function parse(words: Readonly<Record<string, string | undefined>>): Filters {
  const answer = answers.find((one) => one === words.answer);
  const source = sources.find((one) => one === words.source);
  const anchor = anchors.find((one) => one === words.anchor);
  return {
    ...(answer ? { answer } : {}),
    ...(words.answer === 'none' ? { answered: false } : {}),
    ...(source ? { source } : {}),
    ...(anchor ? { anchor } : {}),
    ...(words.unit ? { organisationId: words.unit } : {}),
  };
}

/** Puts the focus on a line's first choice. */
function goTo(id: string): void {
  const line = document.querySelector<HTMLElement>(`[data-opinion="${id}"]`);
  const target = line?.querySelector<HTMLElement>('input[type="radio"], button') ?? line;
  line?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

interface LineProps {
  round: Consultation;
  opinion: Opinion;
  number: number;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

function Line({ round, opinion, number, chosen, onChoose }: LineProps) {
  const { t } = useTranslation('consultations');
  return (
    <li className={classes.line} data-list-row="" data-opinion={opinion.id}>
      {round.mayEdit ? (
        <Checkbox
          aria-label={t('desk.choose', { number })}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      ) : (
        <span className="lt-soft">{number}</span>
      )}
      <div>
        <p className="lt-small lt-soft">{t(`anchor.${opinion.anchor}`)}</p>
        <p>{opinion.place ?? t('line.whole')}</p>
        {opinion.quoted && <blockquote className={classes.quote}>{opinion.quoted}</blockquote>}
      </div>
      <div>
        <Speaker opinion={opinion} />
        <Said opinion={opinion} />
      </div>
      <AnswerForm
        key={opinion.version}
        roundId={round.id}
        opinion={opinion}
        number={number}
        mayEdit={round.mayEdit}
      />
    </li>
  );
}

function ManyDrawer({
  round,
  opinions,
  onClose,
}: {
  round: Consultation;
  opinions: readonly Opinion[];
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation('consultations');
  const reload = useReload();
  const [answer, setAnswer] = useState<OpinionAnswer>();
  const [reason, setReason] = useState('');
  const send = useMutation({
    ...answerOpinionsMutation(),
    onSuccess: async ({ items }) => {
      say(t('many.done', { count: items.length }));
      await reload();
      onClose(true);
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('many.title')}
      verb={t('many.do')}
      busy={send.isPending}
      disabled={!answer || (needsReason(answer) && !reason.trim())}
      onClose={() => onClose(false)}
      onConfirm={() => {
        if (!answer) return;
        send.mutate({
          path: { id: round.id },
          body: {
            answer,
            ...(reason.trim() ? { reason: reason.trim() } : {}),
            items: opinions.map(({ id, version }) => ({ id, version })),
          },
        });
      }}
    >
      <FormErrorSummary error={send.error} fields={[]} />
      <p>{t('desk.chosen', { count: opinions.length })}</p>
      <AnswerChoice
        name="answer-many"
        label={t('many.title')}
        answer={answer}
        reason={reason}
        onAnswer={setAnswer}
        onReason={setReason}
      />
    </ConfirmDrawer>
  );
}

function FilterBar({ round, onNext }: { round: Consultation; onNext: () => void }) {
  const { t } = useTranslation('consultations');
  const [words, change] = useQueryWords();
  const parties = useQuery(
    listConsultationPartiesOptions({ path: { id: round.id }, query: { limit: 200 } }),
  );
  return (
    <div
      className={`${classes.filters ?? ''} lt-no-print`}
      role="search"
      aria-label={t('desk.filter')}
    >
      <Choice
        label={t('desk.answered')}
        value={words.answer}
        none={t('desk.all')}
        choices={[
          { value: 'none', label: t('answer.none') },
          ...answers.map((one) => ({ value: one, label: t(`answer.${one}`) })),
        ]}
        onChange={(answer) => change({ answer })}
      />
      <Choice
        label={t('desk.unit')}
        value={words.unit}
        none={t('desk.all')}
        choices={(parties.data?.items ?? []).map(({ organisation }) => ({
          value: organisation.id,
          label: shortName(organisation),
        }))}
        onChange={(unit) => change({ unit })}
      />
      <Choice
        label={t('desk.anchor')}
        value={words.anchor}
        none={t('desk.all')}
        choices={anchors.map((one) => ({ value: one, label: t(`anchor.${one}`) }))}
        onChange={(anchor) => change({ anchor })}
      />
      <Choice
        label={t('desk.source')}
        value={words.source}
        none={t('desk.all')}
        choices={sources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
        onChange={(source) => change({ source })}
      />
      {round.mayEdit && (
        <Button variant="default" onClick={onNext}>
          {t('desk.next')}
        </Button>
      )}
      <FileLink
        href={`/api/v1/consultations/${round.id}/opinion-table`}
        fileName={t('desk.tableName', { id: round.id })}
      >
        {t('desk.table')}
      </FileLink>
    </div>
  );
}

/** A line an opinion: passage, unit, words, what is done with it and why. `n` goes to the next. */
export function Desk({ round }: { round: Consultation }) {
  const { t } = useTranslation('consultations');
  const [words] = useQueryWords();
  const filters = parse(words);
  const found = useOpinions(round.id, filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [many, setMany] = useState(false);
  const opinions = opinionsOf(found.data?.pages);
  useListKeys();
  const next = useCallback(() => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-opinion]');
    const id = nextUnanswered(opinions, focused?.dataset.opinion);
    if (id) goTo(id);
    else say(t('desk.noNext'));
  }, [opinions, t]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      const radio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
      if (isTyping(event.target) && !radio) return;
      event.preventDefault();
      next();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [next]);
  const picked = opinions.filter((one) => chosen.has(one.id));
  return (
    <>
      <FilterBar round={round} onNext={next} />
      {found.isPending && <RowsSkeleton />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && opinions.length === 0 && (
        <EmptyState title={t(Object.keys(filters).length > 0 ? 'desk.none' : 'desk.empty')}>
          {Object.keys(filters).length > 0 ? undefined : t('desk.emptyDo')}
        </EmptyState>
      )}
      {picked.length > 0 && (
        <div className={`${classes.bar ?? ''} lt-no-print`}>
          <span>{t('desk.chosen', { count: picked.length })}</span>
          <Button size="compact-sm" onClick={() => setMany(true)}>
            {t('desk.answerChosen')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setChosen(new Set())}>
            {t('desk.unchoose')}
          </Button>
        </div>
      )}
      {opinions.length > 0 && (
        <ol className={classes.list} aria-label={t('desk.label')}>
          {opinions.map((opinion, index) => (
            <Line
              key={opinion.id}
              round={round}
              opinion={opinion}
              number={index + 1}
              chosen={chosen.has(opinion.id)}
              onChoose={(on) =>
                setChosen((now) => {
                  const after = new Set(now);
                  if (on) after.add(opinion.id);
                  else after.delete(opinion.id);
                  return after;
                })
              }
            />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
      {many && (
        <ManyDrawer
          round={round}
          opinions={picked}
          onClose={(done) => {
            setMany(false);
            if (done) setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
