import { describe, expect, it } from 'vitest';
import type { ActionProgramme, ObligationRow, ProgrammeTask } from '@/api';
import { overdueRow } from '@/test/data';
import { lanesOf, placeOf, spanOf, standingOf, yearsOf } from './timeline';

const task = (id: string, more: Partial<ProgrammeTask>): ProgrammeTask => ({
  id,
  key: id,
  sectionId: '5',
  position: 1,
  title: `Nhiệm vụ ${id}`,
  kind: 'TASK',
  breakthrough: false,
  keyTask: false,
  version: '0',
  ...more,
});
const programme = (tasks: ProgrammeTask[], term?: ActionProgramme['term']): ActionProgramme => ({
  id: '1',
  organisation: { id: '2', name: 'Tỉnh ủy' },
  type: 'CTr',
  issuingBody: 'COMMITTEE',
  title: 'Chương trình',
  state: 'ISSUED',
  edition: 1,
  bases: [],
  sections: [],
  tasks,
  organisations: [],
  contentHash: 'a',
  mayEdit: false,
  mayApprove: false,
  version: '1',
  ...(term ? { term } : {}),
});
const term = { id: '3', name: '2025-2030', startsOn: '2025-10-01', endsOn: '2030-10-31' };

describe('timeline', () => {
  it('spans the years of the term, five at least and ten at most', () => {
    expect(spanOf(programme([], term), '2026-11-21')).toEqual({
      from: '2025-01-01',
      to: '2030-12-31',
    });
    expect(spanOf(programme([]), '2026-11-21')).toEqual({ from: '2026-01-01', to: '2030-12-31' });
    const far = task('1', { deadline: { dueOn: '2045-12-31' } });
    expect(spanOf(programme([far]), '2026-11-21').to).toBe('2035-12-31');
  });

  it('keeps a day outside at the edge', () => {
    const span = { from: '2026-01-01', to: '2026-12-31' };
    expect(placeOf('2025-05-05', span)).toBe(0);
    expect(placeOf('2026-12-31', span)).toBe(100);
    expect(placeOf('2030-01-01', span)).toBe(100);
  });

  it('draws years side by side without a gap', () => {
    const years = yearsOf({ from: '2025-01-01', to: '2030-12-31' });
    expect(years).toHaveLength(6);
    const ends = years.map(({ at, width }) => at + width);
    expect(ends.at(-1)).toBeCloseTo(100);
    expect(years.slice(1).every(({ at }, i) => Math.abs(at - (ends[i] ?? 0)) < 1e-9)).toBe(true);
  });

  it('puts tasks in lanes by date, the undated last, from the day they go to a committee', () => {
    const span = { from: '2026-01-01', to: '2026-12-31' };
    const tasks = [
      task('1', { leadId: '8' }),
      task('2', {
        leadId: '8',
        standing: { dueOn: '2026-03-31' },
        deadline: { dueOn: '2026-06-30' },
      }),
      task('3', { leadId: '9', deadline: { dueOn: '2026-02-01' } }),
    ];
    const lanes = lanesOf(programme(tasks), 'lead', span);
    expect(lanes.map((lane) => [lane.id, lane.tasks.map((one) => one.task.id)])).toEqual([
      ['8', ['2', '1']],
      ['9', ['3']],
    ]);
    const [second] = lanes[0]?.tasks ?? [];
    expect(second?.from).toBeLessThan(second?.at ?? 0);
  });

  it('shows what is late before what is done', () => {
    const done: ObligationRow = { ...overdueRow, state: 'ACCEPTED', timeliness: 'DONE_ON_TIME' };
    expect(standingOf([done, overdueRow])).toBe(overdueRow);
    expect(standingOf([])).toBeUndefined();
  });
});
