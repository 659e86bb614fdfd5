/**
 * The past instant the screens speak of, as the address bar says it (`?asOf=`); none is the present.
 * Every read of a list, figure or thing carries it; what has no history (who is signed in, accounts,
 * running work) is always of the present.
 */
let instant: string | undefined;

const present =
  /^\/api\/v1\/(session|sessions|setup|users|positions|organisations\/[^/]+\/positions|roles|accounts|access-tokens|calendar-feeds|study-sessions\/[^/]+\/(roster|history)|study-plans\/[^/]+\/organisations\/[^/]+\/expected\/history|delegations|notifications|notification-preferences|escalations|calendar\/working-days|jobs|imports|import-templates|audit|journal|events)(\/|$)/;

export const asOf = {
  get: () => instant,
  set(next: string | undefined): void {
    instant = next || undefined;
  },
};

/** Whether this address has a history to be turned back. */
export function isRecorded(pathname: string): boolean {
  return pathname.startsWith('/api/v1/') && !present.test(pathname);
}

/** The address with the instant in it, where a past is looked at and this read has one. */
export function turnedBack(address: string): string {
  if (!instant) return address;
  const url = new URL(address);
  if (!isRecorded(url.pathname)) return address;
  url.searchParams.set('asOf', instant);
  return url.toString();
}
