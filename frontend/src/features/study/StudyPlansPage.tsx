import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listStudyPlans,
  listStudyPlansQueryKey,
  type ListStudyPlansData,
  type StudyPlanHead,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { useListKeys } from '@/shared/ui/keyboard';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import rows from '@/shared/ui/ListRows.module.css';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { UnsentSessions } from './Unsent';
import { toneOfPlan } from './words';

function Row({ head }: { head: StudyPlanHead }) {
  const { t } = useTranslation('study');
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <AppLink href={paths.studyPlan(head.id)} data-list-link="">
          {head.symbol ? `${head.symbol} · ${head.title}` : head.title}
        </AppLink>
        <div className="lt-soft lt-small">
          <OrganisationName organisation={head.organisation} /> ·{' '}
          {t('plans.documents', { count: head.documentCount })} ·{' '}
          {t('plans.until', { date: formatDate(head.endsOn) })}
          {head.sessionCount > 0 && (
            <>
              {' · '}
              <AppLink href={withQuery(paths.studySessions, { planId: head.id })}>
                {t('plans.sessions', { count: head.sessionCount })}
              </AppLink>
            </>
          )}
        </div>
      </div>
      <ToneBadge tone={toneOfPlan(head.state)}>{t(`state.${head.state}`)}</ToneBadge>
    </li>
  );
}

/** Study plans in reach, newest first. */
export function StudyPlansPage() {
  const { t } = useTranslation('study');
  const session = useSession();
  useListKeys();
  const [words] = useQueryWords();
  const query: NonNullable<ListStudyPlansData['query']> = {
    ...(words.documentId ? { documentId: words.documentId } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
    ...(words.originId ? { originId: words.originId } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: listStudyPlansQueryKey({ query }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listStudyPlans({
        query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('plans.title')}
        subtitle={t('plans.what')}
        actions={
          <>
            <Button component={AppLink} variant="default" href={paths.studySessions}>
              {t('plans.sittings')}
            </Button>
            {may(session, 'DOCUMENT_EDIT') && (
              <Button component={AppLink} href={paths.newStudyPlan}>
                {t('plans.new')}
              </Button>
            )}
          </>
        }
      />
      <UnsentSessions />
      {pages.isPending && <RowsSkeleton />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && (
        <EmptyState title={t('plans.empty')}>{t('plans.emptyDo')}</EmptyState>
      )}
      {items.length > 0 && (
        <ul className={rows.list} aria-label={t('plans.title')}>
          {items.map((head) => (
            <Row key={head.id} head={head} />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('plans.more')}
        </Button>
      )}
    </>
  );
}
