import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  agreeWithDraftMutation,
  getConsultationDraftOptions,
  giveOpinionMutation,
  ifMatch,
  updateOpinionMutation,
  type Consultation,
  type ConsultationPlace,
  type Opinion,
  type OpinionAnchor,
} from '@/api';
import { useDraft } from '@/shared/lib/draft';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Consultations.module.css';
import { Fields } from './Fields';
import { Answered, Said, Speaker } from './OpinionText';
import { opinionsOf, useOpinions, useReload } from './useRound';
import { byPlace, outline, passages, placeOf, toneOfStanding } from './words';

/** Where one is writing: a place of the draft, and the passage that was clicked. */
interface At {
  anchor: OpinionAnchor;
  key?: string | undefined;
  place?: string | undefined;
  quoted?: string | undefined;
  /** The opinion that is changed; absent for a new one. */
  opinion?: Opinion | undefined;
}

interface WriterProps {
  round: Consultation;
  unit: string;
  at: At;
  onClose: () => void;
}

/** Words on one place; kept on the device until they are sent. */
function Writer({ round, unit, at, onClose }: WriterProps) {
  const { t } = useTranslation('consultations');
  const reload = useReload();
  const { opinion } = at;
  const [draft, change, forget] = useDraft(
    `opinion.${round.id}.${unit}.${opinion?.id ?? placeOf(at.anchor, at.key)}`,
    {
      words: opinion?.words ?? '',
      proposal: opinion?.proposal ?? '',
      quoted: at.quoted ?? opinion?.quoted ?? '',
    },
  );
  const done = async () => {
    forget();
    say(t('unit.sent'));
    await reload();
    onClose();
  };
  const give = useMutation({ ...giveOpinionMutation(), onSuccess: done });
  const update = useMutation({ ...updateOpinionMutation(), onSuccess: done });
  const quoted = at.quoted ?? draft.quoted;
  const body = {
    organisationId: unit,
    anchor: at.anchor,
    ...(at.key ? { anchorKey: at.key } : {}),
    ...(quoted.trim() ? { quoted: quoted.trim().slice(0, 2000) } : {}),
    ...(draft.words.trim() ? { words: draft.words.trim() } : {}),
    ...(draft.proposal.trim() ? { proposal: draft.proposal.trim() } : {}),
  };
  return (
    <form
      className={classes.writing}
      aria-label={t('unit.about', { place: at.place ?? t('line.whole') })}
      onSubmit={(event) => {
        event.preventDefault();
        if (opinion) {
          update.mutate({
            path: { id: round.id, opinionId: opinion.id },
            headers: ifMatch(opinion.version),
            body,
          });
        } else give.mutate({ path: { id: round.id }, body });
      }}
    >
      <FormErrorSummary error={give.error ?? update.error} fields={[]} />
      {quoted && (
        <div>
          <span className="lt-small lt-soft">{t('unit.quoted')}</span>
          <blockquote className={classes.quote}>{quoted}</blockquote>
        </div>
      )}
      <Textarea
        label={t('unit.words')}
        autosize
        minRows={3}
        maxLength={4000}
        data-autofocus=""
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Textarea
        label={t('unit.proposal')}
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.proposal}
        onChange={(event) => change({ proposal: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={give.isPending || update.isPending}
          disabled={!draft.words.trim() && !draft.proposal.trim()}
        >
          {t(opinion ? 'unit.save' : 'unit.send')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('unit.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface PlaceProps {
  round: Consultation;
  unit: string | undefined;
  place: Pick<ConsultationPlace, 'anchor' | 'title' | 'fields'> & { key?: string };
  opinions: readonly Opinion[];
  at: At | undefined;
  onWrite: (at: At | undefined) => void;
}

/** A place of the draft: its passages can be clicked, what was said stands below. */
function Place({ round, unit, place, opinions, at, onWrite }: PlaceProps) {
  const { t } = useTranslation('consultations');
  const open = unit !== undefined && round.state === 'OPEN';
  const start = (quoted?: string) =>
    onWrite({ anchor: place.anchor, key: place.key, place: place.title, quoted });
  const passage = (text: string, block = false) =>
    open ? (
      <button
        type="button"
        className={`${classes.passage ?? ''} ${block ? (classes.block ?? '') : ''}`}
        onClick={() => start(text)}
      >
        {text}
      </button>
    ) : (
      <span className={block ? classes.block : undefined}>{text}</span>
    );
  const text = place.fields.find((one) => one.field === 'text')?.value;
  const Heading = place.anchor === 'TASK' ? 'h3' : 'h2';
  const writing = at?.anchor === place.anchor && at.key === place.key ? at : undefined;
  return (
    <li className={classes.place} data-kind={place.anchor}>
      <Heading>{place.title}</Heading>
      {text && (
        <div className={classes.text}>
          {passages(text).map((one, index) => (
            <div key={index}>{passage(one, true)}</div>
          ))}
        </div>
      )}
      {place.anchor !== 'SECTION' && place.anchor !== 'WHOLE' && (
        <Fields fields={place.fields} render={(value) => passage(value)} />
      )}
      {opinions.map((opinion) => (
        <div key={opinion.id} className={classes.own}>
          <Speaker opinion={opinion} />
          {opinion.quoted && <blockquote className={classes.quote}>{opinion.quoted}</blockquote>}
          <Said opinion={opinion} />
          <div className={classes.placeFoot}>
            <Answered opinion={opinion} />
            {opinion.mayEdit && open && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  onWrite({ anchor: place.anchor, key: place.key, place: place.title, opinion })
                }
              >
                {t('unit.edit')}
              </Button>
            )}
          </div>
        </div>
      ))}
      {writing && unit && (
        <Writer
          key={`${writing.opinion?.id ?? ''}${writing.quoted ?? ''}`}
          round={round}
          unit={unit}
          at={writing}
          onClose={() => onWrite(undefined)}
        />
      )}
      {open && !writing && (
        <div className={`${classes.placeFoot ?? ''} lt-no-print`}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('unit.about', { place: place.title })}
            onClick={() => start()}
          >
            {t('head.write')}
          </Button>
        </div>
      )}
    </li>
  );
}

function AgreeDrawer({
  round,
  unit,
  name,
  onClose,
}: {
  round: Consultation;
  unit: string;
  name: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('consultations');
  const reload = useReload();
  const agree = useMutation({
    ...agreeWithDraftMutation(),
    onSuccess: async () => {
      say(t('unit.agreed'));
      await reload();
      onClose();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('unit.agreeTitle')}
      verb={t('unit.agreeDo')}
      busy={agree.isPending}
      onClose={onClose}
      onConfirm={() => agree.mutate({ path: { id: round.id }, body: { organisationId: unit } })}
    >
      <FormErrorSummary error={agree.error} fields={[]} />
      <p>{t('unit.agreeWhat', { unit: name })}</p>
    </ConfirmDrawer>
  );
}

/** The draft as it was sent, to be read and spoken about, on a phone too. */
export function UnitForm({ round, writing = true }: { round: Consultation; writing?: boolean }) {
  const { t } = useTranslation('consultations');
  const draft = useQuery(getConsultationDraftOptions({ path: { id: round.id } }));
  const found = useOpinions(round.id);
  const [chosen, setChosen] = useState(round.own[0]?.organisation.id);
  const [at, setAt] = useState<At>();
  const [agreeing, setAgreeing] = useState(false);
  if (draft.isPending) return <RowsSkeleton />;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  const party = round.own.find((one) => one.organisation.id === chosen);
  const unit = writing ? party?.organisation.id : undefined;
  const open = round.state === 'OPEN' && unit !== undefined;
  const opinions = byPlace(opinionsOf(found.data?.pages));
  const place = (one: PlaceProps['place']) => (
    <Place
      key={placeOf(one.anchor, one.key)}
      round={round}
      unit={unit}
      place={one}
      opinions={opinions.get(placeOf(one.anchor, one.key)) ?? []}
      at={at}
      onWrite={setAt}
    />
  );
  return (
    <div className={classes.draft}>
      {writing && party && (
        <>
          {round.own.length > 1 && (
            <NativeSelect
              label={t('unit.for')}
              value={chosen ?? ''}
              data={round.own.map(({ organisation }) => ({
                value: organisation.id,
                label: organisation.name,
              }))}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          )}
          <p className={classes.subtitle}>
            <strong>{party.organisation.name}</strong>
            <ToneBadge tone={toneOfStanding(party.standing)}>
              {t(`standing.${party.standing}`)}
            </ToneBadge>
          </p>
          <p className="lt-soft">
            {t(
              round.state !== 'OPEN'
                ? 'unit.over'
                : party.standing === 'AGREED'
                  ? 'unit.agreedAlready'
                  : 'unit.how',
            )}
          </p>
          {open && party.standing === 'SILENT' && (
            <p className={`${classes.agree ?? ''} lt-no-print`}>
              <Button variant="default" onClick={() => setAgreeing(true)}>
                {t('unit.agree')}
              </Button>
            </p>
          )}
        </>
      )}
      <ul className={classes.plain} aria-label={t('draft.label')}>
        {place({ anchor: 'WHOLE', title: t('unit.whole'), fields: [] })}
        {outline(draft.data.places).flatMap(({ head, tasks }) => [head, ...tasks].map(place))}
      </ul>
      {agreeing && party && (
        <AgreeDrawer
          round={round}
          unit={party.organisation.id}
          name={party.organisation.name}
          onClose={() => setAgreeing(false)}
        />
      )}
    </div>
  );
}
