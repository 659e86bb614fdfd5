import { describe, expect, it } from 'vitest';
import type { ChildFigures } from '@/api';
import { figures } from '@/test/figures';
import { flatten, moveOf, root, type Branch } from './tree';

const node = (id: string, hasChildren = false): ChildFigures => ({
  organisation: { id, name: `Tổ chức ${id}` },
  hasChildren,
  figures: figures(),
});
const branch = (items: ChildFigures[], part: Partial<Branch> = {}): Branch => ({
  items,
  loading: false,
  ...part,
});

const branches = new Map([
  [root, branch([node('1', true), node('2')])],
  ['1', branch([node('11'), node('12', true)], { nextCursor: 'c' })],
]);
const shown = (open: string[]) =>
  flatten(branches, new Set(open)).map((line) => `${line.depth}:${line.key}`);

describe('flatten', () => {
  it('shows the top alone while nothing is open', () => {
    expect(shown([])).toEqual(['0:1', '0:2']);
  });
  it('shows children below their parent and a line to ask for more', () => {
    expect(shown(['1'])).toEqual(['0:1', '1:11', '1:12', '1:1-more', '0:2']);
  });
  it('shows that children are on their way', () => {
    expect(shown(['1', '12'])).toEqual(['0:1', '1:11', '1:12', '2:12-loading', '1:1-more', '0:2']);
  });
  it('shows what failed in its place', () => {
    const failed = new Map([[root, branch([], { error: new Error('x') })]]);
    expect(flatten(failed, new Set()).map((line) => line.kind)).toEqual(['error']);
  });
});

describe('moveOf', () => {
  const lines = flatten(branches, new Set(['1']));
  it.each([
    ['ArrowDown', 0, { focus: 1 }],
    ['ArrowDown', 4, { focus: 4 }],
    ['ArrowUp', 0, { focus: 0 }],
    ['ArrowRight', 0, { focus: 1 }],
    ['ArrowRight', 1, undefined],
    ['ArrowRight', 2, { toggle: '12' }],
    ['ArrowLeft', 0, { toggle: '1' }],
    ['ArrowLeft', 1, { focus: 0 }],
    ['ArrowLeft', 4, undefined],
    ['End', 0, { focus: 4 }],
    ['x', 0, undefined],
  ])('%s on line %i', (key, at, expected) => {
    expect(moveOf(key, lines, at)).toEqual(expected);
  });
});
