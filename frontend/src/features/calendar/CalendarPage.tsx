import './strings';
import '@/shared/ui/fieldStyles';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  getCalendarYearOptions,
  getDocumentOptions,
  getOrganisationOptions,
  listCalendarDaysOptions,
  listCalendarItemsOptions,
  type CalendarDay,
} from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { documentName, paths } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import classes from './Agenda.module.css';
import { DayGrid } from './DayGrid';
import { DayList } from './DayList';
import { Feeds } from './Feeds';
import { spanOf, step, views, type View } from './span';

const scopes = ['MINE', 'ORGANISATION', 'DOCUMENT'] as const;
export type Scope = (typeof scopes)[number];

/** What the address bar says, with what holds where it says nothing. */
function useAgenda() {
  const [words, change] = useQueryWords();
  const session = useSession();
  const phone = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const date = /^\d{4}-\d{2}-\d{2}$/.test(words.date ?? '') ? (words.date ?? '') : dateInVietnam();
  const wanted = views.find((one) => one === words.view) ?? 'month';
  const view: View = phone ? 'list' : wanted;
  const scope: Scope = scopes.find((one) => one === words.scope) ?? 'MINE';
  const organisationId = words.organisationId ?? session.home?.id;
  const filter = {
    scope,
    ...(scope === 'ORGANISATION' && organisationId ? { organisationId } : {}),
    ...(scope === 'DOCUMENT' && words.documentId ? { documentId: words.documentId } : {}),
  };
  return { date, view, phone, scope, filter, change, documentId: words.documentId };
}

function useHolidays(from: string, to: string): ReadonlyMap<string, CalendarDay> {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const one = useQuery(getCalendarYearOptions({ path: { year: first } }));
  const other = useQuery({
    ...getCalendarYearOptions({ path: { year: last } }),
    enabled: last !== first,
  });
  const days = [...(one.data?.days ?? []), ...(other.data?.days ?? [])];
  return new Map(days.map((day) => [day.date, day]));
}

function ScopeBar({ agenda }: { agenda: ReturnType<typeof useAgenda> }) {
  const { t } = useTranslation('calendar');
  const { scope, filter, change } = agenda;
  return (
    <div className={classes.bar}>
      <fieldset className={classes.choices}>
        <legend className="lt-hidden">{t('agenda.scopes')}</legend>
        {scopes
          .filter((one) => one !== 'DOCUMENT' || agenda.documentId)
          .map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="scope"
                checked={scope === one}
                onChange={() => change({ scope: one })}
              />{' '}
              {t(`agenda.scope.${one}`)}
            </label>
          ))}
      </fieldset>
      {scope === 'ORGANISATION' && (
        <OrganisationFilter
          id="agenda-organisation"
          label={t('agenda.organisation')}
          value={filter.organisationId}
          onChange={(organisationId) => change({ organisationId })}
        />
      )}
    </div>
  );
}

/** Deadlines by month, week or list, with the days off; each opens its row; to be subscribed to. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const agenda = useAgenda();
  const { date, view, phone, filter, change } = agenda;
  const span = spanOf(view, date);
  const query = { ...span, ...filter };
  const ready = agenda.scope !== 'ORGANISATION' || Boolean(filter.organisationId);
  const days = useQuery({ ...listCalendarDaysOptions({ query }), enabled: ready });
  const items = useQuery({
    ...listCalendarItemsOptions({ query: { ...query, limit: 200 } }),
    enabled: ready,
  });
  const document = useQuery({
    ...getDocumentOptions({ path: { id: filter.documentId ?? '' } }),
    enabled: Boolean(filter.documentId),
  });
  const organisation = useQuery({
    ...getOrganisationOptions({ path: { id: filter.organisationId ?? '' } }),
    enabled: Boolean(filter.organisationId),
  });
  const holidays = useHolidays(span.from, span.to);
  const name = document.data ? documentName(document.data) : organisation.data?.name;
  const title =
    view === 'week'
      ? t('agenda.span', { from: formatDate(span.from), to: formatDate(span.to) })
      : t('month', { month: Number(date.slice(5, 7)), year: date.slice(0, 4) });
  const shown = { days: days.data ?? [], items: items.data?.items ?? [], holidays };
  return (
    <>
      <PageHeader
        title={t('agenda.title')}
        subtitle={t('agenda.what')}
        actions={
          <Button
            component={AppLink}
            variant="default"
            href={paths.calendarYear(Number(date.slice(0, 4)))}
          >
            {t('agenda.year')}
          </Button>
        }
      />
      <ScopeBar agenda={agenda} />
      <div className={classes.bar}>
        <div className={classes.steps}>
          <Button variant="default" onClick={() => change({ date: step(view, date, -1) })}>
            {t('agenda.previous')}
          </Button>
          <Button variant="default" onClick={() => change({ date: undefined })}>
            {t('agenda.today')}
          </Button>
          <Button variant="default" onClick={() => change({ date: step(view, date, 1) })}>
            {t('agenda.next')}
          </Button>
        </div>
        <h2 aria-live="polite" className={classes.title}>
          {title}
        </h2>
        {!phone && (
          <fieldset className={classes.choices}>
            <legend className="lt-hidden">{t('agenda.views')}</legend>
            {views.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="view"
                  checked={view === one}
                  onChange={() => change({ view: one })}
                />{' '}
                {t(`agenda.view.${one}`)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {items.isError && <ErrorState error={items.error} onRetry={() => void items.refetch()} />}
      {ready && items.isPending && <RowsSkeleton rows={6} />}
      {items.data &&
        (view === 'list' ? (
          <DayList {...shown} />
        ) : (
          <DayGrid {...shown} span={span} month={view === 'month' ? date.slice(0, 7) : undefined} />
        ))}
      {items.data?.nextCursor && <p className="lt-soft">{t('agenda.rest')}</p>}
      <Feeds filter={filter} name={name} />
    </>
  );
}
