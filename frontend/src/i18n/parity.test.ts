import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const files = (language: string) => readdirSync(join(folder, language)).sort();

function read(language: string, file: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else
      for (const [key, child] of Object.entries(value as object))
        walk(child, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), '');
  return found;
}

/** Vietnamese has one form, English two: `days_one` and `days_other` both answer to `days`. */
const base = (key: string) => key.replace(/_(one|other)$/, '');
const keys = (entries: Map<string, string>) => [...new Set([...entries.keys()].map(base))].sort();
const holes = (words: string) => [...words.matchAll(/\{\{\s*(\w+)/g)].map((hole) => hole[1]).sort();

it('has the same files in both languages', () => {
  expect(files('en')).toEqual(files('vi'));
});

describe.each(files('vi'))('%s', (file) => {
  const vi = read('vi', file);
  const en = read('en', file);
  it('has the same keys in both languages', () => {
    expect(keys(en)).toEqual(keys(vi));
  });
  it('fills the same holes in both languages', () => {
    const source = new Map([...vi].map(([key, words]) => [base(key), holes(words)]));
    for (const [key, words] of en) {
      if (key.endsWith('_one')) continue;
      expect([key, holes(words)]).toEqual([key, source.get(base(key))]);
    }
  });
  it('leaves nothing empty', () => {
    for (const [key, words] of [...vi, ...en]) expect([key, words.trim()]).not.toEqual([key, '']);
  });
});
