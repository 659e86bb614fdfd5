import { readDeadline, readPaper, type OrganisationRef, type PaperInput } from '@/api';
import { proposalsOf, type Due, type Proposal, type Work } from './proposals';
import { titleOf } from './words';

export const addedKinds = ['CITATION', 'WORK', 'DEADLINE', 'TARGET'] as const;
export type AddedKind = (typeof addedKinds)[number];

interface Passage {
  /** Begins the keys of what is added. */
  prefix: string;
  start: number;
  end: number;
  text: string;
  issuedOn?: string | undefined;
  organisation?: OrganisationRef | undefined;
}

/** The words of a deadline as the product reads them. */
export async function readDue(
  words: string,
  referenceDate: string | undefined,
  signal?: AbortSignal,
): Promise<Due> {
  const { data } = await readDeadline({
    body: { words, ...(referenceDate ? { referenceDate } : {}) },
    ...(signal ? { signal } : {}),
    throwOnError: true,
  });
  return {
    words,
    rule: data.rule,
    explanation: data.resolved?.sentence ?? data.detail ?? words,
    trouble: data.rule ? undefined : data.detail,
  };
}

function blank(kind: AddedKind, passage: Passage): Proposal {
  const { prefix, start, end, text } = passage;
  const common = { key: `${prefix}0`, start, end, text, verdict: 'OPEN' as const };
  switch (kind) {
    case 'CITATION':
      return { ...common, kind, symbol: '', name: text, relation: '', suggestions: [] };
    case 'WORK':
      return {
        ...common,
        kind,
        act: 'TASK',
        title: titleOf(text, [], undefined),
        output: '',
        parties: [],
      };
    case 'DEADLINE':
      return { ...common, kind, due: { words: text, explanation: text }, work: '' };
    case 'TARGET':
      return {
        ...common,
        kind,
        name: text,
        group: '',
        comparison: 'AT_LEAST',
        unit: '',
        from: passage.issuedOn?.slice(0, 4) ?? '',
        to: '',
        baselineYear: '',
        rollUp: 'SUM',
      };
  }
}

/** What a person added was not proposed: neither it nor its organisations count as read. */
function unread(one: Proposal): Proposal {
  const added = { ...one };
  delete added.proposed;
  if (added.kind !== 'WORK') return added;
  const work: Work = { ...added, dueIndex: undefined };
  work.parties = added.parties.map((party) => {
    const own = { ...party };
    delete own.proposed;
    return own;
  });
  return work;
}

/** Words that were missed, told what they are: what can be read of them is filled in. */
export async function added(kind: AddedKind, passage: Passage): Promise<Proposal> {
  const { text, issuedOn, organisation } = passage;
  const empty = blank(kind, passage);
  if (empty.kind === 'DEADLINE') return { ...empty, due: await readDue(text, issuedOn) };
  const body: PaperInput = {
    text,
    ...(issuedOn ? { referenceDate: issuedOn } : {}),
    ...(organisation ? { organisationId: organisation.id } : {}),
  };
  const { data } = await readPaper({ body, throwOnError: true });
  const found = proposalsOf(data, {
    issuedOn,
    prefix: passage.prefix,
    offset: passage.start,
    known: organisation ? [organisation] : [],
  }).find((one) => one.kind === kind);
  return found ? unread(found) : empty;
}
