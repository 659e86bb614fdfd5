import { describe, expect, it } from 'vitest';
import { needsReason, nextUnanswered, outline, passages } from './words';

describe('nextUnanswered', () => {
  const list = [{ id: '1' }, { id: '2', answer: 'ACCEPTED' as const }, { id: '3' }];

  it('goes on behind the one that has the focus and begins again at the end', () => {
    expect(nextUnanswered(list, undefined)).toBe('1');
    expect(nextUnanswered(list, '1')).toBe('3');
    expect(nextUnanswered(list, '3')).toBe('1');
  });

  it('is none where all are answered', () => {
    expect(nextUnanswered([{ id: '2', answer: 'PARTLY' }], '2')).toBeUndefined();
  });
});

describe('passages', () => {
  it('are the lines that say something', () => {
    expect(passages('Một.\n\n  Hai. \n')).toEqual(['Một.', 'Hai.']);
  });
});

describe('needsReason', () => {
  it('is so for what is not accepted as it is', () => {
    expect(
      [undefined, 'ACCEPTED', 'PARTLY', 'NOT_ACCEPTED'].map((a) => needsReason(a as 'PARTLY')),
    ).toEqual([false, false, true, true]);
  });
});

describe('outline', () => {
  it('puts tasks under their section', () => {
    const place = (anchor: 'SECTION' | 'TASK' | 'TARGET', key: string) => ({
      anchor,
      key,
      depth: 0,
      title: key,
      fields: [],
    });
    const groups = outline([
      place('SECTION', '1'),
      place('TASK', '2'),
      place('SECTION', '3'),
      place('TARGET', '4'),
    ]);
    expect(groups.map(({ head, tasks }) => [head.key, tasks.length])).toEqual([
      ['1', 1],
      ['3', 0],
      ['4', 0],
    ]);
  });
});
