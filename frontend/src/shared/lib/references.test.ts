import { expect, it } from 'vitest';
import { rowsBehind } from './figures';
import { screenOf, withQuery } from './references';

it('turns a link of the API into the screen with the same filter', () => {
  expect(screenOf('/api/v1/obligations?organisationId=7&timeliness=OVERDUE&counted=true')).toBe(
    '/obligations?organisationId=7&timeliness=OVERDUE&counted=true',
  );
  expect(screenOf(undefined)).toBeUndefined();
});

it('leaves out what is absent', () => {
  expect(withQuery('/obligations', { act: 'STUDY', q: '', state: undefined })).toBe(
    '/obligations?act=STUDY',
  );
  expect(withQuery('/obligations', {})).toBe('/obligations');
});

it('prefers the link that came with the number', () => {
  const links = { overdue: '/api/v1/obligations?organisationId=7&timeliness=OVERDUE' };
  expect(rowsBehind('overdue', links, {})).toBe('/obligations?organisationId=7&timeliness=OVERDUE');
  expect(rowsBehind('done', links, { organisationId: '7' })).toBe(
    '/obligations?organisationId=7&role=LEAD&counted=true&timeliness=DONE_ON_TIME%2CDONE_LATE',
  );
});
