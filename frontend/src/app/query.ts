import { hashKey, QueryClient, type QueryKey } from '@tanstack/react-query';
import { asOf, asProblem } from '@/api';

/** Asks again only where asking again can help: no answer, or the server's own trouble. */
function retry(failures: number, error: unknown): boolean {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status >= 500);
}

/** What was read of the past is kept apart from the present; who is signed in is always of now. */
function keyHash(key: QueryKey): string {
  const instant = asOf.get();
  const hash = hashKey(key);
  return instant && !hash.includes('"_id":"getSession"') ? `${instant} ${hash}` : hash;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry,
        networkMode: 'always',
        queryKeyHashFn: keyHash,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
