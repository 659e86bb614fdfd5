import { expect, it } from 'vitest';
import { findQuote } from './quote';

const text = 'Các chi bộ tổ chức học tập,\nquán triệt, hoàn thành trong tháng 12/2026 (đợt 1).';

it('finds words over a line break and in another case', () => {
  expect(findQuote(text, 'Học tập, quán triệt')).toEqual({
    before: 'Các chi bộ tổ chức ',
    quoted: 'học tập,\nquán triệt',
    after: ', hoàn thành trong tháng 12/2026 (đợt 1).',
  });
});

it('finds composed and decomposed marks alike', () => {
  expect(findQuote(text.normalize('NFD'), 'hoàn thành')?.quoted).toBe('hoàn thành');
});

it('takes signs as signs', () => {
  expect(findQuote(text, '(đợt 1).')?.after).toBe('');
});

it.each([undefined, '', '  ', 'không có'])('finds nothing of %j', (words) => {
  expect(findQuote(text, words)).toBeUndefined();
});
