import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  deleteProgrammeReview,
  freezeProgrammeReview,
  ifMatch,
  type ProgrammeReview,
  type TargetStanding,
} from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { formatCount } from '@/shared/lib/numbers';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { RateCell } from '@/shared/ui/RateCell';
import { ErrorState } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { parts } from './parts';
import classes from './Reviews.module.css';

const tones: Readonly<Record<TargetStanding['status'], Tone>> = {
  ACHIEVED: 'done',
  EXCEEDED: 'done',
  MISSED: 'soon',
  NOT_DUE: 'off',
  NOT_ASSESSABLE: 'off',
};

/** As many of those who lead are shown at once; on paper all are. */
const FIRST = 12;

function Leads({ review }: { review: ProgrammeReview }) {
  const { t, i18n } = useTranslation('reviews');
  const [whole, setWhole] = useState(false);
  const { leads, tasks } = review.figures;
  if (leads.length === 0) return <p className="lt-soft">{t('nothingDue')}</p>;
  const rows = [
    { id: '', name: t('all'), figures: tasks },
    ...leads.map(({ organisation, figures }) => ({
      id: organisation.id,
      name: shortName(organisation),
      figures,
    })),
  ];
  return (
    <div className={classes.frame}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.lead')}</th>
            <th scope="col">{t('column.expected')}</th>
            <th scope="col">{t('column.overdue')}</th>
            <th scope="col">{t('column.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }, index) => (
            <tr key={id} data-later={(!whole && index > FIRST) || undefined}>
              <th scope="row">{name}</th>
              <td>{formatCount(figures.expected, i18n.language)}</td>
              <td>{formatCount(figures.overdue, i18n.language)}</td>
              <td>
                <RateCell label={name} figures={figures} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!whole && leads.length > FIRST && (
        <Button
          className="lt-no-print"
          variant="subtle"
          size="compact-sm"
          onClick={() => setWhole(true)}
        >
          {t('allLeads', { count: leads.length })}
        </Button>
      )}
    </div>
  );
}

function Targets({ review }: { review: ProgrammeReview }) {
  const { t, i18n } = useTranslation('reviews');
  const { targets } = review.figures;
  if (targets.length === 0) return <p className="lt-soft">{t('noTargets')}</p>;
  const figure = (value: number | undefined, unit: string | undefined) =>
    value === undefined
      ? '–'
      : [value.toLocaleString(i18n.language === 'en' ? 'en-GB' : 'vi-VN'), unit]
          .filter(Boolean)
          .join('\u00a0');
  return (
    <div className={classes.frame}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.target')}</th>
            <th scope="col">{t('column.planned')}</th>
            <th scope="col">{t('column.reached')}</th>
            <th scope="col">{t('column.status')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td>{figure(one.planned, one.unit)}</td>
              <td>{figure(one.reached, one.unit)}</td>
              <td>
                <ToneBadge tone={tones[one.status]}>{t(`status.${one.status}`)}</ToneBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  review: ProgrammeReview;
  onEdit: () => void;
  onChanged: () => void;
  onDeleted: () => void;
}

/** One review: its window, figures, words, and the freezing that lets them stand. */
export function ReviewSheet({ review, onEdit, onChanged, onDeleted }: Props) {
  const { t } = useTranslation('reviews');
  const [freezing, setFreezing] = useState(false);
  const call = {
    path: { id: review.id },
    headers: ifMatch(review.version),
    throwOnError: true,
  } as const;
  const freeze = useMutation({
    mutationFn: () => freezeProgrammeReview(call),
    onSuccess: () => {
      say(t('freeze.done'));
      setFreezing(false);
      onChanged();
    },
  });
  const drop = useMutation({
    mutationFn: () => deleteProgrammeReview(call),
    onSuccess: () => {
      say(t('deleted'));
      onDeleted();
    },
  });
  const frozen = review.state === 'FROZEN';
  return (
    <Card
      title={t('titleOf', {
        kind: t(`kind.${review.kind}`),
        from: formatDate(review.startsOn),
        to: formatDate(review.endsOn),
      })}
    >
      <div className={classes.sheet}>
        <p className={classes.badges}>
          <ToneBadge tone={frozen ? 'done' : 'info'}>{t(`state.${review.state}`)}</ToneBadge>
          {review.frozenAt && <span>{t('frozenAt', { at: formatInstant(review.frozenAt) })}</span>}
          {review.heldOn && <span>{t('heldOn', { date: formatDate(review.heldOn) })}</span>}
        </p>
        <div className={`${classes.actions ?? ''} lt-no-print`}>
          {review.mayEdit && (
            <>
              <Button variant="default" onClick={onEdit}>
                {t('form.change')}
              </Button>
              <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
                {t('delete')}
              </Button>
            </>
          )}
          {review.mayFreeze && <Button onClick={() => setFreezing(true)}>{t('freeze.do')}</Button>}
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
        {drop.error && <ErrorState error={drop.error} />}
        <h3>{t('tasks')}</h3>
        <Leads review={review} />
        <h3>{t('targets', { year: review.endsOn.slice(0, 4) })}</h3>
        <Targets review={review} />
        {parts
          .filter((part) => review[part])
          .map((part) => (
            <section key={part}>
              <h3>{t(`part.${part}`)}</h3>
              <p className={classes.words}>{review[part]}</p>
            </section>
          ))}
      </div>
      {freezing && (
        <ConfirmDrawer
          opened
          title={t('freeze.do')}
          verb={t('freeze.do')}
          busy={freeze.isPending}
          onConfirm={() => freeze.mutate()}
          onClose={() => setFreezing(false)}
        >
          {freeze.error && <ErrorState error={freeze.error} />}
          <p>{t('freeze.what')}</p>
        </ConfirmDrawer>
      )}
    </Card>
  );
}
