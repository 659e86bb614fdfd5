import type { AlignmentChain, ChainNode } from '@/api';

/** What stands in a column: a node, with the keys of those above it. */
export interface Placed {
  node: ChainNode;
  above: string[];
  below: string[];
}

/** The columns of a chain: a node stands one step behind the farthest of those above it. */
export function columnsOf(chain: AlignmentChain): Placed[][] {
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const known = new Set(chain.nodes.map((node) => node.key));
  for (const edge of chain.edges) {
    if (!known.has(edge.above) || !known.has(edge.below)) continue;
    above.set(edge.below, [...(above.get(edge.below) ?? []), edge.above]);
    below.set(edge.above, [...(below.get(edge.above) ?? []), edge.below]);
  }
  const steps = new Map<string, number>();
  const step = (key: string, seen: ReadonlySet<string>): number => {
    const found = steps.get(key);
    if (found !== undefined) return found;
    if (seen.has(key)) return 0;
    const next = new Set(seen).add(key);
    const place = Math.max(0, ...(above.get(key) ?? []).map((one) => step(one, next) + 1));
    steps.set(key, place);
    return place;
  };
  const columns: Placed[][] = [];
  for (const node of chain.nodes) {
    const place = step(node.key, new Set());
    (columns[place] ??= []).push({
      node,
      above: above.get(node.key) ?? [],
      below: below.get(node.key) ?? [],
    });
  }
  return arranged(columns);
}

/** Neighbours stand near those they serve, so that few lines cross. */
function arranged(columns: Placed[][]): Placed[][] {
  const places = new Map<string, number>();
  return columns.map((column) => {
    const weight = (one: Placed) => {
      const known = one.above.map((key) => places.get(key) ?? 0);
      return known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length;
    };
    const sorted = column
      .map((one, index) => ({ one, index, weight: weight(one) }))
      .sort((a, b) => a.weight - b.weight || a.index - b.index)
      .map(({ one }) => one);
    sorted.forEach((one, index) => places.set(one.node.key, index));
    return sorted;
  });
}

/** Nothing below it, though something should be: a demand nobody serves, a task without evidence. */
export type Hole = 'hole' | 'holeProgramme' | 'holeEvidence';

export function holeOf({ node, below }: Placed): Hole | undefined {
  if (below.length > 0) return undefined;
  if (node.act === 'PROGRAMME') return node.programmes ? undefined : 'holeProgramme';
  if (node.programmeId === undefined) return 'hole';
  return node.work && node.work.obligations > 0 && node.work.evidence === 0
    ? 'holeEvidence'
    : undefined;
}
