/** What a passage of the paper is; the words of an organisation belong to a piece of work. */
export type MarkKind =
  'CITATION' | 'DEADLINE' | 'ORGANISATION' | 'WORK' | 'TARGET' | 'STUDY_SHARE' | 'WARNING';

export const markKinds: readonly MarkKind[] = [
  'CITATION',
  'ORGANISATION',
  'WORK',
  'DEADLINE',
  'TARGET',
  'STUDY_SHARE',
  'WARNING',
];

/** A passage in UTF-16 units, end exclusive, and the proposal it belongs to. */
export interface Mark {
  key: string;
  kind: MarkKind;
  start: number;
  end: number;
}

/** A run of the text under the same marks, the innermost (shortest) first. */
export interface Segment {
  start: number;
  end: number;
  marks: readonly Mark[];
}

/** A line of the text without its break. */
export interface Line {
  start: number;
  end: number;
  segments: readonly Segment[];
}

const shorter = (a: Mark, b: Mark) => a.end - a.start - (b.end - b.start) || b.start - a.start;

/** Marks that lie in the text and hold something, by place. */
function placed(marks: readonly Mark[], length: number): Mark[] {
  return marks
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start),
      end: Math.min(length, mark.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The text in lines, each cut where a mark begins or ends, so that every character stands in exactly one
 * segment however the marks overlap. Time is that of sorting the marks, and of the overlaps there are.
 */
export function linesOf(text: string, marks: readonly Mark[]): Line[] {
  const waiting = placed(marks, text.length);
  let next = 0;
  let open: Mark[] = [];
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const segments: Segment[] = [];
    let at = from;
    while (at < to) {
      const now = at;
      open = open.filter(({ end }) => end > now);
      for (let mark = waiting[next]; mark && mark.start <= now; mark = waiting[++next]) {
        if (mark.end > now) open.push(mark);
      }
      const ends = Math.min(to, waiting[next]?.start ?? to, ...open.map(({ end }) => end));
      segments.push({ start: now, end: ends, marks: [...open].sort(shorter) });
      at = ends;
    }
    lines.push({ start: from, end: to, segments });
    from = to + 1;
  }
  return lines;
}

/** Whether two lists of marks draw the same. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => {
      const other = b[index];
      return (
        other?.key === mark.key &&
        other.kind === mark.kind &&
        other.start === mark.start &&
        other.end === mark.end
      );
    })
  );
}

/** A selection without the blanks at its edges; undefined where nothing is left. */
export function trimmed(
  text: string,
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  let start = Math.min(from, to);
  let end = Math.max(from, to);
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : undefined;
}
