import type { ListDocumentsData } from '@/api';

export type Filters = NonNullable<ListDocumentsData['query']>;
type Sort = NonNullable<Filters['sort']>;

export const sorts: readonly Sort[] = ['-issuedOn', 'issuedOn', 'title', '-title'];

const isDate = (text: string | undefined) => text && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The address bar's words as the register's filter; what is no filter, or no date, is left out. */
export function parseFilters(words: Readonly<Record<string, string | undefined>>): Filters {
  const filters: Filters = {};
  if (words.q?.trim()) filters.q = words.q.trim();
  if (words.type) filters.type = words.type;
  if (words.issuerId) filters.issuerId = words.issuerId;
  if (isDate(words.issuedFrom)) filters.issuedFrom = words.issuedFrom;
  if (isDate(words.issuedTo)) filters.issuedTo = words.issuedTo;
  if (words.directive === 'true') filters.directive = true;
  const sort = sorts.find((one) => one === words.sort);
  if (sort) filters.sort = sort;
  return filters;
}
