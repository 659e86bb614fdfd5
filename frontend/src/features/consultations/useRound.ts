import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  getConsultationOptions,
  listOpinions,
  listOpinionsQueryKey,
  type ListOpinionsData,
  type Opinion,
} from '@/api';

/** One round. */
export function useRound(id: string) {
  return useQuery(getConsultationOptions({ path: { id } }));
}

/** Its opinions in the order of the draft, page after page. */
export function useOpinions(id: string, query: NonNullable<ListOpinionsData['query']> = {}) {
  return useInfiniteQuery({
    queryKey: listOpinionsQueryKey({ path: { id }, query }),
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listOpinions({
        path: { id },
        query: { ...query, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** All pages that were fetched as one list. */
export function opinionsOf(pages: { items: Opinion[] }[] | undefined): Opinion[] {
  return (pages ?? []).flatMap((page) => page.items);
}

/** Asks for everything of a round again. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        /Consultation|Opinion|ActionProgramme|ProgrammeGaps|Obligation|MyWork/.test(
          (key as { _id?: string } | undefined)?._id ?? '',
        ),
    });
  }, [queries]);
}
