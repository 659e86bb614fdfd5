import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listStudySessions,
  listStudySessionsQueryKey,
  type ListStudySessionsData,
  type StudySessionHead,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { paths, shortName, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { useListKeys } from '@/shared/ui/keyboard';
import rows from '@/shared/ui/ListRows.module.css';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Study.module.css';
import { UnsentSessions } from './Unsent';

function Row({ head }: { head: StudySessionHead }) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <AppLink href={paths.studySession(head.id)} data-list-link="">
          {formatDate(head.heldOn)} · {shortName(head.organisation)}
        </AppLink>
        <div className="lt-soft lt-small">
          {head.symbols} · {t(`form.${head.form}`)}
          {head.points > 0 && <> · {t('session.points_count', { count: head.points })}</>}
        </div>
        <div className="lt-small">
          {head.act === 'STUDY' &&
            t('session.row', { first: count(head.first), makeUp: count(head.makeUpPersons) })}
          {head.attendances > 0 && (
            <>
              {head.act === 'STUDY' && ' · '}
              {t('session.rowBeside', { count: head.attendances })}
            </>
          )}
        </div>
      </div>
      <span className={classes.subtitle}>
        {head.makeUp && <ToneBadge tone="info">{t('session.makeUpMark')}</ToneBadge>}
        {head.aboveExpected && <ToneBadge tone="soon">{t('session.above')}</ToneBadge>}
      </span>
    </li>
  );
}

/** Sittings in reach, the newest day first. */
export function SessionsPage() {
  const { t } = useTranslation('study');
  const session = useSession();
  useListKeys();
  const [words] = useQueryWords();
  const query: NonNullable<ListStudySessionsData['query']> = {
    ...(words.planId ? { planId: words.planId } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId, subtree: true } : {}),
    ...(words.documentId ? { documentId: words.documentId } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: listStudySessionsQueryKey({ query }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listStudySessions({
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
        title={t('session.listTitle')}
        path={[{ label: t('plans.title'), href: paths.studyPlans }]}
        subtitle={t('session.listWhat')}
        actions={
          may(session, 'IMPORT') &&
          may(session, 'OBLIGATION_REPORT') && (
            <Button
              component={AppLink}
              variant="default"
              href={withQuery(paths.imports, { kind: 'SITTINGS' })}
            >
              {t('session.import')}
            </Button>
          )
        }
      />
      <UnsentSessions />
      {pages.isPending && <RowsSkeleton />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && (
        <EmptyState title={t('session.empty')}>{t('session.emptyDo')}</EmptyState>
      )}
      {items.length > 0 && (
        <ul className={rows.list} aria-label={t('session.listTitle')}>
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
