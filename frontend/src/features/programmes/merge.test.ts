import { describe, expect, it } from 'vitest';
import { equal, merge } from './merge';

interface Row {
  title: string;
  notes?: string;
  output?: string;
}

const base: Row = { title: 'A', notes: 'n', output: 'o' };

describe('merge', () => {
  it('takes what only the other side changed, keeps what only I changed', () => {
    expect(merge(base, { ...base, title: 'Của tôi' }, { ...base, notes: 'Của họ' })).toEqual({
      merged: { title: 'Của tôi', notes: 'Của họ', output: 'o' },
      clashes: [],
    });
  });

  it('names what both changed, and loses neither', () => {
    expect(merge(base, { ...base, title: 'Tôi' }, { ...base, title: 'Họ' })).toEqual({
      merged: { ...base, title: 'Tôi' },
      clashes: ['title'],
    });
  });

  it('has nothing to ask where both wrote the same', () => {
    expect(merge(base, { ...base, title: 'X' }, { ...base, title: 'X' }).clashes).toEqual([]);
  });

  it('sees a field that was emptied', () => {
    expect(
      merge(base, { ...base, output: undefined }, { ...base, output: 'khác' }).clashes,
    ).toEqual(['output']);
    expect(equal(base, { ...base, output: undefined })).toBe(false);
    expect(equal({ title: 'A', notes: undefined }, { title: 'A' })).toBe(true);
  });
});
