import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { listChildFigures, listChildFiguresQueryKey, type ChildFiguresPage } from '@/api';
import { root, type Branch } from './tree';

const pageSize = 200;

/** The pages of one node's children fetched so far, kept as one entry of the cache. */
interface Pages {
  pages: readonly ChildFiguresPage[];
}

const queryKey = (parent: string) => [
  ...listChildFiguresQueryKey(parent ? { query: { organisationId: parent } } : undefined),
  'branch',
];

/** What is open, kept for the way back; forgotten with the session's data. */
const openKey = ['organisations', 'open'];

async function fetchPage(
  parent: string,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<ChildFiguresPage> {
  const { data } = await listChildFigures({
    query: {
      limit: pageSize,
      ...(parent ? { organisationId: parent } : {}),
      ...(cursor ? { cursor } : {}),
    },
    ...(signal ? { signal } : {}),
    throwOnError: true,
  });
  return data;
}

function branchOf(result: UseQueryResult<Pages> | undefined): Branch {
  const pages = result?.data?.pages ?? [];
  return {
    items: pages.flatMap((page) => page.items),
    nextCursor: pages[pages.length - 1]?.nextCursor,
    loading: result?.isPending ?? true,
    error: result?.error ?? undefined,
  };
}

/** The tree as far as it was opened: children are fetched when their parent opens, and kept. */
export function useTree() {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(queryClient.getQueryData<readonly string[]>(openKey) ?? []),
  );
  const change = (next: ReadonlySet<string>) => {
    queryClient.setQueryData<readonly string[]>(openKey, [...next]);
    setOpen(next);
  };
  // Put together again only when a branch changed, not on each step of the scroll.
  const combine = useCallback(
    (results: UseQueryResult<Pages>[]): ReadonlyMap<string, Branch> =>
      new Map([root, ...open].map((parent, index) => [parent, branchOf(results[index])])),
    [open],
  );
  const branches = useQueries({
    queries: [root, ...open].map((parent) => ({
      queryKey: queryKey(parent),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Pages> => ({
        pages: [await fetchPage(parent, undefined, signal)],
      }),
      staleTime: 60_000,
      structuralSharing: false,
    })),
    combine,
  });
  const [fetching, setFetching] = useState<ReadonlySet<string>>(new Set());
  const more = async (parent: string) => {
    const cursor = branches.get(parent)?.nextCursor;
    if (!cursor || fetching.has(parent)) return;
    setFetching((now) => new Set([...now, parent]));
    try {
      const page = await fetchPage(parent, cursor);
      queryClient.setQueryData<Pages>(queryKey(parent), (now) => ({
        pages: [...(now?.pages ?? []), page],
      }));
    } finally {
      setFetching((now) => new Set([...now].filter((id) => id !== parent)));
    }
  };
  return {
    branches,
    open,
    fetching,
    toggle: (id: string) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      change(next);
    },
    openAll: (ids: readonly string[]) => change(new Set([...open, ...ids])),
    more,
    retry: (parent: string) => queryClient.refetchQueries({ queryKey: queryKey(parent) }),
  };
}
