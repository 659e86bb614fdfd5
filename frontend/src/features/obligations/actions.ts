import {
  acceptObligation,
  answerObjection,
  decideExtension,
  ifMatch,
  noteProgress,
  objectToObligation,
  receiveObligation,
  requestExtension,
  returnObligation,
  revokeWaiver,
  setInternalDate,
  submitObligation,
  waiveObligation,
  withdrawExtension,
  type Attachment,
  type ExtensionOutcome,
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
  /** The date asked for, granted or set. */
  newDueOn?: IsoDate | undefined;
  doneSoFar?: string | undefined;
  forward?: boolean | undefined;
  outcome?: ExtensionOutcome | undefined;
  /** How far it has come, in hundredths. */
  percent?: number | undefined;
}

/** Whose words are needed before they can be sent. */
export const wordy: readonly ObligationAction[] = [
  'OBJECT',
  'NOTE_PROGRESS',
  'RETURN',
  'ANSWER_OBJECTION',
  'REQUEST_EXTENSION',
  'WAIVE',
  'REVOKE_WAIVER',
];

/** What still has to be filled in before an action can be sent; the server has the last word. */
export function missing(
  action: ObligationAction,
  values: Values,
  evidenceRequired: boolean,
): string[] {
  const lacks: string[] = [];
  const refuses = action === 'DECIDE_EXTENSION' && values.outcome !== 'GRANT';
  const needsWords = refuses || wordy.includes(action);
  if (needsWords && !values.note.trim()) lacks.push('note');
  if (action === 'SUBMIT' && !values.doneOn) lacks.push('doneOn');
  if (action === 'SUBMIT' && evidenceRequired && values.files.length === 0) lacks.push('files');
  if (action === 'RETURN' && !values.repairDueOn) lacks.push('repairDueOn');
  const dated =
    action === 'REQUEST_EXTENSION' || (action === 'DECIDE_EXTENSION' && values.outcome === 'GRANT');
  if (dated && !values.newDueOn) lacks.push('newDueOn');
  if (action === 'NOTE_PROGRESS' && values.percent === undefined) lacks.push('percent');
  return lacks;
}

/** Where a problem of each action points to the words a person typed. */
export function notePointer(action: ObligationAction): string {
  const notes: readonly ObligationAction[] = [
    'ANSWER_OBJECTION',
    'SUBMIT',
    'ACCEPT',
    'RECEIVE',
    'NOTE_PROGRESS',
  ];
  return notes.includes(action) ? '/note' : '/reason';
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
    case 'NOTE_PROGRESS':
      return (await noteProgress({ ...call, body: { percent: values.percent ?? 0, note } })).data;
    case 'ACCEPT':
      return (await acceptObligation({ ...call, body: optional })).data;
    case 'RETURN': {
      const body = { reason: note, repairDueOn: values.repairDueOn ?? '' };
      return (await returnObligation({ ...call, body })).data;
    }
    case 'REQUEST_EXTENSION': {
      const doneSoFar = values.doneSoFar?.trim();
      const body = {
        dueOn: values.newDueOn ?? '',
        reason: note,
        ...(doneSoFar ? { doneSoFar } : {}),
        ...(values.forward ? { forward: true } : {}),
      };
      return (await requestExtension({ ...call, body })).data;
    }
    case 'WITHDRAW_EXTENSION':
      return (await withdrawExtension(call)).data;
    case 'DECIDE_EXTENSION': {
      const outcome = values.outcome ?? 'GRANT';
      const dueOn = outcome === 'GRANT' && values.newDueOn ? { dueOn: values.newDueOn } : {};
      const reason = note ? { reason: note } : {};
      return (await decideExtension({ ...call, body: { outcome, ...dueOn, ...reason } })).data;
    }
    case 'WAIVE':
      return (await waiveObligation({ ...call, body: { reason: note } })).data;
    case 'REVOKE_WAIVER':
      return (await revokeWaiver({ ...call, body: { reason: note } })).data;
    case 'SET_INTERNAL_DATE': {
      const dueOn = values.newDueOn ? { dueOn: values.newDueOn } : {};
      const reason = note ? { reason: note } : {};
      return (await setInternalDate({ ...call, body: { ...dueOn, ...reason } })).data;
    }
  }
}
