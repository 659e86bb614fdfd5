import { describe, expect, it } from 'vitest';
import { missing, notePointer, type Values } from './actions';

const empty: Values = { note: '', files: [], upheld: true };

describe('missing', () => {
  it('asks nothing of a receipt or an acceptance', () => {
    expect(missing('RECEIVE', empty, true)).toEqual([]);
    expect(missing('ACCEPT', empty, true)).toEqual([]);
  });

  it('asks a submission for its day, and for evidence only where evidence is asked', () => {
    expect(missing('SUBMIT', empty, false)).toEqual(['doneOn']);
    expect(missing('SUBMIT', { ...empty, doneOn: '2026-11-20' }, true)).toEqual(['files']);
    expect(missing('SUBMIT', { ...empty, doneOn: '2026-11-20' }, false)).toEqual([]);
  });

  it('asks a return for its reason and its day, and takes spaces for no reason', () => {
    expect(missing('RETURN', { ...empty, note: '  ' }, false)).toEqual(['note', 'repairDueOn']);
  });

  it('asks an objection and its answer for words', () => {
    expect(missing('OBJECT', empty, false)).toEqual(['note']);
    expect(missing('ANSWER_OBJECTION', empty, false)).toEqual(['note']);
  });
});

it('knows where the API points to the words', () => {
  expect(notePointer('RETURN')).toBe('/reason');
  expect(notePointer('OBJECT')).toBe('/reason');
  expect(notePointer('SUBMIT')).toBe('/note');
});
