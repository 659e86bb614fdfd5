import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import type { Obligation, ObligationState } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { TimelinessBadge, ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Obligations.module.css';

/** Name and value of whatever is known, in the order of a life. */
function factsOf(
  o: Obligation,
  t: ReturnType<typeof useTranslation<'obligations'>>['t'],
  confirmer: string,
) {
  const due = o.exclusive
    ? t('fact.before', { date: formatDate(o.printedOn ?? o.dueOn ?? '') })
    : formatDate(o.dueOn ?? '');
  const lastDay =
    o.exclusive && o.dueOn ? ` ${t('fact.lastDay', { date: formatDate(o.dueOn) })}` : '';
  const facts: [string, ReactNode][] = [];
  const add = (name: string, value: ReactNode) => {
    if (value) facts.push([name, value]);
  };
  add(t('fact.due'), o.dueOn && [due + lastDay, o.dueTime].filter(Boolean).join(' · '));
  add(t('fact.waitsFor'), !o.dueOn && o.waitsForWords);
  add(t('fact.firstDue'), o.firstDueOn !== o.dueOn && o.firstDueOn && formatDate(o.firstDueOn));
  add(t('fact.superiorDue'), o.superiorDueOn && formatDate(o.superiorDueOn));
  add(
    t('fact.internalDue'),
    o.internalDueOn &&
      (o.internalSetBy && o.internalSetBy.id !== o.organisation.id
        ? t('fact.internalBy', {
            date: formatDate(o.internalDueOn),
            name: shortName(o.internalSetBy),
          })
        : formatDate(o.internalDueOn)),
  );
  add(t('fact.repairDue'), o.repairDueOn && formatDate(o.repairDueOn));
  add(t('fact.received'), o.receivedAt && formatInstant(o.receivedAt));
  add(
    t('fact.progress'),
    o.progress &&
      (o.progress.percent !== undefined && o.progress.at
        ? t('fact.progressAt', { percent: o.progress.percent, at: formatInstant(o.progress.at) })
        : undefined),
  );
  add(t('fact.progress'), o.progress?.stale && t('fact.stale'));
  add(t('fact.done'), o.doneOn && formatDate(o.doneOn));
  add(t('fact.submitted'), o.submittedAt && formatInstant(o.submittedAt));
  add(t('fact.confirmBy'), o.state === 'SUBMITTED' && o.confirmBy && formatDate(o.confirmBy));
  add(t('fact.decided'), o.decidedAt && formatInstant(o.decidedAt));
  add(
    t('fact.confirmer'),
    <>
      {confirmer}
      {o.confirmerOrganisation && (
        <>
          : <OrganisationName organisation={o.confirmerOrganisation} />
        </>
      )}
    </>,
  );
  add(t('fact.evidence'), o.evidenceRequired && t('fact.evidenceRequired'));
  add(
    t('fact.proposed'),
    o.proposedOrganisation && <OrganisationName organisation={o.proposedOrganisation} />,
  );
  add(t('fact.handedTo'), o.handedTo && <OrganisationName organisation={o.handedTo} />);
  return facts;
}

const stateTones: Partial<Record<ObligationState, Tone>> = {
  RETURNED: 'soon',
  OBJECTED: 'soon',
  SUBMITTED: 'info',
  ACCEPTED: 'done',
};

/** Where it stands: state, timeliness, every date, who confirms. */
export function Facts({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  const confirmer = obligation.confirmer ? d(`confirmer.${obligation.confirmer}`) : '';
  const { state, lastNote } = obligation;
  return (
    <Card title={t('fact.title')}>
      <div className={classes.badges}>
        <TimelinessBadge dates={obligation} />
        <ToneBadge tone={stateTones[state] ?? 'off'}>{d(`state.${state}`)}</ToneBadge>
        {obligation.extended && <ToneBadge tone="info">{t('fact.extended')}</ToneBadge>}
        {obligation.reportedLate && <ToneBadge tone="off">{t('fact.reportedLate')}</ToneBadge>}
      </div>
      {lastNote && (state === 'RETURNED' || state === 'OBJECTED') && (
        <p className={classes.note} style={{ marginBottom: 12 }}>
          {d('quoted', { words: lastNote })}
        </p>
      )}
      <dl className={classes.facts}>
        {factsOf(obligation, t, confirmer).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
