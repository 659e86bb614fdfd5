import { describe, expect, it } from 'vitest';
import type { Demand } from '@/api';
import { fieldOf } from '@/shared/ui/FormErrorSummary';
import {
  demandInputOf,
  demandValuesOf,
  emptyDemand,
  missingOf,
  placesOf,
  unwrapped,
} from './demandForm';

const today = '2026-11-21';
const province = { id: '2', name: 'Tỉnh ủy Vĩnh Long' };

const demand: Demand = {
  id: '4',
  document: { id: '41', type: 'KH', title: 'Kế hoạch' },
  act: 'STUDY',
  title: 'Học tập, quán triệt',
  quotedWords: 'xong trước ngày 31/12/2026',
  state: 'DRAFT',
  addressees: { subtreeOf: province, includeRoot: false, levels: ['CELL'] },
  deadlines: [
    { level: 'CELL', rule: { kind: 'BEFORE_DATE', date: '2026-12-31' }, words: 'trước ngày' },
    { rule: { kind: 'END_OF_YEAR', year: 2026 } },
  ],
  confirmer: 'DIRECT_SUPERIOR',
  mayEdit: true,
  mayPublish: true,
  version: '3',
};

describe('the form of a demand', () => {
  it('puts the default deadline first and sends the same demand back', () => {
    const values = demandValuesOf(demand, today);
    expect(values.deadlines.map(({ level }) => level)).toEqual(['', 'CELL']);
    expect(JSON.parse(JSON.stringify(demandInputOf(values, '41', demand)))).toEqual({
      documentId: '41',
      act: 'STUDY',
      title: 'Học tập, quán triệt',
      quotedWords: 'xong trước ngày 31/12/2026',
      addressees: {
        subtreeOf: '2',
        includeRoot: false,
        levels: ['CELL'],
        kinds: [],
        organisations: [],
        exceptions: [],
      },
      coordinatorIds: [],
      deadlines: [
        { rule: { kind: 'END_OF_YEAR', year: 2026 } },
        { level: 'CELL', rule: { kind: 'BEFORE_DATE', date: '2026-12-31' }, words: 'trước ngày' },
      ],
      confirmer: 'DIRECT_SUPERIOR',
      evidenceRequired: false,
    });
  });

  it('says what is missing, each by its pointer', () => {
    const values = emptyDemand(today, undefined);
    expect(missingOf({ ...values, confirmer: 'ADVISORY_BOARD' })).toEqual([
      '/title',
      '/addressees',
      '/deadlines/0/rule',
      '/confirmerOrganisationId',
    ]);
    expect(missingOf(demandValuesOf(demand, today))).toEqual([]);
  });
});

it('finds the field of every problem, also of a proposal', () => {
  const fields = placesOf(demandValuesOf(demand, today));
  const error = (pointer: string) => ({ pointer, code: 'X', detail: '' });
  const found = unwrapped([
    error('/proposal/deadlines/1/rule/date'),
    error('/addressees/subtreeOf'),
    error('/deadlines'),
    error('/proposal'),
  ]).map((one) => fieldOf(one, fields)?.id);
  expect(found).toEqual(['deadline-1-kind', 'subtree-of', 'deadline-0-kind', undefined]);
});
