import { useTranslation } from '@/i18n';
import { formatDate } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import { EmptyState } from '@/shared/ui/States';
import classes from './Agenda.module.css';
import type { Shown } from './DayGrid';
import { weekday } from './year';

/** Only the days that have something, each with its rows. */
export function DayList({ days, items, holidays }: Shown) {
  const { t } = useTranslation('calendar');
  const dates = days
    .map((day) => day.date)
    .filter((date) => holidays.has(date) || items.some((item) => item.on === date));
  if (items.length === 0 && dates.length === 0) {
    return <EmptyState title={t('agenda.none')}>{t('agenda.noneDo')}</EmptyState>;
  }
  return (
    <div className={classes.list}>
      {dates.map((date) => {
        const special = holidays.get(date);
        const own = items.filter((item) => item.on === date);
        const title = `${t(`weekday.${weekday(date)}`)}, ${formatDate(date)}`;
        return (
          <Card key={date} title={title}>
            {special && (
              <p className="lt-soft">
                {special.name} · {t(`kind.${special.kind}`)}
              </p>
            )}
            {own.length > 0 && (
              <ObligationRows label={title}>
                {own.map((item) => (
                  <ObligationRow
                    key={`${item.kind}${item.obligation.id}`}
                    row={item.obligation}
                    showOrganisation
                    {...(item.kind === 'INTERNAL'
                      ? { lead: <span className="lt-small">{t('agenda.internal')}</span> }
                      : {})}
                  />
                ))}
              </ObligationRows>
            )}
          </Card>
        );
      })}
    </div>
  );
}
