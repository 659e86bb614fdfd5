import { useTranslation } from '@/i18n';
import type { Opinion } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Consultations.module.css';
import { toneOfAnswer } from './words';

/** Who said it, how and when. */
export function Speaker({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('consultations');
  return (
    <p className="lt-small">
      <strong>
        {opinion.organisation && <OrganisationName organisation={opinion.organisation} />}
        {opinion.organisation && opinion.delegation && ' · '}
        {opinion.delegation}
      </strong>
      <span className="lt-soft">
        {' · '}
        {opinion.spokenOn
          ? t('line.spoken', { date: formatDate(opinion.spokenOn) })
          : t('line.given', { at: formatInstant(opinion.givenAt) })}
      </span>
    </p>
  );
}

/** What was said. */
export function Said({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('consultations');
  return (
    <>
      {opinion.words && <p className={classes.words}>{opinion.words}</p>}
      {opinion.proposal && (
        <p className={classes.words}>{t('line.proposal', { words: opinion.proposal })}</p>
      )}
    </>
  );
}

/** What the drafter did with it. */
export function Answered({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('consultations');
  return (
    <>
      <ToneBadge tone={toneOfAnswer(opinion.answer)}>
        {t(opinion.answer ? `answer.${opinion.answer}` : 'answer.none')}
      </ToneBadge>
      {opinion.reason && (
        <p className={classes.words}>{t('line.reasonIs', { reason: opinion.reason })}</p>
      )}
    </>
  );
}
