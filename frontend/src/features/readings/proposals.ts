import type {
  Act,
  Comparator,
  Comparison,
  DeadlineRule,
  DocumentRef,
  OrganisationRef,
  OrganisationSuggestion,
  ReadAssignment,
  ReadCitation,
  ReadCollective,
  ReadDeadline,
  Reading,
  ReadOrganisation,
  RollUpRule,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { titleOf } from './words';

/** Not looked at yet, to be made, or not to be made. */
export type Verdict = 'OPEN' | 'ACCEPTED' | 'DROPPED';
export type Role = ReadAssignment['role'];
export type CitedRelation = NonNullable<ReadCitation['relation']>;

interface Common {
  key: string;
  /** In UTF-16 units of the text that was read. */
  start: number;
  end: number;
  /** As printed. */
  text: string;
  verdict: Verdict;
  /** What the reader proposed, in one line; absent where a person added it. */
  proposed?: string;
}

export interface Citation extends Common {
  kind: 'CITATION';
  symbol: string;
  name: string;
  relation: CitedRelation | '';
  suggestions: readonly DocumentRef[];
  /** Chosen by a person; absent: no document is tied. */
  target?: DocumentRef | undefined;
}

/** One of those a piece of work is given to, works along or receives it. */
export interface Party {
  key: string;
  role: Role;
  text: string;
  start?: number | undefined;
  end?: number | undefined;
  organisation?: OrganisationRef | undefined;
  collective?: ReadCollective | undefined;
  suggestions: readonly OrganisationSuggestion[];
  proposed?: string;
  dropped?: boolean;
}

export interface Due {
  words: string;
  rule?: DeadlineRule | undefined;
  explanation: string;
  /** Why there is no rule. */
  trouble?: string | undefined;
}

export interface Work extends Common {
  kind: 'WORK';
  act: Act;
  title: string;
  output: string;
  parties: readonly Party[];
  due?: Due | undefined;
  /** Its place in the reading's deadlines. */
  dueIndex?: number | undefined;
}

export interface TargetProposal extends Common {
  kind: 'TARGET';
  name: string;
  group: string;
  comparison: Comparison;
  value?: number | undefined;
  upper?: number | undefined;
  unit: string;
  from: string;
  to: string;
  baseline?: number | undefined;
  baselineYear: string;
  rollUp: RollUpRule;
}

export interface StudyShare extends Common {
  kind: 'STUDY_SHARE';
  percent: number;
  audience: string;
  /** The piece of work whose result it tells; empty: none yet. */
  work: string;
}

/** A deadline that belongs to no piece of work yet. */
export interface LooseDeadline extends Common {
  kind: 'DEADLINE';
  due: Due;
  index?: number | undefined;
  work: string;
}

export type Proposal = Citation | Work | TargetProposal | StudyShare | LooseDeadline;
export type ProposalKind = Proposal['kind'];

/** What is known of those who read it: the year of the paper. */
export interface Context {
  issuedOn?: string | undefined;
  /** Goes before every key, so that what is added later has keys of its own. */
  prefix?: string;
  /** Added to every place: where the words that were read begin in the text. */
  offset?: number;
  /** Names of organisations that are known by their id alone. */
  known?: readonly OrganisationRef[];
}

export function dueOf(read: ReadDeadline): Due {
  return {
    words: read.text,
    rule: read.rule,
    explanation: read.explanation,
    trouble: read.rule ? undefined : read.explanation,
  };
}

export const writingOfDue = (due: Due) =>
  `${due.words}: ${due.rule ? JSON.stringify(due.rule) : '-'}`;

export const writingOfParty = (party: Party) =>
  `${party.role} ${party.organisation?.id ?? (party.collective ? `* ${party.text}` : party.text)}`;

/** The proposal in one line, the same writing for what was read and what was kept. */
export function writingOf(one: Proposal): string {
  switch (one.kind) {
    case 'CITATION':
      return `${one.symbol || one.text} ${one.relation || '-'}`;
    case 'WORK':
      return `${one.act}: ${one.title}`;
    case 'TARGET':
      return [
        ...[one.name, one.comparison, one.value, one.upper, one.unit, one.from, one.to],
        ...[one.baseline, one.baselineYear],
      ].join(' | ');
    case 'STUDY_SHARE':
      return `${one.percent} % ${one.audience}`;
    case 'DEADLINE':
      return writingOfDue(one.due);
  }
}

function read<P extends Proposal>(one: P): P {
  return { ...one, proposed: writingOf(one) };
}

function partiesOf(
  organisation: ReadOrganisation,
  role: Role,
  key: string,
  context: Context,
): Party[] {
  if (organisation.parts?.length) {
    return organisation.parts.flatMap((part, index) =>
      partiesOf(part, role, `${key}.${index}`, context),
    );
  }
  const { id, suggestions, collective, text } = organisation;
  const found =
    suggestions.find((one) => one.organisation.id === id)?.organisation ??
    context.known?.find((one) => one.id === id);
  const offset = context.offset ?? 0;
  const party: Party = {
    key,
    role,
    text,
    start: organisation.start + offset,
    end: organisation.end + offset,
    organisation: id ? (found ?? { id, name: text }) : undefined,
    collective: id ? undefined : collective,
    suggestions,
  };
  return [{ ...party, proposed: writingOfParty(party) }];
}

function worksOf(reading: Reading, context: Context): Work[] {
  const groups = new Map<string, ReadAssignment[]>();
  for (const one of reading.assignments) {
    const key = `${one.start}-${one.end}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const offset = context.offset ?? 0;
  return [...groups.values()].flatMap((group, at) => {
    const first = group.find(({ role }) => role === 'LEAD') ?? group[0];
    if (!first) return [];
    const index = group.find(({ deadline }) => deadline !== undefined)?.deadline;
    const deadline = index === undefined ? undefined : reading.deadlines[index];
    const key = `${context.prefix ?? ''}w${at}`;
    return read<Work>({
      kind: 'WORK',
      key,
      start: first.start + offset,
      end: first.end + offset,
      text: first.task,
      verdict: 'OPEN',
      act: first.act,
      title: titleOf(first.task, group, deadline?.text),
      output: '',
      parties: group.flatMap((one, n) =>
        partiesOf(one.organisation, one.role, `${key}p${n}`, context),
      ),
      due: deadline && dueOf(deadline),
      dueIndex: index,
    });
  });
}

const comparisonOf = (comparator: Comparator): Comparison =>
  comparator === 'EXACTLY' ? 'EXACT' : comparator;

const yearOf = (year: number | undefined) => (year === undefined ? '' : String(year));

/** Every proposal of a reading, not looked at yet. */
export function proposalsOf(reading: Reading, context: Context): Proposal[] {
  const { prefix = '', offset = 0, issuedOn } = context;
  const works = worksOf(reading, context);
  const used = new Set(works.map(({ dueIndex }) => dueIndex));
  const study = works.find(({ act }) => act === 'STUDY')?.key ?? '';
  const place = (one: { start: number; end: number; text: string }) => ({
    start: one.start + offset,
    end: one.end + offset,
    text: one.text,
    verdict: 'OPEN' as const,
  });
  const issueYear = issuedOn?.slice(0, 4) ?? '';
  return [
    ...reading.citations.map((one, at) =>
      read<Citation>({
        kind: 'CITATION',
        key: `${prefix}c${at}`,
        ...place(one),
        symbol: one.symbol ?? '',
        name: [one.symbol ?? one.text, one.issuerText, one.issuedOn && formatDate(one.issuedOn)]
          .filter(Boolean)
          .join(' · '),
        relation: one.relation ?? '',
        suggestions: one.suggestions,
      }),
    ),
    ...works,
    ...reading.targets.map((one, at) =>
      read<TargetProposal>({
        kind: 'TARGET',
        key: `${prefix}t${at}`,
        ...place(one),
        name: one.name,
        group: '',
        comparison: comparisonOf(one.comparator),
        value: one.value,
        upper: one.valueTo,
        unit: one.unit,
        from: yearOf(one.yearFrom) || issueYear || yearOf(one.year),
        to: yearOf(one.year),
        baseline: one.baseline,
        baselineYear: yearOf(one.baselineYear),
        rollUp: one.unit.trim() === '%' ? 'RATIO' : 'SUM',
      }),
    ),
    ...reading.studyShares.map((one, at) =>
      read<StudyShare>({
        kind: 'STUDY_SHARE',
        key: `${prefix}s${at}`,
        ...place(one),
        percent: one.percent,
        audience: one.audience,
        work: study,
      }),
    ),
    ...reading.deadlines.flatMap((one, index) =>
      used.has(index)
        ? []
        : read<LooseDeadline>({
            kind: 'DEADLINE',
            key: `${prefix}d${index}`,
            ...place(one),
            due: dueOf(one),
            index,
            work: '',
          }),
    ),
  ];
}
