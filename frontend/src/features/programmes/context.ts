import { createContext, useContext } from 'react';
import type { ActionProgramme, OrganisationRef, ProgrammeGap } from '@/api';

/** What every part of the editor looks at. */
export interface Editing {
  programme: ActionProgramme;
  /** Organisations the tasks name, and those chosen since. */
  organisations: ReadonlyMap<string, OrganisationRef>;
  learn: (organisation: OrganisationRef) => void;
  gaps: ReadonlyMap<string, ProgrammeGap[]>;
  /** The task that is to come into sight, until its row has. */
  sought: string | undefined;
  seek: (taskId: string | undefined) => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const found = useContext(EditingContext);
  if (!found) throw new Error('useEditing is used outside the editor');
  return found;
}
