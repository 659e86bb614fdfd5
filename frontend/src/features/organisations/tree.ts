import type { ChildFigures } from '@/api';

/** What is known of the children of one node; `undefined` while they were never asked for. */
export interface Branch {
  items: readonly ChildFigures[];
  nextCursor?: string | undefined;
  loading: boolean;
  error?: unknown;
}

export const root = '';

export type TreeLine =
  | { kind: 'node'; key: string; depth: number; open: boolean; parent: string; child: ChildFigures }
  | { kind: 'more' | 'loading' | 'error'; key: string; depth: number; parent: string };

/** The lines a screen shows: opened nodes with their children below them, depth first. */
export function flatten(
  branches: ReadonlyMap<string, Branch>,
  open: ReadonlySet<string>,
  parent = root,
  depth = 0,
): TreeLine[] {
  const branch = branches.get(parent);
  if (!branch) return [{ kind: 'loading', key: `${parent}-loading`, depth, parent }];
  const lines: TreeLine[] = [];
  for (const child of branch.items) {
    const id = child.organisation.id;
    lines.push({ kind: 'node', key: id, depth, open: open.has(id), parent, child });
    if (child.hasChildren && open.has(id)) lines.push(...flatten(branches, open, id, depth + 1));
  }
  if (branch.error) lines.push({ kind: 'error', key: `${parent}-error`, depth, parent });
  else if (branch.loading) lines.push({ kind: 'loading', key: `${parent}-loading`, depth, parent });
  else if (branch.nextCursor) lines.push({ kind: 'more', key: `${parent}-more`, depth, parent });
  return lines;
}

export type TreeMove = { focus: number } | { toggle: string } | undefined;

/** What an arrow key does in a tree: right opens or goes in, left closes or goes out. */
export function moveOf(key: string, lines: readonly TreeLine[], at: number): TreeMove {
  const line = lines[at];
  if (!line) return undefined;
  const last = lines.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { focus: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { focus: Math.max(0, at - 1) };
    case 'Home':
      return { focus: 0 };
    case 'End':
      return { focus: last };
    case 'ArrowRight':
      if (line.kind !== 'node' || !line.child.hasChildren) return undefined;
      return line.open ? { focus: Math.min(last, at + 1) } : { toggle: line.key };
    case 'ArrowLeft': {
      if (line.kind === 'node' && line.open) return { toggle: line.key };
      const parent = lines.findIndex((other) => other.key === line.parent);
      return parent < 0 ? undefined : { focus: parent };
    }
    default:
      return undefined;
  }
}
