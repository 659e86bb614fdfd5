import { expect, it } from 'vitest';
import {
  addresseesInputOf,
  addressesNobody,
  addresseeValuesOf,
  emptyAddressees,
  toggled,
} from './addresseeForm';

const province = { id: '2', name: 'Tỉnh ủy Vĩnh Long' };
const cell = { id: '9', name: 'Chi bộ' };

it('sends a subtree with its filters, single ones and exceptions by id', () => {
  expect(
    addresseesInputOf({
      subtreeOf: province,
      includeRoot: true,
      levels: ['COMMUNE', 'CELL'],
      kinds: [],
      organisations: [],
      exceptions: [cell],
    }),
  ).toEqual({
    subtreeOf: '2',
    includeRoot: true,
    levels: ['COMMUNE', 'CELL'],
    kinds: [],
    organisations: [],
    exceptions: ['9'],
  });
});

it('leaves the filters out where there is no subtree', () => {
  const values = { ...emptyAddressees, levels: ['CELL'], organisations: [cell] };
  expect(addresseesInputOf(values)).toEqual({ organisations: ['9'], exceptions: [] });
});

it('comes back from what the API tells', () => {
  expect(addresseeValuesOf({ subtreeOf: province, levels: ['CELL'] })).toEqual({
    ...emptyAddressees,
    subtreeOf: province,
    levels: ['CELL'],
  });
});

it('knows when nobody is addressed', () => {
  expect(addressesNobody({ ...emptyAddressees, exceptions: [cell] })).toBe(true);
  expect(addressesNobody({ ...emptyAddressees, subtreeOf: province })).toBe(false);
});

it('ticks and unticks', () => {
  expect(toggled(['A'], 'B', true)).toEqual(['A', 'B']);
  expect(toggled(['A', 'B'], 'A', false)).toEqual(['B']);
  expect(toggled(['A'], 'A', true)).toEqual(['A']);
});
