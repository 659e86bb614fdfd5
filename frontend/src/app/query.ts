import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api';

/** Asks again only where asking again can help: no answer, or the server's own trouble. */
function retry(failures: number, error: unknown): boolean {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
