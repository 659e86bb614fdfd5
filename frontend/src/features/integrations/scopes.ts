import type { Permission } from '@/api';

/** Verbs a scope may name, in the order of the matrix's columns. */
export const verbs = [
  'read',
  'edit',
  'publish',
  'approve',
  'report',
  'confirm',
  'administer',
] as const;
export type Verb = (typeof verbs)[number];

/** What each permission is called as a scope: `resource:verb`. */
const scopeOf: Record<Permission, `${string}:${Verb}`> = {
  ORGANISATION_READ: 'organisations:read',
  ORGANISATION_EDIT: 'organisations:edit',
  DOCUMENT_READ: 'documents:read',
  DOCUMENT_EDIT: 'documents:edit',
  DEMAND_EDIT: 'demands:edit',
  DEMAND_PUBLISH: 'demands:publish',
  OBLIGATION_READ: 'obligations:read',
  OBLIGATION_REPORT: 'obligations:report',
  OBLIGATION_CONFIRM: 'obligations:confirm',
  OVERVIEW_READ: 'dashboard:read',
  IMPORT: 'imports:edit',
  USER_ADMINISTER: 'users:administer',
  TOKEN_OWN: 'access-tokens:edit',
  DELEGATE: 'delegations:edit',
  AUDIT_READ: 'audit:read',
  CALENDAR_EDIT: 'calendar:edit',
  PROGRAMME_APPROVE: 'action-programmes:approve',
};

export interface ScopeRow {
  resource: string;
  /** The verbs this person may give away. */
  verbs: readonly Verb[];
}

/** The matrix of what somebody with these permissions may give to a token. */
export function scopeRows(permissions: readonly Permission[]): ScopeRow[] {
  const rows = new Map<string, Verb[]>();
  for (const permission of permissions) {
    const [resource = '', verb] = scopeOf[permission].split(':');
    const found = verbs.find((one) => one === verb);
    if (found) rows.set(resource, [...(rows.get(resource) ?? []), found]);
  }
  return [...rows].map(([resource, some]) => ({ resource, verbs: some }));
}
