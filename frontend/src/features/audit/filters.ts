import type { ListAuditEntriesData } from '@/api';

/** What the list and the export are narrowed by; the same names in the address bar and in the API. */
export type Filters = Omit<NonNullable<ListAuditEntriesData['query']>, 'sort' | 'limit' | 'cursor'>;

const names = [
  'subject',
  'subjectId',
  'organisationId',
  'accountId',
  'action',
  'requestId',
  'from',
  'to',
] as const;
const longest = { subject: 40, action: 60, requestId: 64 } as Readonly<Record<string, number>>;

function valid(name: (typeof names)[number], value: string): boolean {
  if (name === 'from' || name === 'to') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  }
  return name.endsWith('Id') && name !== 'requestId'
    ? /^\d{1,18}$/.test(value)
    : value.length <= (longest[name] ?? 0);
}

/** The address bar's query as the API's filter; what is not valid is left out. */
export function parseFilters(search: Readonly<Record<string, string | undefined>>): Filters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name]?.trim();
      return value && valid(name, value) ? [[name, value]] : [];
    }),
  );
}

/** Every filter taken off. */
export const noFilters: Readonly<Record<string, undefined>> = Object.fromEntries(
  names.map((name) => [name, undefined]),
);
