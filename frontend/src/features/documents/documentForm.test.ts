import { describe, expect, it } from 'vitest';
import type { Document, Term } from '@/api';
import { emptyDocument, inputOf, missingOf, termOf, valuesOf } from './documentForm';

const term: Term = {
  id: '8',
  name: 'Nhiệm kỳ 2025 – 2030',
  startsOn: '2025-09-30',
  endsOn: '2030-12-31',
};
const issuer = { id: '2', name: 'Tỉnh ủy Vĩnh Long' };
const reading = { valid: true, symbol: '15-NQ/TU', type: 'NQ', errors: [], warnings: [] };

describe('a term', () => {
  it('is found by its id, its name or its years', () => {
    for (const series of ['8', 'Nhiệm kỳ 2025 – 2030', '2025-2030', '2025 – 2030']) {
      expect(termOf(series, [term])).toBe(term);
    }
    expect(termOf('2026', [term])).toBeUndefined();
    expect(termOf('', [term])).toBeUndefined();
  });
});

describe('the form as input', () => {
  it('takes the type from the symbol and leaves out what is empty', () => {
    const values = {
      ...emptyDocument,
      symbol: ' 15-NQ/TU ',
      issuer,
      issuedOn: '2026-03-02',
      title: 'Nghị quyết',
      series: '2025-2030',
    };
    expect(JSON.parse(JSON.stringify(inputOf(values, reading, [term])))).toEqual({
      symbol: '15-NQ/TU',
      type: 'NQ',
      issuerId: '2',
      termId: '8',
      issuedOn: '2026-03-02',
      title: 'Nghị quyết',
    });
  });

  it('keeps a type that was chosen against the symbol, and a year as a year', () => {
    const values = { ...emptyDocument, type: 'CT', series: '2026' };
    expect(inputOf(values, reading, [term])).toMatchObject({ type: 'CT', series: '2026' });
  });

  it('comes back from a document unchanged', () => {
    const document: Document = {
      id: '41',
      externalId: 'x-1',
      type: 'NQ',
      typeName: 'Nghị quyết',
      symbol: '15-NQ/TU',
      issuer,
      issuingBody: 'COMMITTEE',
      holder: { id: '3', name: 'Văn phòng' },
      series: '2025-2030',
      issuedOn: '2026-03-02',
      title: 'Nghị quyết',
      place: 'Vĩnh Long',
      warnings: [],
      mayEdit: true,
      mayDemand: true,
      version: '1',
    };
    const input = inputOf(valuesOf(document), undefined, [term], document);
    expect(JSON.parse(JSON.stringify(input))).toEqual({
      externalId: 'x-1',
      holderId: '3',
      symbol: '15-NQ/TU',
      type: 'NQ',
      issuerId: '2',
      issuingBody: 'COMMITTEE',
      termId: '8',
      issuedOn: '2026-03-02',
      title: 'Nghị quyết',
      place: 'Vĩnh Long',
    });
  });
});

it('says what is missing', () => {
  expect(missingOf(emptyDocument, undefined)).toEqual([
    '/type',
    '/issuerId',
    '/issuedOn',
    '/title',
  ]);
  expect(
    missingOf({ ...emptyDocument, issuer, issuedOn: '2026-03-02', title: 'x' }, reading),
  ).toEqual([]);
});
