import type { Act, HeldRole, HeldRoleInput, OrganisationRef, Role, User, UserInput } from '@/api';
import type { IsoDate } from '@/shared/lib/dates';

/** Roles in the order they are offered: the narrowest first. */
export const roleCodes: readonly Role[] = [
  'READER',
  'REPORTER',
  'OFFICER',
  'HEAD',
  'INSPECTOR',
  'ADMINISTRATOR',
];

/** A role as it stands in the form, before it is whole. */
export interface RoleLine {
  key: number;
  role: Role;
  organisation: OrganisationRef | undefined;
  acts: Act[];
  from: IsoDate | undefined;
  to: IsoDate | undefined;
}

/** What the form holds of an account. */
export interface Draft {
  userName: string;
  displayName: string;
  email: string;
  roles: RoleLine[];
}

let nextKey = 1;

export function emptyLine(): RoleLine {
  return {
    key: nextKey++,
    role: 'OFFICER',
    organisation: undefined,
    acts: [],
    from: undefined,
    to: undefined,
  };
}

function lineOf(held: HeldRole): RoleLine {
  return {
    key: nextKey++,
    role: held.role,
    organisation: held.organisation,
    acts: held.acts ?? [],
    from: held.from,
    to: held.to,
  };
}

export function draftOf(user: User): Draft {
  return {
    userName: user.userName,
    displayName: user.displayName,
    email: user.email ?? '',
    roles: user.roles.map(lineOf),
  };
}

export const emptyDraft = (): Draft => ({
  userName: '',
  displayName: '',
  email: '',
  roles: [emptyLine()],
});

function roleInput(line: RoleLine): HeldRoleInput {
  return {
    role: line.role,
    organisationId: line.organisation?.id ?? '',
    ...(line.acts.length > 0 ? { acts: line.acts } : {}),
    ...(line.from ? { from: line.from } : {}),
    ...(line.to ? { to: line.to } : {}),
  };
}

/** The body of a request; whether the account is switched on is the caller's. */
export function inputOf(draft: Draft, active: boolean): UserInput {
  return {
    userName: draft.userName.trim(),
    displayName: draft.displayName.trim(),
    ...(draft.email.trim() ? { email: draft.email.trim() } : {}),
    active,
    roles: draft.roles.map(roleInput),
  };
}

/** Whether everything that must be filled in is. */
export function isWhole(draft: Draft): boolean {
  return Boolean(
    draft.userName.trim() &&
    draft.displayName.trim() &&
    draft.roles.length > 0 &&
    draft.roles.every((line) => line.organisation),
  );
}

/** A field that differs between two states of an account; `before` and `after` as words. */
export interface Difference {
  field: 'displayName' | 'userName' | 'email' | 'roles' | 'active';
  before: string;
  after: string;
}

/**
 * What differs between the account as it was opened and as it stands.
 *
 * @param words how roles and the state are told
 */
export function differences(
  before: User,
  after: User,
  words: { role: (held: HeldRole) => string; active: (active: boolean) => string },
): Difference[] {
  const told = (user: User): Record<Difference['field'], string> => ({
    displayName: user.displayName,
    userName: user.userName,
    email: user.email ?? '',
    roles: user.roles.map(words.role).join('; '),
    active: words.active(user.active),
  });
  const was = told(before);
  const now = told(after);
  return (Object.keys(was) as Difference['field'][])
    .filter((field) => was[field] !== now[field])
    .map((field) => ({ field, before: was[field], after: now[field] }));
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password that can be read out: six groups of four. */
export function makePassword(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(24));
  const text = [...numbers].map((number) => letters[number % letters.length] ?? 'x').join('');
  return text.match(/.{4}/g)?.join('-') ?? text;
}
