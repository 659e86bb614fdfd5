import { expect, it } from 'vitest';
import { formatBytes, formatCount, formatRate, rate } from './numbers';

it('writes counts with the separators of the language', () => {
  expect(formatCount(2128)).toBe('2.128');
  expect(formatCount(168402)).toBe('168.402');
  expect(formatCount(2128, 'en')).toBe('2,128');
});

it('writes rates with two decimals and a comma', () => {
  expect(formatRate(2128 / 2184)).toBe('97,44\u00a0%');
  expect(formatRate(1)).toBe('100,00\u00a0%');
  expect(formatRate(0.9916, 'en')).toBe('99.16\u00a0%');
});

it('knows no rate where nothing was due', () => {
  expect(rate(0, 0)).toBeUndefined();
  expect(rate(0, 4)).toBe(0);
  expect(rate(3, 4)).toBe(0.75);
});

it('writes sizes', () => {
  expect(formatBytes(512)).toBe('512\u00a0B');
  expect(formatBytes(3_565_158)).toBe('3,4\u00a0MB');
  expect(formatBytes(52_428_800)).toBe('50\u00a0MB');
});
