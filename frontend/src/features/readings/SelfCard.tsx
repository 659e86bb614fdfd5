import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listDocumentTypesOptions, type ReadPaper } from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { DateField } from '@/shared/ui/DateField';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { missingOf, type SelfValues } from './model';
import { Refused } from './Refused';
import classes from './Readings.module.css';

interface Props {
  read: ReadPaper;
  value: SelfValues;
  change: (part: Partial<SelfValues>) => void;
  /** The document once it was made: from then on it is changed on its own page. */
  made: string | undefined;
  refused: readonly string[] | undefined;
}

/** What the paper says of itself, to be looked over and filled in. */
export function SelfCard({ read, value, change, made, refused }: Props) {
  const { t } = useTranslation('readings');
  const { t: d } = useTranslation('documents');
  const types = useQuery({ ...listDocumentTypesOptions(), staleTime: Infinity });
  const missing = missingOf(value);
  const wrong = (field: ReturnType<typeof missingOf>[number]) =>
    missing.includes(field) ? t('self.missing') : undefined;
  if (made) {
    return (
      <div className={classes.self}>
        <h3>{value.symbol || value.title}</h3>
        <p className="lt-soft">
          {t('self.made')} <AppLink href={paths.document(made)}>{t('self.open')}</AppLink>
        </p>
        <Refused words={refused} />
      </div>
    );
  }
  const offers = value.issuer ? [] : read.issuerSuggestions;
  return (
    <div className={classes.self}>
      <h3>{t('self.title')}</h3>
      <Refused words={refused} />
      <div className={classes.pair}>
        <TextInput
          id="self-symbol"
          label={d('form.symbol')}
          value={value.symbol}
          onChange={(event) => change({ symbol: event.currentTarget.value })}
        />
        <NativeSelect
          id="self-type"
          label={d('form.type')}
          required
          value={value.type}
          error={wrong('type')}
          onChange={(event) => change({ type: event.currentTarget.value })}
          data={[
            { value: '', label: d('form.choose') },
            ...(types.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </div>
      <OrganisationPicker
        id="self-issuer"
        label={d('form.issuer')}
        {...(read.issuerText ? { description: t('self.printed', { words: read.issuerText }) } : {})}
        required
        value={value.issuer}
        error={wrong('issuer')}
        onChange={(issuer) => change({ issuer })}
      />
      {offers.length > 0 && (
        <div className={classes.chips}>
          {offers.map(({ organisation }) => (
            <Button
              key={organisation.id}
              size="compact-sm"
              variant="default"
              onClick={() => change({ issuer: organisation })}
            >
              {organisation.name}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.pair}>
        <DateField
          id="self-issued-on"
          label={d('form.issuedOn')}
          required
          max={dateInVietnam()}
          value={value.issuedOn}
          error={wrong('issuedOn')}
          {...(!read.issuedOn && read.issuedIn
            ? { description: t('self.month', { month: read.issuedIn }) }
            : {})}
          onChange={(issuedOn) => change({ issuedOn })}
        />
        <TextInput
          id="self-place"
          label={d('form.place')}
          value={value.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
      </div>
      <Textarea
        id="self-title"
        label={d('form.title')}
        required
        autosize
        minRows={2}
        maxRows={8}
        value={value.title}
        error={wrong('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        id="self-signer"
        label={d('form.signerPosition')}
        value={value.signerPosition}
        onChange={(event) => change({ signerPosition: event.currentTarget.value })}
      />
    </div>
  );
}
