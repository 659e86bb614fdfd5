import { readPaper, type Reading } from '@/api';
import type { SelfValues } from './model';
import { selfOf } from './model';
import { proposalsOf, type Proposal } from './proposals';
import { nothingMade, type Made } from './publish';

export type StepName = 'INTAKE' | 'REVIEW' | 'PUBLISH';

/** All of one paper that is being read; kept on this device until it is published or left. */
export interface ReadingSession {
  step: StepName;
  text: string;
  /** Years that are not written are counted from here where the paper does not say its date. */
  referenceDate?: string | undefined;
  reading?: Reading | undefined;
  self: SelfValues;
  proposals: readonly Proposal[];
  made: Made;
  /** How many passages were added by hand: numbers their keys. */
  added: number;
}

export const emptySession: ReadingSession = {
  step: 'INTAKE',
  text: '',
  self: { symbol: '', type: '', title: '', place: '', signerPosition: '' },
  proposals: [],
  made: nothingMade,
  added: 0,
};

/** The session once a paper was read: nothing of an earlier paper stays. */
export function begun(
  text: string,
  reading: Reading,
  referenceDate: string | undefined,
): ReadingSession {
  const self = selfOf(reading);
  return {
    ...emptySession,
    step: 'REVIEW',
    text: reading.text ?? text,
    referenceDate,
    reading,
    self,
    proposals: proposalsOf(reading, {
      issuedOn: self.issuedOn ?? referenceDate,
      known: [reading.organisation, self.issuer].flatMap((one) => one ?? []),
    }),
  };
}

/** Reads a text exactly as it stands: places are counted in it. */
export async function readText(text: string, referenceDate: string | undefined): Promise<Reading> {
  const body = { text, ...(referenceDate ? { referenceDate } : {}) };
  return (await readPaper({ body, throwOnError: true })).data;
}
