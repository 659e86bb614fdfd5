import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import type { ConsultationPlaceField } from '@/api';
import type strings from '@/i18n/vi/consultations.json';
import classes from './Consultations.module.css';

type Known = keyof typeof strings.field;
type Value = keyof typeof strings.value;

/** Codes as they stand in a value, alone or before an amount. */
const codes: Readonly<Record<string, readonly Value[]>> = {
  kind: ['TASK', 'SCHEME'],
  breakthrough: ['true'],
  keyTask: ['true'],
  resources: ['CENTRAL_BUDGET', 'LOCAL_BUDGET', 'CONTRIBUTIONS', 'BUSINESS', 'ODA', 'OTHER'],
  comparison: [
    'AT_LEAST',
    'ABOVE',
    'BELOW',
    'AT_MOST',
    'ABOUT',
    'EXACT',
    'RANGE',
    'INCREASE',
    'DECREASE',
    'QUALITATIVE',
  ],
};

/** Field names and their codes in words. */
export function useFieldWords() {
  const { t, i18n } = useTranslation('consultations');
  return {
    name: (field: string) =>
      /^\d{4}$/.test(field)
        ? t('field.year', { year: field })
        : i18n.exists(`consultations:field.${field}`)
          ? t(`field.${field as Known}` as 'field.title')
          : field,
    value: (field: string, value: string) =>
      (codes[field] ?? []).reduce(
        (text, code) => text.replace(new RegExp(`\b${code}\b`, 'g'), t(`value.${code}`)),
        value,
      ),
  };
}

/** What a place says beside its title; each value by `render`, so that it can be clicked. */
export function Fields({
  fields,
  render,
}: {
  fields: readonly ConsultationPlaceField[];
  render: (value: string) => ReactNode;
}) {
  const words = useFieldWords();
  return (
    <dl className={classes.fields}>
      {fields
        .filter((one) => one.field !== 'kind' || one.value !== 'TASK')
        .map((one) => (
          <div key={one.field} style={{ display: 'contents' }}>
            <dt>{words.name(one.field)}</dt>
            <dd>{render(words.value(one.field, one.value))}</dd>
          </div>
        ))}
    </dl>
  );
}
