import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { createUserMutation, type AccountKind, type User } from '@/api';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { emptyDraft, inputOf, isWhole, makePassword } from './roles';
import { UserFields, useSummaryFields } from './UserFields';

interface Props {
  /** Told the account and, for a person, the password that is shown once. */
  onMade: (user: User, password: string | undefined) => void;
  onClose: () => void;
}

/** Makes an account with its roles and, for a person, a first password. */
export function CreateUser({ onMade, onClose }: Props) {
  const { t } = useTranslation('users');
  const [draft, setDraft] = useState(emptyDraft);
  const [kind, setKind] = useState<AccountKind>('PERSON');
  const [password, setPassword] = useState(makePassword);
  const person = kind === 'PERSON';
  const create = useMutation({
    ...createUserMutation(),
    onSuccess: (user) => onMade(user, person ? password : undefined),
  });
  const send = () =>
    create.mutate({ body: { ...inputOf(draft, true), kind, ...(person ? { password } : {}) } });
  return (
    <ConfirmDrawer
      opened
      title={t('create')}
      verb={t('create')}
      busy={create.isPending}
      disabled={!isWhole(draft) || (person && !password)}
      onConfirm={send}
      onClose={onClose}
    >
      <FormErrorSummary error={create.error} fields={useSummaryFields()} />
      <NativeSelect
        label={t('form.kind')}
        value={kind}
        data={(['PERSON', 'MACHINE'] as const).map((value) => ({
          value,
          label: t(`form.${value}`),
        }))}
        onChange={(event) => setKind(event.currentTarget.value as AccountKind)}
      />
      <UserFields draft={draft} error={create.error} onChange={setDraft} />
      {person && (
        <TextInput
          id="user-password"
          label={t('form.password')}
          description={t('form.passwordHelp')}
          required
          value={password}
          autoComplete="off"
          spellCheck={false}
          error={fieldErrorOf(create.error, '/password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
    </ConfirmDrawer>
  );
}
