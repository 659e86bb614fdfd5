import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  getActionProgrammeOptions,
  getActionProgrammeQueryKey,
  listProgrammeGapsQueryKey,
  type ActionProgramme,
  type ProgrammeSection,
  type ProgrammeTask,
} from '@/api';
import { withSection, withTask } from './model';

/** One programme, whole. */
export function useProgramme(id: string) {
  return useQuery(getActionProgrammeOptions({ path: { id } }));
}

/** Puts what was saved into the programme on screen, without asking for the whole again. */
export function useProgrammeCache(id: string) {
  const queries = useQueryClient();
  const change = useCallback(
    (how: (programme: ActionProgramme) => ActionProgramme) => {
      queries.setQueryData<ActionProgramme>(
        getActionProgrammeQueryKey({ path: { id } }),
        (programme) => programme && how(programme),
      );
      void queries.invalidateQueries({ queryKey: listProgrammeGapsQueryKey({ path: { id } }) });
    },
    [queries, id],
  );
  return {
    task: useCallback((task: ProgrammeTask) => change((p) => withTask(p, task)), [change]),
    section: useCallback(
      (section: ProgrammeSection) => change((p) => withSection(p, section)),
      [change],
    ),
    /** After something that touched more: all of it is asked for again. */
    reload: useCallback(async () => {
      await queries.invalidateQueries({ queryKey: getActionProgrammeQueryKey({ path: { id } }) });
      await queries.invalidateQueries({ queryKey: listProgrammeGapsQueryKey({ path: { id } }) });
    }, [queries, id]),
  };
}
