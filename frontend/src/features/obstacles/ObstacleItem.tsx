import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Obstacle } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import rows from '@/shared/ui/Rows.module.css';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { toneOf } from './kinds';
import classes from './Obstacles.module.css';

interface Props {
  obstacle: Obstacle;
  busy: boolean;
  onAnswer: () => void;
  onWithdraw: () => void;
}

function Badge({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation('obstacles');
  const { outcome, state, overdue } = obstacle;
  if (overdue) return <ToneBadge tone="late">{t('overdue')}</ToneBadge>;
  const what = outcome ?? state;
  return (
    <ToneBadge tone={toneOf[what]}>
      {outcome ? t(`outcome.${outcome}`) : t(`state.${state}`)}
    </ToneBadge>
  );
}

/** What stands in the way of which duty, whose, what is proposed, and what was answered. */
export function ObstacleItem({ obstacle, busy, onAnswer, onWithdraw }: Props) {
  const { t } = useTranslation('obstacles');
  return (
    <li className={`${rows.row ?? ''} ${classes.row ?? ''}`} data-list-row="">
      <div>
        <div className={classes.badges}>
          <Badge obstacle={obstacle} />
          <ToneBadge tone="off">{t(`kind.${obstacle.kind}`)}</ToneBadge>
          {obstacle.forwarded && <ToneBadge tone="info">{t('forwarded')}</ToneBadge>}
        </div>
        <p className={`${classes.words ?? ''} ${classes.title ?? ''}`}>{obstacle.description}</p>
        <p className={classes.words}>
          {t('proposal')}: {obstacle.proposal}
        </p>
        <p className="lt-small lt-soft">
          <OrganisationName organisation={obstacle.organisation} /> {'→'}{' '}
          <OrganisationName organisation={obstacle.asked} /> ·{' '}
          {t('needed', { date: formatDate(obstacle.replyBy) })} ·{' '}
          <AppLink href={paths.obligation(obstacle.obligationId)}>{obstacle.title}</AppLink>
        </p>
        {obstacle.answer && obstacle.answeredAt && (
          <div className={classes.answer}>
            {obstacle.answer}{' '}
            <span className="lt-small lt-soft">{formatInstant(obstacle.answeredAt)}</span>
          </div>
        )}
      </div>
      <div className={`${classes.actions ?? ''} lt-no-print`}>
        {obstacle.mayAnswer && (
          <Button onClick={onAnswer} aria-label={`${t('answer.title')}: ${obstacle.description}`}>
            {t('answer.title')}
          </Button>
        )}
        {obstacle.mayWithdraw && (
          <Button
            variant="default"
            loading={busy}
            onClick={onWithdraw}
            aria-label={`${t('withdraw')}: ${obstacle.description}`}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
