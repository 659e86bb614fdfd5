import { expect, it } from 'vitest';
import { fold, initials, matches } from './text';

it('folds marks, composed or not, and đ', () => {
  expect(fold('Đảng ủy xã Tân Hạnh')).toBe('dang uy xa tan hanh');
  expect(fold('Nghị quyết'.normalize('NFD'))).toBe('nghi quyet');
});

it('matches beginnings of words in any order', () => {
  expect(matches('Hệ thống tổ chức', 'to he')).toBe(true);
  expect(matches('Văn bản', 'an')).toBe(false);
  expect(matches('Văn bản', '')).toBe(true);
});

it('takes two letters of a name', () => {
  expect(initials('Văn phòng Tỉnh ủy')).toBe('VỦ');
  expect(initials('admin')).toBe('A');
  expect(initials(' ')).toBe('');
});
