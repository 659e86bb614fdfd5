import '@/shared/ui/fieldStyles';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listDocumentTypesOptions,
  listIssuingBodiesOptions,
  type SymbolReading,
  type Term,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { termOf, typeOf, yearsOf, type DocumentValues } from './documentForm';
import classes from './Documents.module.css';
import { SymbolField } from './SymbolField';

interface Props {
  values: DocumentValues;
  change: (part: Partial<DocumentValues>) => void;
  reading: SymbolReading | undefined;
  terms: readonly Term[];
  own?: string;
  error: unknown;
}

/** Whose paper it is: symbol, type, issuer and the series its numbers run in. */
export function IdentityFields({ values, change, reading, terms, own, error }: Props) {
  const { t } = useTranslation('documents');
  const types = useQuery({ ...listDocumentTypesOptions(), staleTime: Infinity });
  const bodies = useQuery({ ...listIssuingBodiesOptions(), staleTime: Infinity });
  const none = { value: '', label: t('form.choose') };
  const term = termOf(values.series, terms);
  return (
    <>
      <SymbolField
        value={values.symbol}
        reading={reading}
        own={own}
        error={fieldErrorOf(error, '/symbol')}
        onChange={(symbol) => change({ symbol })}
      />
      <NativeSelect
        id="type"
        label={t('form.type')}
        required
        value={typeOf(values, reading)}
        error={fieldErrorOf(error, '/type')}
        onChange={(event) => change({ type: event.currentTarget.value })}
        data={[none, ...(types.data ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <OrganisationPicker
        id="issuer"
        label={t('form.issuer')}
        required
        value={values.issuer}
        error={fieldErrorOf(error, '/issuerId')}
        onChange={(issuer) => change({ issuer, series: '' })}
      />
      <div className={classes.pair}>
        <NativeSelect
          id="issuing-body"
          label={t('form.issuingBody')}
          description={t('form.issuingBodyHelp')}
          value={values.issuingBody}
          error={fieldErrorOf(error, '/issuingBody')}
          onChange={(event) => change({ issuingBody: event.currentTarget.value })}
          data={[
            { value: '', label: t('form.usual') },
            ...(bodies.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <TextInput
          id="series"
          label={t('form.series')}
          description={term ? term.name : t('form.seriesHelp')}
          list="terms"
          value={term ? yearsOf(term) : values.series}
          error={fieldErrorOf(error, '/series') ?? fieldErrorOf(error, '/termId')}
          onChange={(event) => change({ series: event.currentTarget.value })}
        />
        <datalist id="terms">
          {terms.map((one) => (
            <option key={one.id} value={yearsOf(one)}>
              {one.name}
            </option>
          ))}
        </datalist>
      </div>
    </>
  );
}

/** What it says of itself: dates, title, place, signer's position. */
export function ContentFields({ values, change, error }: Props) {
  const { t } = useTranslation('documents');
  return (
    <>
      <div className={classes.pair}>
        <DateField
          id="issued-on"
          label={t('form.issuedOn')}
          required
          max={dateInVietnam()}
          value={values.issuedOn}
          error={fieldErrorOf(error, '/issuedOn')}
          onChange={(issuedOn) => change({ issuedOn })}
        />
        <DateField
          id="received-on"
          label={t('form.receivedOn')}
          value={values.receivedOn}
          error={fieldErrorOf(error, '/receivedOn')}
          onChange={(receivedOn) => change({ receivedOn })}
        />
      </div>
      <Textarea
        id="title"
        label={t('form.title')}
        required
        autosize
        minRows={2}
        maxRows={8}
        value={values.title}
        error={fieldErrorOf(error, '/title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        id="summary"
        label={t('form.summary')}
        autosize
        minRows={2}
        maxRows={10}
        value={values.summary}
        error={fieldErrorOf(error, '/summary')}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          id="place"
          label={t('form.place')}
          value={values.place}
          error={fieldErrorOf(error, '/place')}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        <TextInput
          id="signer-position"
          label={t('form.signerPosition')}
          value={values.signerPosition}
          error={fieldErrorOf(error, '/signerPosition')}
          onChange={(event) => change({ signerPosition: event.currentTarget.value })}
        />
      </div>
      <DateField
        id="valid-to"
        label={t('form.validTo')}
        value={values.validTo}
        error={fieldErrorOf(error, '/validTo')}
        onChange={(validTo) => change({ validTo })}
      />
    </>
  );
}
