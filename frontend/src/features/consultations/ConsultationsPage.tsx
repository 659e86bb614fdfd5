import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '@/i18n';
import {
  listConsultations,
  listConsultationsQueryKey,
  type ConsultationHead,
  type ListConsultationsData,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { useListKeys } from '@/shared/ui/keyboard';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import rows from '@/shared/ui/ListRows.module.css';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { toneOfState } from './words';

type Filters = NonNullable<ListConsultationsData['query']>;

function Row({ head }: { head: ConsultationHead }) {
  const { t, i18n } = useTranslation('consultations');
  const count = (n: number) => formatCount(n, i18n.language);
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <AppLink href={paths.consultation(head.id)} data-list-link="">
          {head.title}
        </AppLink>
        <div className="lt-soft lt-small">
          {t('head.round', { round: head.round })} ·{' '}
          <OrganisationName organisation={head.organisation} /> ·{' '}
          {t('head.closes', { date: formatDate(head.closesOn) })}
        </div>
        {head.figures && (
          <div className="lt-soft lt-small">
            {t('list.figures', {
              answered: count(head.figures.answered),
              asked: count(head.figures.asked),
              unanswered: count(head.figures.unanswered),
            })}
          </div>
        )}
      </div>
      <ToneBadge tone={toneOfState(head.state)}>{t(`state.${head.state}`)}</ToneBadge>
    </li>
  );
}

/** The rounds in reach; the one of a duty is opened at once. */
export function ConsultationsPage() {
  const { t } = useTranslation('consultations');
  const go = useGo();
  useListKeys();
  const [words] = useQueryWords();
  const query: Filters = {
    ...(words.programmeId ? { programmeId: words.programmeId } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
    ...(words.demandId ? { demandId: words.demandId } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: listConsultationsQueryKey({ query }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listConsultations({
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
  const only = words.demandId && items.length === 1 ? items[0] : undefined;
  useEffect(() => {
    if (only) go(paths.consultation(only.id), { replace: true });
  }, [only, go]);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('list.what')} />
      {(pages.isPending || only) && <RowsSkeleton />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && (
        <EmptyState title={t('list.empty')}>{t('list.emptyDo')}</EmptyState>
      )}
      {!only && items.length > 0 && (
        <ul className={rows.list} aria-label={t('title')}>
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
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
