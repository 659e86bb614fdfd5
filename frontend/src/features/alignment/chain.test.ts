import { describe, expect, it } from 'vitest';
import type { ChainNode } from '@/api';
import { columnsOf, holeOf } from './chain';

const node = (key: string, more: Partial<ChainNode> = {}): ChainNode => ({
  key,
  kind: 'DEMAND',
  id: key.slice(1),
  depth: 0,
  title: key,
  ...more,
});

describe('columnsOf', () => {
  it('puts a node behind the farthest of those it serves', () => {
    const columns = columnsOf({
      nodes: [node('D1'), node('D2'), node('D3')],
      edges: [
        { above: 'D1', below: 'D2' },
        { above: 'D2', below: 'D3' },
        { above: 'D1', below: 'D3' },
      ],
      more: false,
    });
    expect(columns.map((column) => column.map((one) => one.node.key))).toEqual([
      ['D1'],
      ['D2'],
      ['D3'],
    ]);
    expect(columns[2]?.[0]?.above).toEqual(['D2', 'D1']);
  });

  it('keeps those who serve the same together', () => {
    const columns = columnsOf({
      nodes: [node('D1'), node('D2'), node('T3'), node('T4')],
      edges: [
        { above: 'D2', below: 'T3' },
        { above: 'D1', below: 'T4' },
      ],
      more: false,
    });
    expect(columns[1]?.map((one) => one.node.key)).toEqual(['T4', 'T3']);
  });
});

describe('holeOf', () => {
  it('says what is missing below', () => {
    const hole = (more: Partial<ChainNode>, below: string[] = []) =>
      holeOf({ node: node('D1', more), above: [], below });
    expect(hole({})).toBe('hole');
    expect(hole({}, ['D2'])).toBeUndefined();
    expect(hole({ act: 'PROGRAMME', programmes: 0 })).toBe('holeProgramme');
    expect(hole({ act: 'PROGRAMME', programmes: 2 })).toBeUndefined();
    const work = { obligations: 1, done: 0, late: 0, evidence: 0 };
    expect(hole({ programmeId: '1', work })).toBe('holeEvidence');
    expect(hole({ programmeId: '1', work: { ...work, evidence: 1 } })).toBeUndefined();
  });
});
