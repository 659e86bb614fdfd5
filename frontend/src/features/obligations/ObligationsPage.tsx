import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listObligations, listObligationsQueryKey } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { useQueryWords } from '@/shared/lib/url';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { FilterBar } from './FilterBar';
import { parseFilters, type Filters } from './filters';
import classes from './Obligations.module.css';

/** Page after page by the cursor; the total is asked for once, with the first. */
function useObligationPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...listObligationsQueryKey({ query: filters }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const paging = pageParam ? { cursor: pageParam } : { count: true };
      const { data } = await listObligations({
        query: { ...filters, limit: 50, ...paging },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Obligations by any filter; the address bar holds the filter, so that a list can be sent to somebody. */
export function ObligationsPage() {
  const { t, i18n } = useTranslation('obligations');
  const [words, change] = useQueryWords();
  const filters = parseFilters(words);
  const pages = useObligationPages(filters);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const total = pages.data?.pages[0]?.total;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={
          total === undefined
            ? t('list.what')
            : t('list.total', { total: formatCount(total, i18n.language) })
        }
      />
      <FilterBar words={words} onChange={change} />
      {pages.isPending && <RowsSkeleton rows={8} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {rows.length > 0 && (
        <div aria-busy={pages.isPlaceholderData} className={classes.list}>
          <ObligationRows label={t('list.title')}>
            {rows.map((row) => (
              <ObligationRow key={row.id} row={row} showOrganisation />
            ))}
          </ObligationRows>
        </div>
      )}
      {pages.data && rows.length === 0 && (
        <EmptyState
          title={t('list.empty')}
          action={
            Object.keys(filters).length > 0 && (
              <Button
                variant="default"
                onClick={() =>
                  change(Object.fromEntries(Object.keys(words).map((k) => [k, undefined])))
                }
              >
                {t('filter.clear')}
              </Button>
            )
          }
        >
          {t('list.emptyDo')}
        </EmptyState>
      )}
      {pages.hasNextPage && (
        <div className={`${classes.more ?? ''} lt-no-print`}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        </div>
      )}
    </>
  );
}
