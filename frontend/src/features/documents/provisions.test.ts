import { expect, it } from 'vitest';
import type { Demand } from '@/api';
import { anchorOf, headed, quotesByProvision } from './provisions';

it('names a provision by its label, else by its place', () => {
  expect(anchorOf({ label: 'II.1.a', ordinal: 4 })).toBe('II.1.a');
  expect(anchorOf({ label: 'Điều 3', ordinal: 4 })).toBe('Điều-3');
  expect(anchorOf({ label: '', ordinal: 4 })).toBe('p4');
});

it('parts a heading from what follows', () => {
  expect(headed('I. MỤC TIÊU\nĐến hết năm 2026')).toEqual(['I. MỤC TIÊU', '\nĐến hết năm 2026']);
  expect(headed('II. NHIỆM VỤ')).toEqual(['II. NHIỆM VỤ', '']);
});

it('finds the first quoted words of each provision', () => {
  const demand = (id: string | undefined, quotedWords?: string) =>
    ({ provision: id ? { id } : undefined, quotedWords }) as Demand;
  expect(
    quotesByProvision([demand('1', 'a'), demand('1', 'b'), demand('2'), demand(undefined, 'c')]),
  ).toEqual(new Map([['1', 'a']]));
});
