import type {
  AddresseesInput,
  DemandInput,
  DocumentInput,
  Provision,
  RelationInput,
  TargetInput,
} from '@/api';
import { fold } from '@/shared/lib/text';
import { collectiveOf, deadlineOf, outputOf, standing, type SelfValues } from './model';
import type { Citation, Proposal, TargetProposal, Work } from './proposals';
import { longestQuote, oneLine } from './words';

const filled = (text: string) => text.trim() || undefined;

export function documentBody(self: SelfValues): DocumentInput {
  return {
    symbol: filled(self.symbol),
    type: self.type,
    issuerId: self.issuer?.id ?? '',
    issuedOn: self.issuedOn ?? '',
    title: oneLine(self.title),
    place: filled(self.place),
    signerPosition: filled(self.signerPosition),
  };
}

/** Undefined where nothing is to be tied: no document was chosen, or the paper only rests on it. */
export function relationBody({ relation, target }: Citation): RelationInput | undefined {
  if (!target || !relation || relation === 'BASED_ON') return undefined;
  return { type: relation, targetId: target.id };
}

/** A provision's place and its words, folded so that they can be looked for. */
export interface Place {
  id: string;
  words: string;
}

const bare = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const placesOf = (provisions: readonly Provision[]): Place[] =>
  provisions.map(({ id, text }) => ({ id, words: bare(text) }));

const firstWords = 60;

/** The narrowest provision that holds the first words of a passage. */
export function provisionOf(text: string, places: readonly Place[]): string | undefined {
  const wanted = bare(text).slice(0, firstWords).trim();
  if (!wanted) return undefined;
  return places
    .filter(({ words }) => words.includes(wanted))
    .sort((a, b) => a.words.length - b.words.length)[0]?.id;
}

function addresseesOf(work: Work): AddresseesInput {
  const leads = standing(work.parties, 'LEAD');
  const collective = collectiveOf(leads);
  const organisations = [...new Set(leads.flatMap(({ organisation }) => organisation?.id ?? []))];
  return {
    ...(collective && collective !== 'SEVERAL' ? { ...collective, includeRoot: false } : {}),
    ...(organisations.length > 0 ? { organisations } : {}),
  };
}

export function demandBody(
  work: Work,
  all: readonly Proposal[],
  documentId: string,
  places: readonly Place[],
): DemandInput {
  const addressees = addresseesOf(work);
  const due = deadlineOf(work, all);
  const along = standing(work.parties, 'COORDINATE').flatMap(
    ({ organisation }) => organisation?.id ?? [],
  );
  const provisionId = provisionOf(work.text, places);
  return {
    documentId,
    ...(provisionId ? { provisionId } : {}),
    act: work.act,
    title: oneLine(work.title),
    output: filled(outputOf(work, all)),
    quotedWords: filled(work.text.slice(0, longestQuote)),
    addressees,
    coordinatorIds: [...new Set(along)].filter((id) => !addressees.organisations?.includes(id)),
    deadlines: [
      due?.rule
        ? { rule: due.rule, words: filled(oneLine(due.words).slice(0, 500)) }
        : { rule: { kind: 'UNDATED', reason: 'UNSET' } },
    ],
    confirmer: 'DIRECT_SUPERIOR',
  };
}

export function targetBody(one: TargetProposal, documentId: string): TargetInput {
  const lower = one.comparison === 'AT_MOST' || one.comparison === 'DECREASE';
  return {
    documentId,
    group: one.group,
    name: oneLine(one.name),
    unit: one.unit.trim(),
    comparison: one.comparison,
    direction: lower ? 'LOWER' : 'HIGHER',
    rollUp: one.rollUp,
    frequency: 'YEAR',
    termFrom: Number(one.from),
    termTo: Number(one.to),
    termValue: one.value,
    ...(one.comparison === 'RANGE' ? { termUpper: one.upper } : {}),
    ...(one.baseline === undefined ? {} : { baselineValue: one.baseline }),
    ...(one.baselineYear.trim() ? { baselineYear: Number(one.baselineYear) } : {}),
    quotedWords: filled(one.text.slice(0, longestQuote)),
  };
}
