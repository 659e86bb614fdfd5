import { expect, it } from 'vitest';
import { parseFilters } from './filters';

it('reads every filter of the register', () => {
  expect(
    parseFilters({
      q: ' 05 nq tu ',
      type: 'NQ',
      issuerId: '2',
      issuedFrom: '2026-01-01',
      issuedTo: '2026-12-31',
      directive: 'true',
      sort: 'title',
    }),
  ).toEqual({
    q: '05 nq tu',
    type: 'NQ',
    issuerId: '2',
    issuedFrom: '2026-01-01',
    issuedTo: '2026-12-31',
    directive: true,
    sort: 'title',
  });
});

it('leaves out what is empty, unknown or no date', () => {
  expect(
    parseFilters({ q: ' ', issuedFrom: '1/9/2026', directive: 'no', sort: 'symbol', page: '2' }),
  ).toEqual({});
});
