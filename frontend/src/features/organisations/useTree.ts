import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
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

/** The tree as far as it was opened: children are fetched when their parent opens, and kept. */
export function useTree() {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const parents = useMemo(() => [root, ...open], [open]);
  const results = useQueries({
    queries: parents.map((parent) => ({
      queryKey: queryKey(parent),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Pages> => ({
        pages: [await fetchPage(parent, undefined, signal)],
      }),
      staleTime: 60_000,
    })),
  });
  const branches = new Map<string, Branch>();
  parents.forEach((parent, index) => {
    const result = results[index];
    const pages = result?.data?.pages ?? [];
    branches.set(parent, {
      items: pages.flatMap((page) => page.items),
      nextCursor: pages[pages.length - 1]?.nextCursor,
      loading: result?.isPending ?? true,
      error: result?.error ?? undefined,
    });
  });
  return {
    branches,
    open,
    toggle: (id: string) => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      setOpen(next);
    },
    openAll: (ids: readonly string[]) => setOpen(new Set([...open, ...ids])),
    more: async (parent: string) => {
      const cursor = branches.get(parent)?.nextCursor;
      if (!cursor) return;
      const page = await fetchPage(parent, cursor);
      queryClient.setQueryData<Pages>(queryKey(parent), (now) => ({
        pages: [...(now?.pages ?? []), page],
      }));
    },
    retry: (parent: string) => queryClient.refetchQueries({ queryKey: queryKey(parent) }),
  };
}
