import type { Demand, Provision } from '@/api';

/** What stands after `#` for a provision: its label, else its place in the text. */
export function anchorOf(provision: Pick<Provision, 'label' | 'ordinal'>): string {
  return provision.label.replace(/[^\p{L}\p{N}.]+/gu, '-') || `p${provision.ordinal}`;
}

/** The first line of a provision, which is its heading where it has one, and the rest. */
export function headed(text: string): [string, string] {
  const end = text.indexOf('\n');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end)];
}

/** The words a demand was read from, by the id of the provision they stand in. */
export function quotesByProvision(demands: readonly Demand[]): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>();
  for (const { provision, quotedWords } of demands) {
    if (provision && quotedWords && !quotes.has(provision.id))
      quotes.set(provision.id, quotedWords);
  }
  return quotes;
}
