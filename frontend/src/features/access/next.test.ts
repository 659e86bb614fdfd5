import { expect, it } from 'vitest';
import { nextAddress } from './next';

it.each([
  [undefined, '/'],
  ['', '/'],
  ['/obligations?timeliness=OVERDUE', '/obligations?timeliness=OVERDUE'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('%s leads to %s', (next, expected) => {
  expect(nextAddress(next)).toBe(expected);
});
