/** Where to go after signing in: only inside this application, never to another site. */
export function nextAddress(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/';
  return next;
}
