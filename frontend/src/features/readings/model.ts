import type { OrganisationRef, ReadCollective, Reading } from '@/api';
import type { Mark } from './marks';
import type { Due, LooseDeadline, Party, Proposal, StudyShare, Work } from './proposals';
import { longestTitle } from './words';

/** What the paper says of itself, as it stands in the form. */
export interface SelfValues {
  symbol: string;
  type: string;
  issuer?: OrganisationRef | undefined;
  issuedOn?: string | undefined;
  title: string;
  place: string;
  signerPosition: string;
}

export function selfOf({ self, organisation }: Reading): SelfValues {
  const suggested = self.issuerSuggestions.find((one) => one.organisation.id === self.issuerId);
  const issuer =
    suggested?.organisation ?? (organisation?.id === self.issuerId ? organisation : undefined);
  return {
    symbol: self.symbol ?? '',
    type: self.type ?? '',
    issuer: self.issuerId ? issuer : undefined,
    issuedOn: self.issuedOn,
    title: self.title ?? '',
    place: self.place ?? '',
    signerPosition: self.signerPosition ?? '',
  };
}

/** Fields of the paper that must be filled before it can be registered. */
export function missingOf(self: SelfValues): ('type' | 'issuer' | 'issuedOn' | 'title')[] {
  return [
    ...(self.type ? [] : (['type'] as const)),
    ...(self.issuer ? [] : (['issuer'] as const)),
    ...(self.issuedOn ? [] : (['issuedOn'] as const)),
    ...(self.title.trim() ? [] : (['title'] as const)),
  ];
}

export type Action =
  | { do: 'accept' | 'drop' | 'reopen'; key: string }
  | { do: 'put'; proposal: Proposal }
  | { do: 'add'; proposals: readonly Proposal[] }
  | { do: 'acceptSound' };

const verdicts = { accept: 'ACCEPTED', drop: 'DROPPED', reopen: 'OPEN' } as const;

/** The proposals after what a person decided; what cannot be made is not accepted. */
export function reduce(all: readonly Proposal[], action: Action): Proposal[] {
  switch (action.do) {
    case 'accept':
    case 'drop':
    case 'reopen':
      return all.map((one) =>
        one.key === action.key && (action.do !== 'accept' || flawsOf(one).length === 0)
          ? { ...one, verdict: verdicts[action.do] }
          : one,
      );
    case 'put':
      // Accepted and then made impossible, it is open again.
      return all.map((one) =>
        one.key === action.proposal.key
          ? action.proposal.verdict === 'ACCEPTED' && flawsOf(action.proposal).length > 0
            ? { ...action.proposal, verdict: 'OPEN' }
            : action.proposal
          : one,
      );
    case 'add':
      return [...all, ...action.proposals];
    case 'acceptSound':
      return all.map((one) =>
        one.verdict === 'OPEN' && flawsOf(one).length === 0 ? { ...one, verdict: 'ACCEPTED' } : one,
      );
  }
}

export const standing = (parties: readonly Party[], role: Party['role']) =>
  parties.filter((one) => one.role === role && !one.dropped);

export const isKnown = (party: Party) => Boolean(party.organisation ?? party.collective);

const union = (lists: readonly (readonly string[] | undefined)[]): string[] | undefined =>
  lists.every((list) => list?.length)
    ? [...new Set(lists.flatMap((list) => list ?? []))]
    : undefined;

/**
 * The collectives of one piece of work as one ("các đảng ủy xã, phường"); SEVERAL where they stand below different
 * organisations, which no single demand can address.
 */
export function collectiveOf(leads: readonly Party[]): ReadCollective | 'SEVERAL' | undefined {
  const all = leads.flatMap(({ collective }) => collective ?? []);
  const [first] = all;
  if (!first) return undefined;
  if (all.some(({ subtreeOf }) => subtreeOf !== first.subtreeOf)) return 'SEVERAL';
  const levels = union(all.map((one) => one.levels));
  const kinds = union(all.map((one) => one.kinds));
  return {
    subtreeOf: first.subtreeOf,
    ...(levels ? { levels } : {}),
    ...(kinds ? { kinds } : {}),
  };
}

/** Why a proposal cannot be made as it stands; keys of the catalogue's `flaw`. */
export type FlawKey =
  | 'title'
  | 'longTitle'
  | 'lead'
  | 'unmatched'
  | 'oneCollective'
  | 'deadline'
  | 'relation'
  | 'name'
  | 'group'
  | 'value'
  | 'years'
  | 'study';

function flawsOfDue(due: Due | undefined): FlawKey[] {
  if (!due) return [];
  if (!due.rule) return ['deadline'];
  return [];
}

function flawsOfWork({ title, parties, due }: Work): FlawKey[] {
  const leads = standing(parties, 'LEAD');
  const along = standing(parties, 'COORDINATE');
  return [
    ...(title.trim() ? [] : (['title'] as const)),
    ...(title.trim().length > longestTitle ? (['longTitle'] as const) : []),
    ...(leads.length > 0 ? [] : (['lead'] as const)),
    ...(leads.every(isKnown) && along.every(({ organisation }) => organisation)
      ? []
      : (['unmatched'] as const)),
    ...(collectiveOf(leads) === 'SEVERAL' ? (['oneCollective'] as const) : []),
    ...flawsOfDue(due),
  ];
}

export function flawsOf(one: Proposal): FlawKey[] {
  switch (one.kind) {
    case 'CITATION':
      return one.target && !one.relation ? ['relation'] : [];
    case 'WORK':
      return flawsOfWork(one);
    case 'STUDY_SHARE':
      return one.work ? [] : ['study'];
    case 'DEADLINE':
      return one.work ? flawsOfDue(one.due) : [];
    case 'TARGET': {
      const [from, to] = [Number(one.from), Number(one.to)];
      return [
        ...(one.name.trim() ? [] : (['name'] as const)),
        ...(one.group ? [] : (['group'] as const)),
        ...(one.value !== undefined && one.unit.trim() ? [] : (['value'] as const)),
        ...(from > 1900 && to >= from ? [] : (['years'] as const)),
      ];
    }
  }
}

/** The deadline a piece of work gets: one that was given to it by hand goes before its own. */
export function deadlineOf(work: Work, all: readonly Proposal[]): Due | undefined {
  const given = all.filter(
    (one): one is LooseDeadline =>
      one.kind === 'DEADLINE' && one.verdict === 'ACCEPTED' && one.work === work.key,
  );
  return given.at(-1)?.due ?? work.due;
}

/** What a piece of work is to bring, with the shares of those who study that were given to it. */
export function outputOf(work: Work, all: readonly Proposal[]): string {
  const shares = all.filter(
    (one): one is StudyShare =>
      one.kind === 'STUDY_SHARE' && one.verdict === 'ACCEPTED' && one.work === work.key,
  );
  return [work.output.trim(), ...shares.map(({ text }) => text)].filter(Boolean).join('; ');
}

/** The passages of all proposals and doubts, to be drawn in the text. */
export function marksOf(all: readonly Proposal[], reading: Reading): Mark[] {
  return [
    ...all.flatMap((one): Mark[] => {
      const own: Mark = { key: one.key, kind: one.kind, start: one.start, end: one.end };
      if (one.kind !== 'WORK') return [own];
      const due = one.dueIndex === undefined ? undefined : reading.deadlines[one.dueIndex];
      return [
        own,
        ...one.parties.flatMap((party): Mark[] =>
          party.start === undefined || party.end === undefined
            ? []
            : [{ key: one.key, kind: 'ORGANISATION', start: party.start, end: party.end }],
        ),
        ...(due
          ? [{ key: one.key, kind: 'DEADLINE' as const, start: due.start, end: due.end }]
          : []),
      ];
    }),
    ...reading.warnings.map(({ start, end }, at): Mark => ({
      key: `!${at}`,
      kind: 'WARNING',
      start,
      end,
    })),
  ];
}

export const kinds = ['CITATION', 'WORK', 'TARGET', 'STUDY_SHARE', 'DEADLINE'] as const;

/** The proposals as they are listed: by kind, in the order of the text. */
export function inOrder(all: readonly Proposal[]): Proposal[] {
  return kinds.flatMap((kind) =>
    all.filter((one) => one.kind === kind).sort((a, b) => a.start - b.start || a.end - b.end),
  );
}
