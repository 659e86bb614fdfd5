import type { SupportKind, SupportState } from '@/api';
import type { Tone } from '@/shared/lib/deadline';

export const kinds: readonly SupportKind[] = [
  'PRESENTER',
  'MATERIALS',
  'GUIDANCE',
  'TECHNICAL',
  'OTHER',
];
export const states: readonly SupportState[] = [
  'OPEN',
  'ACCEPTED',
  'DECLINED',
  'DONE',
  'WITHDRAWN',
];
export const sides = ['ASKING', 'ANSWERING'] as const;

export const toneOf: Readonly<Record<SupportState, Tone>> = {
  OPEN: 'soon',
  ACCEPTED: 'info',
  DECLINED: 'off',
  DONE: 'done',
  WITHDRAWN: 'off',
};
