import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  listOrganisationKindsOptions,
  listOrganisationLevelsOptions,
  openConsultationMutation,
  previewConsultationMutation,
  type ActionProgramme,
  type ConsultationInput,
  type ConsultationPreview,
  type OrganisationRef,
} from '@/api';
import { addDays, dateInVietnam, formatDate, type IsoDate } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { useGo } from '@/shared/ui/AppLink';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { Choice } from '@/shared/ui/Form';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';
import classes from './Programmes.module.css';

/** How many days units usually get. */
const DAYS = 14;

function Preview({ seen, closesOn }: { seen: ConsultationPreview; closesOn: string }) {
  const { t } = useTranslation('programmes');
  return (
    <>
      <p>
        {t('consult.would', { count: seen.asked, date: formatDate(closesOn), round: seen.round })}
      </p>
      <p className="lt-soft">{t('consult.letter', { title: seen.title })}</p>
      <p className="lt-soft">{t('consult.places', { count: seen.places })}</p>
      <ul className={classes.effects}>
        {seen.organisations.map((one) => (
          <li key={one.id}>{one.name}</li>
        ))}
      </ul>
      {seen.asked > seen.organisations.length && (
        <p className="lt-soft">
          {t('consult.more', { count: seen.asked - seen.organisations.length })}
        </p>
      )}
    </>
  );
}

function Listed({
  units,
  onChange,
}: {
  units: readonly OrganisationRef[];
  onChange: (units: readonly OrganisationRef[]) => void;
}) {
  const { t } = useTranslation('programmes');
  return (
    <>
      <OrganisationPicker
        key={units.length}
        label={t('consult.add')}
        value={undefined}
        onChange={(one) => {
          if (one && units.every(({ id }) => id !== one.id)) onChange([...units, one]);
        }}
      />
      <ul className={classes.effects}>
        {units.map((one) => (
          <li key={one.id}>
            {one.name}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t('consult.remove', { name: one.name })}
              onClick={() => onChange(units.filter(({ id }) => id !== one.id))}
            >
              {t('consult.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sends a draft out for opinions: whom it asks is seen first. */
export function ConsultDrawer({
  programme,
  onClose,
}: {
  programme: ActionProgramme;
  onClose: () => void;
}) {
  const { t } = useTranslation('programmes');
  const go = useGo();
  const levels = useQuery(listOrganisationLevelsOptions());
  const kinds = useQuery(listOrganisationKindsOptions());
  const [below, setBelow] = useState(false);
  const [level, setLevel] = useState<string>();
  const [kind, setKind] = useState<string>();
  const [units, setUnits] = useState<readonly OrganisationRef[]>([]);
  const [closesOn, setClosesOn] = useState<IsoDate | undefined>(addDays(dateInVietnam(), DAYS));
  const [consent, setConsent] = useState(false);
  const [openTable, setOpenTable] = useState(false);
  const [question, setQuestion] = useState('');
  const [symbol, setSymbol] = useState('');
  const body: ConsultationInput = {
    programmeId: programme.id,
    asked: {
      ...(below ? { subtreeOf: programme.organisation.id } : {}),
      ...(below && level ? { levels: [level] } : {}),
      ...(below && kind ? { kinds: [kind] } : {}),
      organisations: units.map(({ id }) => id),
    },
    closesOn: closesOn ?? '',
    silenceIsConsent: consent,
    openTable,
    ...(question.trim() ? { question: question.trim() } : {}),
    ...(symbol.trim() ? { symbol: symbol.trim() } : {}),
  };
  const preview = useMutation(previewConsultationMutation());
  const begin = useMutation({
    ...openConsultationMutation(),
    onSuccess: (round) => {
      say(t('consult.done', { count: round.figures?.asked ?? 0 }));
      go(paths.consultation(round.id));
    },
  });
  const seen = preview.data;
  return (
    <ConfirmDrawer
      opened
      title={t('consult.title')}
      verb={t(seen ? 'consult.do' : 'consult.preview')}
      busy={preview.isPending || begin.isPending}
      disabled={!closesOn || (!below && units.length === 0)}
      onClose={onClose}
      onConfirm={() => {
        if (seen) begin.mutate({ body });
        else preview.mutate({ body });
      }}
    >
      <FormErrorSummary error={begin.error ?? preview.error} fields={[]} />
      {seen ? (
        <>
          <Preview seen={seen} closesOn={closesOn ?? ''} />
          <div>
            <Button size="compact-sm" variant="default" onClick={() => preview.reset()}>
              {t('consult.back')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('consult.what')}</p>
          <Checkbox
            label={t('consult.below')}
            checked={below}
            onChange={(event) => setBelow(event.currentTarget.checked)}
          />
          {below && (
            <>
              <Choice
                label={t('consult.level')}
                value={level}
                none={t('consult.everyLevel')}
                choices={(levels.data ?? []).map(({ code, name }) => ({
                  value: code,
                  label: name,
                }))}
                onChange={setLevel}
              />
              <Choice
                label={t('consult.kind')}
                value={kind}
                none={t('consult.everyKind')}
                choices={(kinds.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                onChange={setKind}
              />
            </>
          )}
          <Listed units={units} onChange={setUnits} />
          <DateField
            label={t('consult.closesOn')}
            required
            value={closesOn}
            min={dateInVietnam()}
            onChange={setClosesOn}
          />
          <Checkbox
            label={t('consult.consent')}
            checked={consent}
            onChange={(event) => setConsent(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('consult.openTable')}
            checked={openTable}
            onChange={(event) => setOpenTable(event.currentTarget.checked)}
          />
          <Textarea
            label={t('consult.question')}
            autosize
            minRows={2}
            maxLength={4000}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <TextInput
            label={t('consult.symbol')}
            maxLength={100}
            value={symbol}
            onChange={(event) => setSymbol(event.currentTarget.value)}
          />
        </>
      )}
    </ConfirmDrawer>
  );
}
