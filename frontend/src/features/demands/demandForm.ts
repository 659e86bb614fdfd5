import type { Act, ConfirmerKind, Demand, DemandInput, FieldError, OrganisationRef } from '@/api';
import {
  addresseesInputOf,
  addressesNobody,
  addresseeValuesOf,
  emptyAddressees,
  type AddresseeValues,
} from './addresseeForm';
import { deadlineValuesOf, emptyDeadline, ruleOf, type DeadlineValues } from './deadlineForm';

export const acts: readonly Act[] = [
  'STUDY',
  'BRIEFING',
  'PROGRAMME',
  'TASK',
  'REPORT',
  'COMMUNICATE',
  'OPINION',
  'REMEDY',
];

export const confirmers: readonly ConfirmerKind[] = [
  'DIRECT_SUPERIOR',
  'ISSUER',
  'ADVISORY_BOARD',
  'NONE',
];

export interface DemandValues {
  act: Act;
  title: string;
  provisionId: string;
  quotedWords: string;
  output: string;
  addressees: AddresseeValues;
  coordinators: OrganisationRef[];
  /** The first holds for every level without one of its own. */
  deadlines: DeadlineValues[];
  confirmer: ConfirmerKind;
  confirmerOrganisation?: OrganisationRef;
  evidenceRequired: boolean;
}

export function emptyDemand(today: string, root: OrganisationRef | undefined): DemandValues {
  return {
    act: 'STUDY',
    title: '',
    provisionId: '',
    quotedWords: '',
    output: '',
    addressees: { ...emptyAddressees, subtreeOf: root },
    coordinators: [],
    deadlines: [emptyDeadline(today)],
    confirmer: 'DIRECT_SUPERIOR',
    evidenceRequired: false,
  };
}

export function demandValuesOf(demand: Demand, today: string): DemandValues {
  const deadlines = demand.deadlines.map(({ rule, level, words }) =>
    deadlineValuesOf(rule, today, level, words),
  );
  return {
    act: demand.act,
    title: demand.title,
    provisionId: demand.provision?.id ?? '',
    quotedWords: demand.quotedWords ?? '',
    output: demand.output ?? '',
    addressees: addresseeValuesOf(demand.addressees),
    coordinators: demand.coordinators ?? [],
    deadlines: deadlines.sort((a, b) => Number(Boolean(a.level)) - Number(Boolean(b.level))),
    confirmer: demand.confirmer,
    confirmerOrganisation: demand.confirmerOrganisation,
    evidenceRequired: demand.evidenceRequired ?? false,
  };
}

const filled = (text: string) => text.trim() || undefined;

/** What travels. Deadlines keep their places, so that `/deadlines/1` points at the second of the form. */
export function demandInputOf(
  values: DemandValues,
  documentId: string,
  original?: Demand,
): DemandInput {
  return {
    externalId: original?.externalId,
    parentDemandId: original?.parentDemandId,
    documentId,
    provisionId: filled(values.provisionId),
    act: values.act,
    title: values.title.trim(),
    output: filled(values.output),
    quotedWords: filled(values.quotedWords),
    addressees: addresseesInputOf(values.addressees),
    coordinatorIds: values.coordinators.map(({ id }) => id),
    deadlines: values.deadlines.map((deadline) => ({
      level: filled(deadline.level),
      rule: ruleOf(deadline) ?? { kind: deadline.kind },
      words: filled(deadline.words),
    })),
    confirmer: values.confirmer,
    ...(values.confirmer === 'ADVISORY_BOARD'
      ? { confirmerOrganisationId: values.confirmerOrganisation?.id }
      : {}),
    evidenceRequired: values.evidenceRequired,
  };
}

/** Fields that must be filled before the form may travel, as pointers. */
export function missingOf(values: DemandValues): string[] {
  return [
    ...(values.title.trim() ? [] : ['/title']),
    ...(addressesNobody(values.addressees) ? ['/addressees'] : []),
    ...values.deadlines.flatMap((deadline, index) => [
      ...(index > 0 && !deadline.level ? [`/deadlines/${index}/level`] : []),
      ...(ruleOf(deadline) ? [] : [`/deadlines/${index}/rule`]),
    ]),
    ...(values.confirmer === 'ADVISORY_BOARD' && !values.confirmerOrganisation
      ? ['/confirmerOrganisationId']
      : []),
  ];
}

/** A problem of an amendment or a preview points into `/proposal`; the form knows it without. */
export function unwrapped(errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => ({
    ...error,
    pointer: error.pointer.replace(/^\/proposal(?=\/)/, ''),
  }));
}

/** Where a problem points, the input it belongs to, and the key of its label. */
export interface Place {
  pointer: string;
  id: string;
  label:
    | 'act'
    | 'title'
    | 'provision'
    | 'quotedWords'
    | 'output'
    | 'subtreeOf'
    | 'levels'
    | 'kinds'
    | 'organisations'
    | 'exceptions'
    | 'coordinators'
    | 'deadline'
    | 'confirmer'
    | 'confirmerOrganisation';
}

const fixed: readonly Place[] = [
  { pointer: '/act', id: 'act', label: 'act' },
  { pointer: '/title', id: 'title', label: 'title' },
  { pointer: '/provisionId', id: 'provision', label: 'provision' },
  { pointer: '/quotedWords', id: 'quoted-words', label: 'quotedWords' },
  { pointer: '/output', id: 'output', label: 'output' },
  { pointer: '/addressees', id: 'subtree-of', label: 'subtreeOf' },
  { pointer: '/addressees/levels', id: 'levels', label: 'levels' },
  { pointer: '/addressees/kinds', id: 'kinds', label: 'kinds' },
  { pointer: '/addressees/organisations', id: 'organisations', label: 'organisations' },
  { pointer: '/addressees/exceptions', id: 'exceptions', label: 'exceptions' },
  { pointer: '/coordinatorIds', id: 'coordinators', label: 'coordinators' },
  { pointer: '/confirmer', id: 'confirmer', label: 'confirmer' },
  {
    pointer: '/confirmerOrganisationId',
    id: 'confirmer-organisation',
    label: 'confirmerOrganisation',
  },
];

/** Where each problem of the form is shown. */
export function placesOf(values: DemandValues): Place[] {
  return [
    ...fixed,
    { pointer: '/deadlines', id: 'deadline-0-kind', label: 'deadline' },
    ...values.deadlines.map((_, index): Place => {
      return { pointer: `/deadlines/${index}`, id: `deadline-${index}-kind`, label: 'deadline' };
    }),
  ];
}
