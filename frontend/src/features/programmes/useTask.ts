import { useCallback } from 'react';
import { useTranslation } from '@/i18n';
import {
  getProgrammeTask,
  ifMatch,
  updateProgrammeTask,
  type OrganisationRef,
  type ProgrammeTask,
  type ProgrammeTaskInput,
} from '@/api';
import { useEditing } from './context';
import { taskInput } from './model';
import { useAutosave } from './useAutosave';
import { useProgrammeCache } from './useProgramme';

/** A task that is being written. */
export function useTask(task: ProgrammeTask) {
  const { programme } = useEditing();
  const cache = useProgrammeCache(programme.id);
  const path = { id: programme.id, taskId: task.id };
  return useAutosave<ProgrammeTask, ProgrammeTaskInput>({
    id: `task.${task.id}`,
    item: task,
    inputOf: taskInput,
    save: async (body, version) => {
      const { data } = await updateProgrammeTask({
        path,
        body,
        headers: ifMatch(version),
        throwOnError: true,
      });
      return data;
    },
    reread: async () => {
      const { data } = await getProgrammeTask({ path, throwOnError: true });
      return data;
    },
    onSaved: cache.task,
  });
}

/** A field of a task in words, for putting two versions side by side. */
export function useTaskWords() {
  const { t } = useTranslation('programmes');
  const { organisations } = useEditing();
  return useCallback(
    (field: keyof ProgrammeTaskInput, input: ProgrammeTaskInput): string =>
      wordsOf(field, input, organisations, (key) => t(key)),
    [organisations, t],
  );
}

type Key = 'kind.TASK' | 'kind.SCHEME' | `funding.${'OTHER' | 'ODA'}`;

function wordsOf(
  field: keyof ProgrammeTaskInput,
  input: ProgrammeTaskInput,
  organisations: ReadonlyMap<string, OrganisationRef>,
  t: (key: Key) => string,
): string {
  const name = (id: string) => organisations.get(id)?.name ?? id;
  switch (field) {
    case 'leadIds':
      return (input.leadIds ?? []).map(name).join(', ');
    case 'coordinators':
      return (input.coordinators ?? []).map((one) => name(one.organisationId)).join(', ');
    case 'resources':
      return (input.resources ?? [])
        .map((one) => `${t(`funding.${one.source}` as Key)} ${one.amount ?? ''}`.trim())
        .join(', ');
    case 'standing':
    case 'committee':
    case 'deadline':
      return input[field]?.words ?? '';
    case 'kind':
      return t(`kind.${input.kind ?? 'TASK'}`);
    case 'dependsOn':
      return (input.dependsOn ?? []).join(', ');
    default:
      return String(input[field] ?? '');
  }
}
