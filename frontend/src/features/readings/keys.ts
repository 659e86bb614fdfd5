import type { Proposal } from './proposals';

export type KeyAct = 'next' | 'previous' | 'accept' | 'edit' | 'drop';

const keys: Readonly<Record<string, KeyAct>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Enter: 'accept',
  e: 'edit',
  Delete: 'drop',
  x: 'drop',
};

/** What a key does on a proposal; undefined for every other key. */
export const keyAct = (key: string): KeyAct | undefined =>
  keys[key.length === 1 ? key.toLowerCase() : key];

/** The proposal after or before one, by the list; stays at its ends, begins at the first. */
export function nextKey(
  ordered: readonly Proposal[],
  current: string | undefined,
  way: 'next' | 'previous',
): string | undefined {
  const at = ordered.findIndex(({ key }) => key === current);
  const to = at < 0 ? 0 : at + (way === 'next' ? 1 : -1);
  return ordered[Math.min(ordered.length - 1, Math.max(0, to))]?.key;
}

/** Where one goes on after a decision: the next that is open, else the first that is, else nowhere. */
export function nextOpen(ordered: readonly Proposal[], after: string): string | undefined {
  const at = ordered.findIndex(({ key }) => key === after);
  const open = ({ verdict, key }: Proposal) => verdict === 'OPEN' && key !== after;
  return (ordered.slice(at + 1).find(open) ?? ordered.find(open))?.key;
}
