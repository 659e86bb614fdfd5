import { describe, expect, it } from 'vitest';
import { passwordRules } from './passwordRules';

const broken = (password: string) =>
  passwordRules(password, 'vanphong.vinhlong')
    .filter((state) => !state.kept)
    .map((state) => state.rule);

describe('passwordRules', () => {
  it('are kept by a sentence of one’s own', () => {
    expect(broken('mưa rào trên sông Cổ Chiên')).toEqual([]);
  });

  it('name what is broken', () => {
    expect(broken('')).toEqual(['length', 'name', 'repeat']);
    expect(broken('ngắn thôi mà')).toEqual([]);
    expect(broken('aabbaabbaabb')).toEqual(['repeat']);
    expect(broken('Vănphong.VinhLong ơi')).toEqual(['name']);
  });
});
