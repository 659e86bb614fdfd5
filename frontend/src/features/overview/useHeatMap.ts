import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { listHeatMapRows, listHeatMapRowsQueryKey } from '@/api';
import { nextPage, pageOptions } from '@/shared/lib/pages';
import { useUnhurried } from '@/shared/lib/unhurried';

/** So many pages of units come by themselves: like is compared with like only where all are here. */
const most = 10;

/** The units below an organisation by month, page by page. */
export const heatMapPages = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: [...listHeatMapRowsQueryKey({ query: { organisationId } }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listHeatMapRows({
        query: { organisationId, limit: nextPage, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    ...pageOptions,
  });

/** All pages of them, one after the other; their rows as far as they are drawn. */
export function useHeatMap(organisationId: string) {
  const pages = useInfiniteQuery(heatMapPages(organisationId));
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  const count = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && count < most) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, count, fetchNextPage]);
  const shown = useUnhurried(data);
  const rows = useMemo(() => shown?.pages.flatMap((page) => page.items), [shown]);
  return { pages, rows };
}
