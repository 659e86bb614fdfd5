import {
  acceptObligation,
  answerObjection,
  ifMatch,
  objectToObligation,
  receiveObligation,
  returnObligation,
  submitObligation,
  type Attachment,
  type Obligation,
  type ObligationAction,
  type OrganisationRef,
} from '@/api';
import type { IsoDate } from '@/shared/lib/dates';

/** What a person fills in; each action takes its part. */
export interface Values {
  note: string;
  doneOn?: IsoDate | undefined;
  repairDueOn?: IsoDate | undefined;
  files: readonly Attachment[];
  organisation?: OrganisationRef | undefined;
  upheld: boolean;
}

/** What still has to be filled in before an action can be sent; the server has the last word. */
export function missing(
  action: ObligationAction,
  values: Values,
  evidenceRequired: boolean,
): string[] {
  const lacks: string[] = [];
  const needsWords = action === 'OBJECT' || action === 'RETURN' || action === 'ANSWER_OBJECTION';
  if (needsWords && !values.note.trim()) lacks.push('note');
  if (action === 'SUBMIT' && !values.doneOn) lacks.push('doneOn');
  if (action === 'SUBMIT' && evidenceRequired && values.files.length === 0) lacks.push('files');
  if (action === 'RETURN' && !values.repairDueOn) lacks.push('repairDueOn');
  return lacks;
}

/** Where a problem of each action points to the words a person typed. */
export function notePointer(action: ObligationAction): string {
  return action === 'OBJECT' || action === 'RETURN' ? '/reason' : '/note';
}

/** Sends one action against the version that was seen; answers with the obligation as it now is. */
export async function send(
  action: ObligationAction,
  { id, version }: Obligation,
  values: Values,
): Promise<Obligation> {
  const call = { path: { id }, headers: ifMatch(version), throwOnError: true } as const;
  const note = values.note.trim();
  const optional = note ? { note } : {};
  switch (action) {
    case 'RECEIVE':
      return (await receiveObligation(call)).data;
    case 'OBJECT': {
      const to = values.organisation ? { proposedOrganisationId: values.organisation.id } : {};
      return (await objectToObligation({ ...call, body: { reason: note, ...to } })).data;
    }
    case 'ANSWER_OBJECTION': {
      const to =
        values.upheld && values.organisation ? { organisationId: values.organisation.id } : {};
      return (await answerObjection({ ...call, body: { upheld: values.upheld, note, ...to } }))
        .data;
    }
    case 'SUBMIT': {
      const attachmentIds = values.files.map((file) => file.id);
      const body = { doneOn: values.doneOn ?? '', ...optional, attachmentIds };
      return (await submitObligation({ ...call, body })).data;
    }
    case 'ACCEPT':
      return (await acceptObligation({ ...call, body: optional })).data;
    case 'RETURN': {
      const body = { reason: note, repairDueOn: values.repairDueOn ?? '' };
      return (await returnObligation({ ...call, body })).data;
    }
  }
}
