import type { ListObligationsData, Timeliness } from '@/api';

export type Filters = NonNullable<ListObligationsData['query']>;
type View = NonNullable<Filters['view']>;
type Sort = NonNullable<Filters['sort']>;

export const acts = [
  'STUDY',
  'BRIEFING',
  'PROGRAMME',
  'TASK',
  'REPORT',
  'COMMUNICATE',
  'OPINION',
  'REMEDY',
] as const;
export const states = [
  'OPEN',
  'RECEIVED',
  'OBJECTED',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'WAIVED',
  'WITHDRAWN',
  'HANDED_OVER',
] as const;
export const timelinesses: readonly Timeliness[] = [
  'OVERDUE',
  'DUE_SOON',
  'NOT_DUE',
  'UNDATED',
  'AWAITING',
  'DONE_ON_TIME',
  'DONE_LATE',
];
export const views: readonly View[] = ['MINE', 'TO_CONFIRM', 'OBJECTIONS', 'TO_EXTEND', 'REACH'];
const sorts: readonly Sort[] = ['dueOn', '-dueOn', 'organisation', '-organisation'];
const groups: readonly NonNullable<Filters['group']>[] = ['TODAY', 'NEXT_7_DAYS', 'NEW', 'LATER'];
const roles = ['LEAD', 'COORDINATE'] as const;
export const undatedReasons = ['REGULAR', 'WAITING', 'UNSET'] as const;
const scopes = ['SELF', 'SUBTREE'] as const;

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((item) => item === value);
const date = (value: string | undefined) =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const words = (value: string | undefined) =>
  value?.trim() ? value.trim().slice(0, 200) : undefined;

/** The several values of `timeliness=OVERDUE,DUE_SOON`; what is none of them is left out. */
export function timelinessOf(value: string | undefined): Timeliness[] {
  const wanted = (value ?? '').split(',');
  return timelinesses.filter((one) => wanted.includes(one));
}

/** The address bar's query as the API's filter: the same names, what is not valid left out. */
export function parseFilters(search: Readonly<Record<string, string | undefined>>): Filters {
  const timeliness = timelinessOf(search.timeliness).join(',');
  const filters: Filters = {
    view: oneOf(views, search.view),
    organisationId: words(search.organisationId),
    scope: oneOf(scopes, search.scope),
    act: oneOf(acts, search.act),
    state: oneOf(states, search.state),
    stale: search.stale === 'true' ? true : undefined,
    timeliness: timeliness || undefined,
    counted: search.counted === 'true' ? true : search.counted === 'false' ? false : undefined,
    extended: search.extended === 'true' ? true : undefined,
    reportedLate: search.reportedLate === 'true' ? true : undefined,
    undatedReason: oneOf(undatedReasons, search.undatedReason),
    group: oneOf(groups, search.group),
    documentId: words(search.documentId),
    demandId: words(search.demandId),
    role: oneOf(roles, search.role),
    dueFrom: date(search.dueFrom),
    dueTo: date(search.dueTo),
    q: words(search.q),
    sort: oneOf(sorts, search.sort),
  };
  return Object.fromEntries(
    Object.entries<unknown>(filters).filter(([, value]) => value !== undefined),
  );
}
