import { describe, expect, it } from 'vitest';
import { parseFilters, timelinessOf } from './filters';

describe('parseFilters', () => {
  it('takes the names of the API as they are', () => {
    const search = {
      view: 'MINE',
      organisationId: '7',
      scope: 'SELF',
      act: 'STUDY',
      state: 'RETURNED',
      timeliness: 'OVERDUE,DUE_SOON',
      counted: 'true',
      documentId: '9',
      demandId: '4',
      role: 'LEAD',
      dueFrom: '2026-11-01',
      dueTo: '2026-11-30',
      q: ' nghi quyet ',
      sort: '-dueOn',
    };
    expect(parseFilters(search)).toEqual({ ...search, counted: true, q: 'nghi quyet' });
  });

  it('leaves out what the API would refuse', () => {
    const search = {
      view: 'ALL',
      act: 'DANCE',
      dueFrom: '1/9/2026',
      sort: 'title',
      counted: 'maybe',
      q: '  ',
      evil: 'x',
    };
    expect(parseFilters(search)).toEqual({});
  });
});

it('keeps the order of the vocabulary, whatever order was typed', () => {
  expect(timelinessOf('DUE_SOON,NEVER,OVERDUE')).toEqual(['OVERDUE', 'DUE_SOON']);
});
