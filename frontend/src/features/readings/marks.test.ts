import { describe, expect, it } from 'vitest';
import { linesOf, sameMarks, trimmed, type Mark } from './marks';

const mark = (key: string, kind: Mark['kind'], start: number, end: number): Mark => ({
  key,
  kind,
  start,
  end,
});

const drawn = (text: string, marks: readonly Mark[]) =>
  linesOf(text, marks).map(({ segments }) =>
    segments.map(({ start, end, marks: of }) => [
      text.slice(start, end),
      of.map(({ key }) => key).join(' '),
    ]),
  );

describe('The words of a paper', () => {
  it('stand once each, the innermost of nested marks first', () => {
    const text = 'Giao Ban A làm việc X trước 20/12.';
    const marks = [
      mark('w0', 'WORK', 11, 33),
      mark('w0', 'ORGANISATION', 5, 10),
      mark('d0', 'DEADLINE', 22, 33),
    ];
    expect(drawn(text, marks)).toEqual([
      [
        ['Giao ', ''],
        ['Ban A', 'w0'],
        [' ', ''],
        ['làm việc X ', 'w0'],
        ['trước 20/12', 'd0 w0'],
        ['.', ''],
      ],
    ]);
  });

  it('are cut where marks cross each other and where a line ends', () => {
    const marks = [mark('a', 'CITATION', 1, 5), mark('b', 'TARGET', 3, 9)];
    expect(drawn('0123\n5678\n', marks)).toEqual([
      [
        ['0', ''],
        ['12', 'a'],
        ['3', 'a b'],
      ],
      [['5678', 'b']],
      [],
    ]);
  });

  it('keep their places whatever the marks are: outside, empty, the same twice', () => {
    const text = 'một hai ba';
    const marks = [
      mark('a', 'TARGET', -3, 3),
      mark('b', 'TARGET', 4, 4),
      mark('c', 'TARGET', 4, 99),
      mark('d', 'TARGET', 4, 99),
    ];
    expect(drawn(text, marks)).toEqual([
      [
        ['một', 'a'],
        [' ', ''],
        ['hai ba', 'c d'],
      ],
    ]);
  });

  it('come back whole from a long paper with many overlapping marks', () => {
    const text = 'Các chi bộ trực thuộc tổ chức học tập xong trong tháng 12.\n'.repeat(2000);
    const marks = Array.from({ length: 3000 }, (_, n) =>
      mark(`m${n}`, 'WORK', n * 37, n * 37 + 20 + (n % 90)),
    );
    const whole = linesOf(text, marks)
      .map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join(''))
      .join('\n');
    expect(whole).toBe(text);
  });

  it('are drawn anew only where a mark moved', () => {
    const marks = [mark('a', 'TARGET', 0, 3)];
    expect(sameMarks(marks, [mark('a', 'TARGET', 0, 3)])).toBe(true);
    expect(sameMarks(marks, [mark('a', 'TARGET', 0, 4)])).toBe(false);
    expect(sameMarks(marks, [])).toBe(false);
  });

  it('are selected without the blanks at the edges, in either direction', () => {
    expect(trimmed('a  bc \n', 6, 1)).toEqual({ start: 3, end: 5 });
    expect(trimmed('a   b', 1, 4)).toBeUndefined();
  });
});
