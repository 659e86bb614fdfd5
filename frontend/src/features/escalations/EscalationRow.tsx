import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Escalation, EscalationState, EscalationTold } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import rows from '@/shared/ui/Rows.module.css';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Escalations.module.css';

const tones: Record<EscalationState, Tone> = { RUNNING: 'late', ANSWERED: 'info', ENDED: 'off' };

function Told({ told }: { told: EscalationTold }) {
  const { t } = useTranslation('escalations');
  const organisation = told.organisation.name;
  const who = told.nobody
    ? t('toldNobody', { organisation })
    : told.name
      ? t('toldWho', { who: told.name, organisation })
      : organisation;
  return (
    <li>
      {t('toldOne', { at: formatInstant(told.at), step: t(`step.${told.step}`) })} ({who})
    </li>
  );
}

function Next({ escalation }: { escalation: Escalation }) {
  const { t } = useTranslation('escalations');
  if (escalation.state !== 'RUNNING') return null;
  const { nextStep, nextOn } = escalation;
  return (
    <>
      <dt>{t('comes')}</dt>
      <dd>
        {nextStep && nextOn
          ? t('comesOn', { date: formatDate(nextOn), step: t(`step.${nextStep}`) })
          : t('comesNone')}
      </dd>
    </>
  );
}

function Answer({ escalation }: { escalation: Escalation }) {
  const { t } = useTranslation('escalations');
  if (!escalation.answer || !escalation.promisedOn || !escalation.answeredAt) return null;
  const at = formatInstant(escalation.answeredAt);
  return (
    <>
      <dt>{t('answer')}</dt>
      <dd>
        {t('answered', {
          answer: escalation.answer,
          promised: formatDate(escalation.promisedOn),
        })}{' '}
        <span className="lt-soft lt-small">
          {escalation.answeredBy ? t('answeredBy', { who: escalation.answeredBy, at }) : at}
        </span>
      </dd>
    </>
  );
}

interface Props {
  escalation: Escalation;
  onAnswer: () => void;
}

/** What is overdue since when, who was told when, what comes next, and the answer. */
export function EscalationRow({ escalation, onAnswer }: Props) {
  const { t } = useTranslation('escalations');
  const { title, symbol, organisation, state, told } = escalation;
  return (
    <li className={classes.row} data-list-row="">
      <div>
        <ToneBadge tone={tones[state]}>{t(`state.${state}`)}</ToneBadge>
        <div>
          <AppLink href={paths.obligation(escalation.obligationId)} className={classes.title}>
            {title}
          </AppLink>
        </div>
        <div className="lt-small lt-soft">
          <OrganisationName organisation={organisation} />
          {symbol && ` · ${t('document', { symbol })}`}
        </div>
        <div className="lt-small">
          {t('since', { date: formatDate(escalation.dueOn), count: escalation.daysLate })}
        </div>
        <dl className={`${classes.facts ?? ''} lt-small`}>
          {told.length > 0 && (
            <>
              <dt>{t('told')}</dt>
              <dd>
                <ul className={classes.told}>
                  {told.map((one) => (
                    <Told key={`${one.step} ${one.at} ${one.name ?? ''}`} told={one} />
                  ))}
                </ul>
              </dd>
            </>
          )}
          <Next escalation={escalation} />
          <Answer escalation={escalation} />
        </dl>
      </div>
      {escalation.mayAnswer && (
        <div className={rows.actions}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('giveFor', { title })}
            onClick={onAnswer}
          >
            {t('give')}
          </Button>
        </div>
      )}
    </li>
  );
}
