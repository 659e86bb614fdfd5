import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createDelegationMutation,
  type HeldRole,
  listDelegationCandidatesOptions,
  type Person,
} from '@/api';
import { addDays, dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { useSession } from '@/shared/lib/session';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from '@/shared/ui/Rows.module.css';

interface PersonFieldProps {
  chosen: Person | undefined;
  onChoose: (person: Person) => void;
  error: string | undefined;
}

/** Finds an account by its name. */
function PersonField({ chosen, onChoose, error }: PersonFieldProps) {
  const { t } = useTranslation('delegations');
  const group = useId();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...listDelegationCandidatesOptions({ query: { q: words, limit: 8 } }),
    enabled: words.length > 0,
  });
  const people = found.data?.items ?? [];
  return (
    <fieldset className={classes.choices}>
      <TextInput
        id="delegation-person"
        label={t('person')}
        description={t('personHelp')}
        value={typed}
        error={error}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {people.map((person) => (
        <label key={person.id}>
          <input
            type="radio"
            name={group}
            checked={person.id === chosen?.id}
            onChange={() => onChoose(person)}
          />
          {person.displayName || t('erased')}
        </label>
      ))}
      {words && found.isSuccess && people.length === 0 && (
        <p className="lt-soft lt-small">{t('nobody', { words })}</p>
      )}
    </fieldset>
  );
}

const keyOf = (held: HeldRole) => `${held.role} ${held.organisation.id}`;

interface Props {
  onMade: () => void;
  onClose: () => void;
}

/** To whom, which of one's roles, from when to when, and why. */
export function DelegationForm({ onMade, onClose }: Props) {
  const { t } = useTranslation('delegations');
  const session = useSession();
  const today = dateInVietnam();
  const [person, setPerson] = useState<Person>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [from, setFrom] = useState<IsoDate | undefined>(today);
  const [to, setTo] = useState<IsoDate | undefined>(addDays(today, 7));
  const [reason, setReason] = useState('');
  const create = useMutation({ ...createDelegationMutation(), onSuccess: onMade });
  const held = [...new Map(session.roles.map((one) => [keyOf(one), one])).values()];
  const toggle = (key: string) =>
    setChosen((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]));
  const send = () =>
    create.mutate({
      body: {
        toAccountId: person?.id ?? '',
        roles: held
          .filter((one) => chosen.includes(keyOf(one)))
          .map((one) => ({ role: one.role, organisationId: one.organisation.id })),
        from: from ?? '',
        to: to ?? '',
        reason: reason.trim(),
      },
    });
  return (
    <ConfirmDrawer
      opened
      title={t('add')}
      verb={t('give')}
      busy={create.isPending}
      disabled={!person || chosen.length === 0 || !from || !to || !reason.trim()}
      onConfirm={send}
      onClose={onClose}
    >
      <FormErrorSummary
        error={create.error}
        fields={[
          { pointer: '/toAccountId', id: 'delegation-person', label: t('person') },
          { pointer: '/roles', id: 'delegation-roles', label: t('roles') },
          { pointer: '/from', id: 'delegation-from', label: t('from') },
          { pointer: '/to', id: 'delegation-to', label: t('until') },
          { pointer: '/reason', id: 'delegation-reason', label: t('reason') },
        ]}
      />
      <PersonField
        chosen={person}
        onChoose={setPerson}
        error={fieldErrorOf(create.error, '/toAccountId')}
      />
      <fieldset className={classes.choices} id="delegation-roles">
        <legend>{t('roles')}</legend>
        {held.map((one) => (
          <label key={keyOf(one)}>
            <input
              type="checkbox"
              checked={chosen.includes(keyOf(one))}
              onChange={() => toggle(keyOf(one))}
            />
            {t('at', { role: t(`role.${one.role}`), organisation: one.organisation.name })}
          </label>
        ))}
      </fieldset>
      <DateField
        id="delegation-from"
        label={t('from')}
        value={from}
        min={today}
        required
        error={fieldErrorOf(create.error, '/from')}
        onChange={setFrom}
      />
      <DateField
        id="delegation-to"
        label={t('until')}
        value={to}
        min={from ?? today}
        max={addDays(from ?? today, 365)}
        required
        error={fieldErrorOf(create.error, '/to')}
        onChange={setTo}
      />
      <TextInput
        id="delegation-reason"
        label={t('reason')}
        description={t('reasonHelp')}
        value={reason}
        maxLength={500}
        error={fieldErrorOf(create.error, '/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
