import { expect, it } from 'vitest';
import { scopeRows } from './scopes';

it('offers what the account may do, by resource and verb', () => {
  expect(scopeRows(['PROGRAMME_APPROVE'])).toEqual([
    { resource: 'action-programmes', verbs: ['approve'] },
  ]);
  expect(scopeRows(['OBLIGATION_READ', 'DOCUMENT_READ', 'OBLIGATION_REPORT'])).toEqual([
    { resource: 'obligations', verbs: ['read', 'report'] },
    { resource: 'documents', verbs: ['read'] },
  ]);
});
