import { useQueryClient } from '@tanstack/react-query';

const isSession = (key: readonly unknown[]) =>
  (key[0] as { _id?: string } | undefined)?._id === 'getSession';

/** After a publication everything that counts obligations is asked again. */
export function usePublished() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isSession(queryKey) });
}
