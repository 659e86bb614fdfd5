import type { Demand } from '@/api';
import { keepDraft, keptDraft } from '@/shared/lib/draft';
import type { DemandValues } from './demandForm';

/** An amendment that was left to a job, as it was typed: it may come to nothing and be sent again. */
export interface Sent {
  jobId: string;
  /** Of the demand when it was sent. */
  version: string;
  values: DemandValues;
  reason: string;
}

const keyOf = (demandId: string) => `amendment.sent.${demandId}`;

/** Keeps it until its job is done; nothing drops it. */
export function keepSent(demandId: string, sent: Sent | undefined): void {
  keepDraft(keyOf(demandId), sent);
}

/** What was sent from this device and came to nothing; of any other job nothing is told. */
export function failedAmendment({ id, pending }: Demand): Partial<Sent> | undefined {
  if (pending?.state !== 'FAILED' && pending?.state !== 'CANCELLED') return undefined;
  const sent = keptDraft<Sent>(keyOf(id));
  return sent?.jobId === pending.jobId ? sent : undefined;
}

/** Drops what another job than the pending one was to do: that is done, or somebody went on without it. */
export function dropEarlier({ id, version, pending }: Demand): void {
  const sent = keptDraft<Sent>(keyOf(id));
  if (sent && sent.version !== version && sent.jobId !== pending?.jobId) keepSent(id, undefined);
}
