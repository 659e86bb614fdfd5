import type { ObstacleKind, ObstacleOutcome, ObstacleState } from '@/api';
import type { Tone } from '@/shared/lib/deadline';

export const kinds: readonly ObstacleKind[] = [
  'COORDINATION',
  'FUNDING',
  'MECHANISM',
  'STAFF',
  'OTHER',
];
export const states: readonly ObstacleState[] = ['OPEN', 'ANSWERED', 'WITHDRAWN'];
export const outcomes: readonly ObstacleOutcome[] = ['AGREED', 'PARTLY', 'DECLINED'];

/** The tone of what became of it. */
export const toneOf: Readonly<Record<ObstacleOutcome | ObstacleState, Tone>> = {
  OPEN: 'soon',
  ANSWERED: 'done',
  WITHDRAWN: 'off',
  AGREED: 'done',
  PARTLY: 'info',
  DECLINED: 'off',
};
