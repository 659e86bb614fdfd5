import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listOrientations,
  listOrientationsQueryKey,
  type ListOrientationsData,
  type OrientationHead,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { Choice } from '@/shared/ui/Form';
import { useListKeys } from '@/shared/ui/keyboard';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Communication.module.css';
import { CommunicationViews } from './CommunicationViews';
import {
  monthsAround,
  orientationStates,
  toneOfOrientation,
  useOrientationWords,
} from './orientationWords';
import { formatMonth } from './words';

type Filters = NonNullable<ListOrientationsData['query']>;

function Row({ head }: { head: OrientationHead }) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <div className={classes.badges}>
          <ToneBadge tone={toneOfOrientation[head.state]}>{t(`state.${head.state}`)}</ToneBadge>
          <AppLink href={paths.orientation(head.id)} data-list-link="">
            {head.title}
          </AppLink>
        </div>
        <p className="lt-small lt-soft">
          {t('monthIs', { month: formatMonth(head.month) })} ·{' '}
          {t('by', { name: (head.board ?? head.organisation).name })}
          {head.symbol && <> · {head.symbol}</>} · {t('topicCount', { count: head.topics })}
          {head.dueOn && <> · {t('due', { date: words.date(head.dueOn) })}</>}
        </p>
      </div>
      {head.owedOn && (
        <ToneBadge tone={head.owedOn < dateInVietnam() ? 'late' : 'soon'}>
          {t('owe', { date: words.date(head.owedOn) })}
        </ToneBadge>
      )}
    </li>
  );
}

/** The orientations of the months, the newest first. */
export function OrientationsPage() {
  const { t } = useTranslation('orientation');
  const session = useSession();
  useListKeys();
  const [words, change] = useQueryWords();
  const months = monthsAround(dateInVietnam());
  const month = months.find((one) => one === words.month);
  const state = orientationStates.find((one) => one === words.state);
  const query: Filters = {
    ...(state ? { state } : {}),
    ...(month ? { month } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: listOrientationsQueryKey({ query }),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listOrientations({
        query: { ...query, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <CommunicationViews at="orientations" />
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          may(session, 'DEMAND_PUBLISH') && (
            <Button component={AppLink} href={paths.newOrientation}>
              {t('new')}
            </Button>
          )
        }
      />
      <div className={`${classes.filters ?? ''} lt-no-print`}>
        <Choice
          label={t('month')}
          value={month}
          none={t('allMonths')}
          choices={months.map((value) => ({
            value,
            label: t('monthIs', { month: formatMonth(value) }),
          }))}
          onChange={(next) => change({ month: next })}
        />
        <Choice
          label={t('state.label')}
          value={state}
          none={t('state.all')}
          choices={orientationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next) => change({ state: next })}
        />
        <OrganisationFilter
          label={t('organisation')}
          value={words.organisationId}
          onChange={(organisationId) => change({ organisationId })}
        />
      </div>
      <div className={classes.stack}>
        {pages.isPending && <RowsSkeleton />}
        {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isSuccess && items.length === 0 && (
          <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
        )}
        {items.length > 0 && (
          <Card title={t('title')}>
            <ul className={rows.rows} aria-label={t('title')}>
              {items.map((head) => (
                <Row key={head.id} head={head} />
              ))}
            </ul>
          </Card>
        )}
        {pages.hasNextPage && (
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}
