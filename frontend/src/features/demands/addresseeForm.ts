import type { Addressees, AddresseesInput, OrganisationRef } from '@/api';

/** Whom a demand addresses, as it is filled in. */
export interface AddresseeValues {
  subtreeOf?: OrganisationRef;
  includeRoot: boolean;
  /** Codes; none ticked means every level. */
  levels: string[];
  kinds: string[];
  organisations: OrganisationRef[];
  exceptions: OrganisationRef[];
}

export const emptyAddressees: AddresseeValues = {
  includeRoot: false,
  levels: [],
  kinds: [],
  organisations: [],
  exceptions: [],
};

export function addresseeValuesOf(addressees: Addressees): AddresseeValues {
  return {
    subtreeOf: addressees.subtreeOf,
    includeRoot: addressees.includeRoot ?? false,
    levels: addressees.levels ?? [],
    kinds: addressees.kinds ?? [],
    organisations: addressees.organisations ?? [],
    exceptions: addressees.exceptions ?? [],
  };
}

const ids = (list: readonly OrganisationRef[]) => list.map(({ id }) => id);

/** What travels; the filters of a subtree only beside one. */
export function addresseesInputOf(values: AddresseeValues): AddresseesInput {
  const { subtreeOf } = values;
  return {
    ...(subtreeOf
      ? {
          subtreeOf: subtreeOf.id,
          includeRoot: values.includeRoot,
          levels: values.levels,
          kinds: values.kinds,
        }
      : {}),
    organisations: ids(values.organisations),
    exceptions: ids(values.exceptions),
  };
}

/** Nobody is addressed: neither a subtree nor a single organisation. */
export function addressesNobody(values: AddresseeValues): boolean {
  return !values.subtreeOf && values.organisations.length === 0;
}

/** The list with a code ticked or not; never twice. */
export function toggled(chosen: readonly string[], code: string, on: boolean): string[] {
  const without = chosen.filter((one) => one !== code);
  return on ? [...without, code] : without;
}
