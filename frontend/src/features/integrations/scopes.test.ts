import { expect, it } from 'vitest';
import { scopeRows } from './scopes';

it('offers what the account may do, by resource and verb', () => {
  expect(scopeRows(['OBLIGATION_READ', 'DOCUMENT_READ', 'OBLIGATION_REPORT'])).toEqual([
    { resource: 'obligations', verbs: ['read', 'report'] },
    { resource: 'documents', verbs: ['read'] },
  ]);
});
