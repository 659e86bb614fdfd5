import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listConsultationsOptions } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Programmes.module.css';

/** The rounds of opinions on a draft and how they stand; nothing where there was none. */
export function ConsultPanel({ id }: { id: string }) {
  const { t } = useTranslation('programmes');
  const found = useQuery(listConsultationsOptions({ query: { programmeId: id, limit: 20 } }));
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('consult.rounds')}>
      <ul className={classes.plain}>
        {items.map((one) => (
          <li key={one.id} className={classes.entry}>
            <AppLink href={paths.consultation(one.id)}>
              {t('consult.round', { round: one.round, date: formatDate(one.closesOn) })}
            </AppLink>
            <ToneBadge
              tone={one.state === 'OPEN' ? 'info' : one.state === 'ENDED' ? 'soon' : 'off'}
            >
              {t(`consult.state.${one.state}`)}
            </ToneBadge>
            {one.figures && (
              <span className="lt-soft lt-small">
                {t('consult.answered', {
                  answered: one.figures.answered + one.figures.agreed,
                  asked: one.figures.asked,
                })}
                {one.figures.unanswered > 0 &&
                  ` · ${t('consult.unanswered', { count: one.figures.unanswered })}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
