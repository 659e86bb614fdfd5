import { useQueryClient } from '@tanstack/react-query';

/** The key of everything on this screen: one change may move figures all the way up. */
export const targetKey = 'targets';

export function useFresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: [targetKey] });
}
