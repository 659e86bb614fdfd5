import { useQueryClient } from '@tanstack/react-query';
import { getObligationQueryKey, type Obligation } from '@/api';

/** After a change: the obligation as the server answered it, and everything that counts it asked again. */
export function useObligationChanged(): (changed?: Obligation) => Promise<void> {
  const queryClient = useQueryClient();
  return async (changed) => {
    if (changed) {
      queryClient.setQueryData(getObligationQueryKey({ path: { id: changed.id } }), changed);
    }
    const told = [
      'getMyWork',
      'listObligations',
      'listObligationSteps',
      'listObligationAttachments',
      'listExtensions',
      'listCalendarItems',
      'listCalendarDays',
      'getOverview',
      'listChildFigures',
      'getImplementation',
      ...(changed ? [] : ['getObligation']),
    ];
    await Promise.all(told.map((_id) => queryClient.invalidateQueries({ queryKey: [{ _id }] })));
  };
}
