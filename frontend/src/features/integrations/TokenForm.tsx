import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from '@/i18n';
import { createAccessTokenMutation, type OrganisationRef } from '@/api';
import { addDays, dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { useSession } from '@/shared/lib/session';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import classes from '@/shared/ui/Rows.module.css';
import { scopeRows } from './scopes';

interface Props {
  onMade: (token: string) => void;
  onClose: () => void;
}

/** What it is for, until when, where, and what it may do. */
export function TokenForm({ onMade, onClose }: Props) {
  const { t } = useTranslation('integrations');
  const session = useSession();
  const group = useId();
  const today = dateInVietnam();
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState<IsoDate | undefined>(addDays(today, 180));
  const [place, setPlace] = useState<OrganisationRef>();
  const [limited, setLimited] = useState(true);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const create = useMutation({
    ...createAccessTokenMutation(),
    onSuccess: (made) => onMade(made.token),
  });
  const toggle = (scope: string) =>
    setChosen((now) =>
      now.includes(scope) ? now.filter((one) => one !== scope) : [...now, scope],
    );
  const send = () =>
    create.mutate({
      body: {
        name: name.trim(),
        expiresOn: expiresOn ?? '',
        ...(limited ? { scopes: [...chosen] } : {}),
        ...(place ? { organisationId: place.id } : {}),
      },
    });
  return (
    <ConfirmDrawer
      opened
      title={t('add')}
      verb={t('create')}
      busy={create.isPending}
      disabled={!name.trim() || !expiresOn || (limited && chosen.length === 0)}
      onConfirm={send}
      onClose={onClose}
    >
      <FormErrorSummary
        error={create.error}
        fields={[
          { pointer: '/name', id: 'token-name', label: t('name') },
          { pointer: '/expiresOn', id: 'token-expires', label: t('expiresOn') },
          { pointer: '/organisationId', id: 'token-place', label: t('organisation') },
          { pointer: '/scopes', id: `${group}-some`, label: t('scopes') },
        ]}
      />
      <TextInput
        id="token-name"
        label={t('name')}
        description={t('nameHelp')}
        value={name}
        error={fieldErrorOf(create.error, '/name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateField
        id="token-expires"
        label={t('expiresOn')}
        value={expiresOn}
        min={addDays(today, 1)}
        max={addDays(today, 365)}
        required
        error={fieldErrorOf(create.error, '/expiresOn')}
        onChange={setExpiresOn}
      />
      <OrganisationPicker
        id="token-place"
        label={t('organisation')}
        description={t('organisationHelp')}
        value={place}
        error={fieldErrorOf(create.error, '/organisationId')}
        onChange={setPlace}
      />
      <fieldset className={classes.choices}>
        <legend>{t('scopes')}</legend>
        {[true, false].map((some) => (
          <label key={String(some)}>
            <input
              type="radio"
              name={group}
              id={some ? `${group}-some` : undefined}
              checked={limited === some}
              onChange={() => setLimited(some)}
            />
            {t(some ? 'someScopes' : 'allScopes')}
          </label>
        ))}
        {limited && (
          <ul className={classes.matrix}>
            {scopeRows(session.permissions).map((row) => (
              <li key={row.resource}>
                <strong>{row.resource}</strong>
                {row.verbs.map((verb) => (
                  <label key={verb}>
                    <input
                      type="checkbox"
                      aria-label={`${row.resource}: ${t(`verb.${verb}`)}`}
                      checked={chosen.includes(`${row.resource}:${verb}`)}
                      onChange={() => toggle(`${row.resource}:${verb}`)}
                    />
                    {t(`verb.${verb}`)}
                  </label>
                ))}
              </li>
            ))}
          </ul>
        )}
      </fieldset>
    </ConfirmDrawer>
  );
}
