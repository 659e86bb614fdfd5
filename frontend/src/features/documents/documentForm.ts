import type { Document, DocumentInput, OrganisationRef, SymbolReading, Term } from '@/api';

/** What the form holds; text fields are never absent, so that they can be typed into. */
export interface DocumentValues {
  symbol: string;
  /** Empty: as the symbol says. */
  type: string;
  issuer?: OrganisationRef;
  /** Empty: the usual one for the symbol. */
  issuingBody: string;
  /** A term's id, or a year or congress in words; empty: by the date of issue. */
  series: string;
  issuedOn?: string;
  receivedOn?: string;
  validTo?: string;
  title: string;
  summary: string;
  place: string;
  signerPosition: string;
}

export const emptyDocument: DocumentValues = {
  symbol: '',
  type: '',
  issuingBody: '',
  series: '',
  title: '',
  summary: '',
  place: '',
  signerPosition: '',
};

export function valuesOf(document: Document): DocumentValues {
  return {
    symbol: document.symbolAsWritten ?? document.symbol ?? '',
    type: document.type,
    issuer: document.issuer,
    issuingBody: document.issuingBody ?? '',
    series: document.series ?? '',
    issuedOn: document.issuedOn,
    receivedOn: document.receivedOn,
    validTo: document.validTo,
    title: document.title,
    summary: document.summary ?? '',
    place: document.place ?? '',
    signerPosition: document.signerPosition ?? '',
  };
}

/** `2020-2025` for a term that starts in 2020 and ends in 2025. */
export function yearsOf(term: Term): string {
  return `${term.startsOn.slice(0, 4)}-${term.endsOn.slice(0, 4)}`;
}

/** The issuer's term a series stands for: by id, by name or by its years. */
export function termOf(series: string, terms: readonly Term[]): Term | undefined {
  const wanted = series.trim().replace(/\s*[–—-]\s*/g, '-');
  if (!wanted) return undefined;
  return terms.find((t) => t.id === wanted || t.name === series.trim() || yearsOf(t) === wanted);
}

const filled = (text: string) => text.trim() || undefined;

/** The type: what was chosen, else what the symbol says. */
export function typeOf(values: DocumentValues, reading: SymbolReading | undefined): string {
  return values.type || reading?.type || '';
}

export function inputOf(
  values: DocumentValues,
  reading: SymbolReading | undefined,
  terms: readonly Term[],
  original?: Document,
): DocumentInput {
  const term = termOf(values.series, terms);
  return {
    externalId: original?.externalId,
    holderId: original?.holder.id,
    symbol: filled(values.symbol),
    type: typeOf(values, reading),
    issuerId: values.issuer?.id ?? '',
    issuingBody: filled(values.issuingBody),
    ...(term ? { termId: term.id } : { series: filled(values.series) }),
    issuedOn: values.issuedOn ?? '',
    receivedOn: values.receivedOn,
    validTo: values.validTo,
    title: values.title.trim(),
    summary: filled(values.summary),
    place: filled(values.place),
    signerPosition: filled(values.signerPosition),
  };
}

/** Fields that must be filled before the form may travel, as pointers. */
export function missingOf(values: DocumentValues, reading: SymbolReading | undefined): string[] {
  return [
    ...(typeOf(values, reading) ? [] : ['/type']),
    ...(values.issuer ? [] : ['/issuerId']),
    ...(values.issuedOn ? [] : ['/issuedOn']),
    ...(values.title.trim() ? [] : ['/title']),
  ];
}
