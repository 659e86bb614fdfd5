import type { AlignmentCellState, AlignmentState } from '@/api';
import type { Tone } from '@/shared/lib/deadline';

/** The tone of a state; its word stands beside it always. */
export const toneOfState: Readonly<Record<AlignmentState, Tone>> = {
  SERVES: 'done',
  PROPOSED: 'soon',
  DECLINED: 'off',
};

export const toneOfCell: Readonly<Record<AlignmentCellState, Tone>> = {
  SERVED: 'done',
  DRAFTED: 'info',
  PROPOSED: 'soon',
  DECLINED: 'off',
  NOTHING: 'off',
};

/** A sign for each state, so that a narrow cell is read without colour. */
export const signOfCell: Readonly<Record<AlignmentCellState, string>> = {
  SERVED: '✓',
  DRAFTED: '✎',
  PROPOSED: '…',
  DECLINED: '✕',
  NOTHING: '–',
};

/** In the order of a legend. */
export const cellStates: readonly AlignmentCellState[] = [
  'SERVED',
  'DRAFTED',
  'PROPOSED',
  'DECLINED',
  'NOTHING',
];
