import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { SupportRequest } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import rows from '@/shared/ui/Rows.module.css';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Support.module.css';
import { toneOf } from './words';

interface Props {
  request: SupportRequest;
  busy: boolean;
  onAnswer: () => void;
  onComplete: () => void;
  onWithdraw: () => void;
}

function Answer({ request }: { request: SupportRequest }) {
  const { t } = useTranslation('support');
  if (!request.answeredAt) return null;
  return (
    <div className={classes.answer}>
      {request.promisedOn && (
        <p>
          <strong>{t('promised', { date: formatDate(request.promisedOn) })}</strong>
          {request.helperPosition && <> · {request.helperPosition}</>}
        </p>
      )}
      {request.answer && <p>{request.answer}</p>}
      {request.doneOn && (
        <p>
          {t('doneOn', { date: formatDate(request.doneOn) })}
          {request.result && <>: {request.result}</>}
        </p>
      )}
      <p className="lt-small lt-soft">
        <OrganisationName organisation={request.board} /> · {formatInstant(request.answeredAt)}
      </p>
    </div>
  );
}

/** Who asks whom for what, by when, and what was answered. */
export function SupportItem({ request, busy, onAnswer, onComplete, onWithdraw }: Props) {
  const { t } = useTranslation('support');
  const waits = request.state === 'OPEN';
  return (
    <li className={`${rows.row ?? ''} ${classes.row ?? ''}`} data-list-row="">
      <div>
        <div className={classes.badges}>
          <ToneBadge tone={request.overdue ? 'late' : toneOf[request.state]}>
            {request.overdue ? t('overdue') : t(`state.${request.state}`)}
          </ToneBadge>
          <ToneBadge tone="off">{t(`kind.${request.kind}`)}</ToneBadge>
        </div>
        <p className={classes.title}>{request.title}</p>
        {request.words && <p className={classes.words}>{request.words}</p>}
        <p className="lt-small lt-soft">
          <OrganisationName organisation={request.organisation} /> {'→'}{' '}
          <OrganisationName organisation={request.board} />
          {request.neededBy && <> · {t('needed', { date: formatDate(request.neededBy) })}</>}
          {waits && <> · {t('answerBy', { date: formatDate(request.answerBy) })}</>}
        </p>
        {request.document && (
          <p className="lt-small lt-soft">
            {t('about')}{' '}
            <AppLink href={paths.document(request.document.id)}>
              {documentName(request.document)}
            </AppLink>
          </p>
        )}
        {request.studyPlan && (
          <p className="lt-small lt-soft">
            {t('for')}{' '}
            <AppLink href={paths.studyPlan(request.studyPlan.id)}>
              {request.studyPlan.title}
            </AppLink>
          </p>
        )}
        <Answer request={request} />
      </div>
      <div className={`${classes.actions ?? ''} lt-no-print`}>
        {request.mayComplete && (
          <Button onClick={onComplete} aria-label={`${t('complete.title')}: ${request.title}`}>
            {t('complete.title')}
          </Button>
        )}
        {request.mayAnswer && (
          <Button
            variant={waits ? 'filled' : 'default'}
            onClick={onAnswer}
            aria-label={`${t(waits ? 'answer.title' : 'answer.again')}: ${request.title}`}
          >
            {t(waits ? 'answer.title' : 'answer.again')}
          </Button>
        )}
        {request.mayWithdraw && (
          <Button
            variant="default"
            loading={busy}
            onClick={onWithdraw}
            aria-label={`${t('withdraw')}: ${request.title}`}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
