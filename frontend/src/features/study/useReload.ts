import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Asks again for everything a sitting or a plan changes. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) =>
        /Study|Obligation|MyWork/.test((key as { _id?: string } | undefined)?._id ?? ''),
    });
  }, [queries]);
}
