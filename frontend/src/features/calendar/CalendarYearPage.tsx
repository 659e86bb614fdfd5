import './strings';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getCalendarYearOptions, type CalendarYear } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Calendar.module.css';
import { ClosingPeriods } from './ClosingPeriods';
import { CountDays } from './CountDays';
import { DecideYear } from './DecideYear';
import { firstYear, lastYear, weekday } from './year';
import { YearGrid } from './YearGrid';

function Switch({ year }: { year: number }) {
  const { t } = useTranslation('calendar');
  return (
    <nav aria-label={t('page.years')} className={`${classes.actions ?? ''} lt-no-print`}>
      {year > firstYear && (
        <Button component={AppLink} variant="default" href={paths.calendarYear(year - 1)}>
          {t('page.year', { year: year - 1 })}
        </Button>
      )}
      {year < lastYear && (
        <Button component={AppLink} variant="default" href={paths.calendarYear(year + 1)}>
          {t('page.year', { year: year + 1 })}
        </Button>
      )}
    </nav>
  );
}

function Days({ year }: { year: CalendarYear }) {
  const { t } = useTranslation('calendar');
  return (
    <Card title={t('page.days')}>
      <table className={classes.days}>
        <thead>
          <tr>
            <th scope="col">{t('edit.date')}</th>
            <th scope="col">{t('edit.holiday')}</th>
            <th scope="col">{t('edit.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {year.days.map((day) => (
            <tr key={day.date}>
              <td>
                {t(`weekday.${weekday(day.date)}`)}, {formatDate(day.date)}
              </td>
              <td>{day.name}</td>
              <td>
                <span className={classes.mark} data-kind={day.kind} aria-hidden="true" />
                {t(`kind.${day.kind}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** A year's days off: what is decided, what is only computed, and counting by it. */
export function CalendarYearPage() {
  const { t } = useTranslation('calendar');
  const { year = '' }: { year?: string } = useParams({ strict: false });
  const session = useSession();
  const [editing, setEditing] = useState(false);
  const found = useQuery(getCalendarYearOptions({ path: { year } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const data = found.data;
  const mayDecide = may(session, 'CALENDAR_EDIT');
  return (
    <>
      <PageHeader
        title={t('page.title', { year: data.year })}
        subtitle={t('page.working', { count: data.workingDays })}
        actions={
          mayDecide &&
          !editing && (
            <Button onClick={() => setEditing(true)}>
              {t(data.decided ? 'edit.open' : 'edit.decide')}
            </Button>
          )
        }
      />
      <div className={classes.stack}>
        <div className={classes.state}>
          {data.decided ? (
            <ToneBadge tone="done">{t('page.decided')}</ToneBadge>
          ) : (
            <ToneBadge tone="soon">{t('page.computed')}</ToneBadge>
          )}
          <span className="lt-soft">
            {data.basis ?? data.warnings?.map(({ detail }) => detail).join(' ')}
            {data.decidedOn && ` · ${formatDate(data.decidedOn)}`}
          </span>
        </div>
        <Switch year={data.year} />
        {editing ? (
          <DecideYear key={data.version} year={data} onDone={() => setEditing(false)} />
        ) : (
          <YearGrid year={data} />
        )}
        <div className={classes.columns}>
          <Days year={data} />
          <div className={classes.stack}>
            <CountDays home={session.home} />
            {session.home && (
              <ClosingPeriods
                organisation={session.home}
                mayEdit={may(session, 'ORGANISATION_EDIT')}
              />
            )}
          </div>
        </div>
      </div>
    </>
  );
}
