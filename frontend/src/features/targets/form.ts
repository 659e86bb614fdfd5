import type {
  Comparison,
  Direction,
  OrganisationRef,
  PeriodKind,
  RollUpRule,
  Target,
  TargetInput,
  TargetValue,
} from '@/api';
import { parseFigure, typedFigure } from '@/shared/lib/numbers';

export const comparisons: readonly Comparison[] = [
  'AT_LEAST',
  'ABOVE',
  'AT_MOST',
  'BELOW',
  'ABOUT',
  'EXACT',
  'RANGE',
  'INCREASE',
  'DECREASE',
  'QUALITATIVE',
];
export const rules: readonly RollUpRule[] = [
  'SUM',
  'WEIGHTED_MEAN',
  'RATIO',
  'CUMULATIVE',
  'LAST_VALUE',
  'NONE',
];
export const frequencies: readonly PeriodKind[] = ['YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH'];
export const directions: readonly Direction[] = ['HIGHER', 'LOWER', 'NEITHER'];

/** What is planned for a year, as it is typed. */
export interface TypedYear {
  value: string;
  upper: string;
  words: string;
}

/** A target as it is typed: figures are words until they are sent. */
export interface TargetForm {
  group: string;
  name: string;
  unit: string;
  comparison: Comparison;
  direction: Direction;
  baselineValue: string;
  baselineYear: string;
  baselineWords: string;
  changeInPercent: boolean;
  proportion: boolean;
  rollUp: RollUpRule;
  frequency: PeriodKind;
  termFrom: string;
  termTo: string;
  term: TypedYear;
  /** By year; those outside the term are orientation. */
  years: Readonly<Record<string, TypedYear>>;
  quotedWords: string;
  lead: OrganisationRef | undefined;
  parentId: string | undefined;
  reason: string;
}

export const nothing: TypedYear = { value: '', upper: '', words: '' };

/** Fields whose figure cannot be read, as `/values/2027`. */
export type WrongFigures = readonly string[];

/** A new target of a term, in the group that comes first. */
export function emptyForm(group: string, from: number, to: number): TargetForm {
  return {
    group,
    name: '',
    unit: '',
    comparison: 'AT_LEAST',
    direction: 'HIGHER',
    baselineValue: '',
    baselineYear: '',
    baselineWords: '',
    changeInPercent: false,
    proportion: false,
    rollUp: 'SUM',
    frequency: 'YEAR',
    termFrom: String(from),
    termTo: String(to),
    term: nothing,
    years: {},
    quotedWords: '',
    lead: undefined,
    parentId: undefined,
    reason: '',
  };
}

/** The target as it stands, to be changed. */
export function formOf(target: Target, language: string): TargetForm {
  const typed = (value: number | undefined, upper: number | undefined, words?: string) => ({
    value: typedFigure(value, language),
    upper: typedFigure(upper, language),
    words: words ?? '',
  });
  return {
    group: target.group,
    name: target.name,
    unit: target.unit ?? '',
    comparison: target.comparison,
    direction: target.direction,
    baselineValue: typedFigure(target.baselineValue, language),
    baselineYear: target.baselineYear === undefined ? '' : String(target.baselineYear),
    baselineWords: target.baselineWords ?? '',
    changeInPercent: target.changeInPercent,
    proportion: target.proportion,
    rollUp: target.rollUp,
    frequency: target.frequency,
    termFrom: String(target.termFrom),
    termTo: String(target.termTo),
    term: typed(target.termValue, target.termUpper, target.termWords),
    years: Object.fromEntries(
      target.values.map((one) => [String(one.year), typed(one.value, one.upper, one.words)]),
    ),
    quotedWords: target.quotedWords ?? '',
    lead: target.lead,
    parentId: target.parent?.id,
    reason: '',
  };
}

/** Which way is better where nothing else is said. */
export function usualDirection(comparison: Comparison): Direction {
  if (['AT_MOST', 'BELOW', 'DECREASE'].includes(comparison)) return 'LOWER';
  return ['ABOUT', 'EXACT', 'RANGE'].includes(comparison) ? 'NEITHER' : 'HIGHER';
}

const longestTerm = 15;

/** The years that are shown: those of the term, and orientation behind it. */
export function yearsOf(form: TargetForm): { year: number; orientation: boolean }[] {
  const from = Number(form.termFrom);
  const to = Number(form.termTo);
  const shown = new Set(Object.keys(form.years).map(Number));
  if (from > 1900 && to >= from && to - from <= longestTerm) {
    for (let year = from; year <= to; year += 1) shown.add(year);
  }
  return [...shown]
    .sort((a, b) => a - b)
    .map((year) => ({ year, orientation: year < from || year > to }));
}

const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined || value === '' ? {} : { [key]: value }) as Partial<Record<K, T>>;

/** The input for the API, and which figures cannot be read. */
export function inputOf(
  form: TargetForm,
  language: string,
): { input: Omit<TargetInput, 'documentId' | 'programmeId'>; wrong: WrongFigures } {
  const wrong: string[] = [];
  const figure = (at: string, typed: string): number | undefined => {
    const read = parseFigure(typed, language);
    if (read === undefined) wrong.push(at);
    return read ?? undefined;
  };
  const qualitative = form.comparison === 'QUALITATIVE';
  const planned = (at: string, one: TypedYear): Pick<TargetValue, 'value' | 'upper' | 'words'> =>
    qualitative
      ? { ...optional('words', one.words.trim()) }
      : {
          ...optional('value', figure(at, one.value)),
          ...(form.comparison === 'RANGE'
            ? optional('upper', figure(`${at}/upper`, one.upper))
            : {}),
        };
  const values: TargetValue[] = yearsOf(form)
    .map(({ year, orientation }) => ({
      year,
      ...planned(`/values/${year}`, form.years[String(year)] ?? nothing),
      ...(orientation ? { orientation: true } : {}),
    }))
    .filter((one) => one.value !== undefined || one.words !== undefined);
  const term = planned('/termValue', form.term);
  const againstBaseline = form.comparison === 'INCREASE' || form.comparison === 'DECREASE';
  const input = {
    group: form.group,
    name: form.name.trim(),
    ...optional('unit', form.unit.trim()),
    comparison: form.comparison,
    direction: form.direction,
    ...optional('baselineValue', figure('/baselineValue', form.baselineValue)),
    ...optional('baselineYear', form.baselineYear ? Number(form.baselineYear) : undefined),
    ...optional('baselineWords', form.baselineWords.trim()),
    ...(againstBaseline && form.changeInPercent ? { changeInPercent: true } : {}),
    ...(form.rollUp === 'RATIO' && form.proportion ? { proportion: true } : {}),
    rollUp: qualitative ? 'NONE' : form.rollUp,
    frequency: form.frequency,
    termFrom: Number(form.termFrom),
    termTo: Number(form.termTo),
    ...optional('termValue', term.value),
    ...optional('termUpper', term.upper),
    ...optional('termWords', term.words),
    values,
    ...optional('quotedWords', form.quotedWords.trim()),
    ...optional('leadId', form.lead?.id),
    ...optional('parentId', form.parentId),
    ...optional('reason', form.reason.trim()),
  } satisfies Omit<TargetInput, 'documentId' | 'programmeId'>;
  return { input, wrong };
}
