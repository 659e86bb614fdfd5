import type { ProgrammeState } from '@/api';

/** The tone of a state's badge; its word always stands beside. */
export function toneOf(state: ProgrammeState): 'done' | 'soon' | 'off' {
  if (state === 'ISSUED') return 'done';
  return state === 'CONSULTING' || state === 'COMPLETING' ? 'soon' : 'off';
}
