import { describe, expect, it } from 'vitest';
import { paperText, reading } from '@/test/reading';
import { demandBody, provisionOf, targetBody } from './bodies';
import { keptOf } from './kept';
import { nextKey, nextOpen } from './keys';
import { collectiveOf, flawsOf, inOrder, reduce, selfOf } from './model';
import { proposalsOf, type Proposal, type TargetProposal, type Work } from './proposals';

const all = proposalsOf(reading, { issuedOn: '2026-11-12' });
const one = (key: string, from: readonly Proposal[] = all) => {
  const found = from.find((other) => other.key === key);
  if (!found) throw new Error(`no proposal ${key}`);
  return found;
};
const work = (key: string, from?: readonly Proposal[]) => one(key, from) as Work;
const after = (...steps: Parameters<typeof reduce>[1][]) => steps.reduce(reduce, [...all]);

/** The first piece of work with its unmatched coordinator taken off. */
const mended: Work = {
  ...work('w0'),
  parties: work('w0').parties.map((party) =>
    party.role === 'COORDINATE' ? { ...party, dropped: true } : party,
  ),
};

describe('The proposals of a reading', () => {
  it('are pieces of work with those who share them, and a title without roles and date', () => {
    expect(inOrder(all).map(({ key }) => key)).toEqual(['c0', 'w0', 'w1', 't0', 's0']);
    expect(work('w0').title).toBe('Tổng hợp, trình Ban Thường vụ');
    expect(work('w0').parties.map(({ role }) => role)).toEqual(['LEAD', 'COORDINATE']);
    expect(one('s0')).toMatchObject({ work: 'w1', percent: 100 });
  });

  it('are accepted only when they can be made', () => {
    expect(flawsOf(one('w0'))).toEqual(['unmatched']);
    expect(one('w0', after({ do: 'accept', key: 'w0' })).verdict).toBe('OPEN');
    const right = after({ do: 'put', proposal: mended }, { do: 'accept', key: 'w0' });
    expect(one('w0', right).verdict).toBe('ACCEPTED');
    const spoilt = reduce(right, {
      do: 'put',
      proposal: { ...work('w0', right), title: ' ' },
    });
    expect(one('w0', spoilt).verdict).toBe('OPEN');
    expect(after({ do: 'acceptSound' }).map(({ key, verdict }) => `${key} ${verdict}`)).toEqual([
      'c0 ACCEPTED',
      'w0 OPEN',
      'w1 ACCEPTED',
      't0 OPEN',
      's0 ACCEPTED',
    ]);
  });

  it('are gone through in order, and after a decision to the next that is open', () => {
    const ordered = inOrder(after({ do: 'drop', key: 'w0' }));
    expect(nextKey(ordered, undefined, 'next')).toBe('c0');
    expect(nextKey(ordered, 's0', 'next')).toBe('s0');
    expect(nextOpen(ordered, 'c0')).toBe('w1');
    expect(nextOpen(ordered, 's0')).toBe('c0');
  });

  it('become what is sent: shares in the result of the study, never in a target', () => {
    const decided = after({ do: 'acceptSound' });
    const places = [
      { id: '1', words: 'van phong dang uy chu tri phoi hop voi ban xay dung tong hop' },
      { id: '2', words: 'cac chi bo truc thuoc to chuc hoc tap 100 dang vien duoc hoc tap' },
    ];
    expect(demandBody(work('w1', decided), decided, '9', places)).toEqual({
      documentId: '9',
      provisionId: '2',
      act: 'STUDY',
      title: 'Tổ chức học tập',
      output: '100% đảng viên được học tập',
      quotedWords: 'tổ chức học tập',
      addressees: { subtreeOf: '457', includeRoot: false, kinds: ['CELL'] },
      coordinatorIds: [],
      deadlines: [{ rule: { kind: 'UNDATED', reason: 'UNSET' } }],
      confirmer: 'DIRECT_SUPERIOR',
    });
    expect(provisionOf('việc không có ở đâu', places)).toBeUndefined();
    expect(targetBody(one('t0') as TargetProposal, '9')).toMatchObject({
      comparison: 'AT_LEAST',
      direction: 'HIGHER',
      rollUp: 'RATIO',
      termFrom: 2026,
      termTo: 2030,
      termValue: 85,
    });
  });

  it('join collectives below one organisation and refuse those below several', () => {
    const party = work('w1').parties[0];
    if (!party) throw new Error('no party');
    const other = (subtreeOf: string) => ({
      ...party,
      collective: { subtreeOf, kinds: ['COMMITTEE'] },
    });
    expect(collectiveOf([party, other('457')])).toEqual({
      subtreeOf: '457',
      kinds: ['CELL', 'COMMITTEE'],
    });
    expect(collectiveOf([party, other('11')])).toBe('SEVERAL');
  });

  it('are kept with what became of each', () => {
    const corrected: Work = {
      ...mended,
      due: {
        words: 'trước ngày 25/12/2026',
        rule: { kind: 'BEFORE_DATE', date: '2026-12-25' },
        explanation: '',
      },
    };
    const added: Proposal = {
      kind: 'CITATION',
      key: 'a1-c0',
      start: 0,
      end: 4,
      text: 'Số 1',
      verdict: 'ACCEPTED',
      symbol: '',
      name: 'Số 1',
      relation: '',
      suggestions: [],
    };
    const decided = after(
      { do: 'put', proposal: corrected },
      { do: 'accept', key: 'w0' },
      { do: 'drop', key: 't0' },
      { do: 'acceptSound' },
      { do: 'add', proposals: [added] },
    );
    const kept = keptOf(paperText, reading, { ...selfOf(reading), place: 'Tân Hạnh' }, decided);
    expect(kept.characters).toBe(paperText.length);
    expect(kept.items.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      ...Array.from({ length: 5 }, () => 'SELF ACCEPTED'),
      'SELF ADDED',
      'CITATION ACCEPTED',
      'TARGET DROPPED',
      'STUDY_SHARE ACCEPTED',
      'CITATION ADDED',
      'ASSIGNMENT ACCEPTED',
      'ASSIGNMENT DROPPED',
      'ASSIGNMENT ACCEPTED',
      'DEADLINE CORRECTED',
    ]);
  });
});
