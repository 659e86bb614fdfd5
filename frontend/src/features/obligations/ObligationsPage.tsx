import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from '@/i18n';
import { listObligations, listObligationsQueryKey, type ObligationRow as Row } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { firstPage, nextPage, pageOptions } from '@/shared/lib/pages';
import { paths, withQuery } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { ObligationRow, ObligationRows } from '@/shared/ui/ObligationRow';
import { PageHeader } from '@/shared/ui/PageHeader';
import type { Place } from '@/shared/ui/place';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { VirtualList } from '@/shared/ui/VirtualList';
import { FilterBar } from './FilterBar';
import { parseFilters, type Filters } from './filters';
import classes from './Obligations.module.css';

/** Page after page by the cursor. */
function useObligationPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...listObligationsQueryKey({ query: filters }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const paging = pageParam ? { cursor: pageParam, limit: nextPage } : { limit: firstPage };
      const { data } = await listObligations({
        query: { ...filters, ...paging },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    ...pageOptions,
  });
}

/** How many rows there are in all: counted when somebody wants to know. */
function useTotal(filters: Filters, wanted: boolean) {
  return useQuery({
    queryKey: [...listObligationsQueryKey({ query: filters }), 'total'],
    queryFn: async ({ signal }) => {
      const { data } = await listObligations({
        query: { ...filters, limit: 1, count: true },
        signal,
        throwOnError: true,
      });
      return data.total ?? null;
    },
    enabled: wanted,
  });
}

const Line = memo(function Line({ row, ...place }: Place & { row: Row }) {
  return <ObligationRow row={row} showOrganisation place={place} />;
});

/** Obligations by any filter; the address bar holds the filter, so that a list can be sent to somebody. */
export function ObligationsPage() {
  const { t, i18n } = useTranslation('obligations');
  const [words, change] = useQueryWords();
  const [asked, setAsked] = useState(false);
  const filters = parseFilters(words);
  const pages = useObligationPages(filters);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const whole = pages.data && !pages.hasNextPage && !pages.isPlaceholderData;
  // Who came from a number wants to see the same one here.
  const counted = useTotal(filters, !whole && (asked || words.counted === 'true'));
  const total = whole ? rows.length : (counted.data ?? undefined);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={
          <>
            {total === undefined
              ? t('list.what')
              : t('list.total', { total: formatCount(total, i18n.language) })}
            {pages.data && total === undefined && (
              <Button
                variant="subtle"
                size="compact-sm"
                ml={8}
                className="lt-no-print"
                loading={counted.isFetching}
                onClick={() => setAsked(true)}
              >
                {t('list.count')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar words={words} onChange={change} />
      {pages.isPending && <RowsSkeleton rows={8} />}
      {pages.isError && rows.length === 0 && (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {rows.length > 0 && (
        <div aria-busy={pages.isPlaceholderData} className={classes.list}>
          <VirtualList
            rows={rows}
            idOf={(row) => row.id}
            Line={Line}
            estimate={[66, 150]}
            keep={withQuery(paths.obligations, words)}
            total={total}
            pages={pages}
            frame={(frame) => <ObligationRows label={t('list.title')} {...frame} />}
          />
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
    </>
  );
}
