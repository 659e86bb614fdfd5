import { describe, expect, it } from 'vitest';
import type { ProgrammeSection, ProgrammeTask } from '@/api';
import { between, bySection, gapsByPlace, numbers, roman, taskInput, typedDate } from './model';

const task: ProgrammeTask = {
  id: '7',
  key: '3',
  sectionId: '2',
  position: 1024,
  title: 'Xây dựng đề án',
  kind: 'SCHEME',
  leadId: '20',
  breakthrough: true,
  keyTask: false,
  deadline: {
    words: 'Quý III/2027',
    rule: { kind: 'END_OF_QUARTER', year: 2027, quarter: 3 },
    dueOn: '2027-09-30',
    sentence: 'hết quý III/2027',
  },
  version: '4',
};

const section = (id: string, depth: number): ProgrammeSection => ({
  id,
  key: id,
  kind: 'TASKS',
  depth,
  position: Number(id),
  heading: id,
  text: '',
  version: '0',
});

describe('model of a programme', () => {
  it('sends a task without what the server gave', () => {
    expect(taskInput(task)).toEqual({
      sectionId: '2',
      position: 1024,
      title: 'Xây dựng đề án',
      kind: 'SCHEME',
      leadIds: ['20'],
      breakthrough: true,
      keyTask: false,
      deadline: { words: 'Quý III/2027', rule: { kind: 'END_OF_QUARTER', year: 2027, quarter: 3 } },
    });
  });

  it('sends typed dates as words, without the rule of the words before', () => {
    expect(typedDate('Quý IV/2027')).toEqual({ words: 'Quý IV/2027' });
    expect(typedDate('  ')).toBeUndefined();
  });

  it('finds a place between two neighbours', () => {
    expect(between(undefined, undefined)).toBe(1024);
    expect(between(1024, 2048)).toBe(1536);
    expect(between(undefined, 1)).toBe(0);
    expect(between(5, 6)).toBeUndefined();
  });

  it('counts the outline as the paper does', () => {
    const counted = numbers([section('1', 0), section('2', 0), section('3', 1), section('4', 1)]);
    expect([...counted.values()]).toEqual(['I', 'II', '1', '2']);
    expect([4, 9, 14, 20].map(roman)).toEqual(['IV', 'IX', 'XIV', 'XX']);
  });

  it('groups tasks and gaps by their place', () => {
    expect(bySection([task, { ...task, id: '8' }]).get('2')?.length).toBe(2);
    const gaps = gapsByPlace([
      { code: 'NO_LEAD', blocking: true, detail: 'x', taskId: '7', sectionId: '2' },
      { code: 'EMPTY_SECTION', blocking: false, detail: 'x', sectionId: '2' },
      { code: 'NO_BASIS', blocking: false, detail: 'x' },
    ]);
    expect([...gaps.keys()]).toEqual(['task-7', 'section-2']);
  });
});
