import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { fieldErrorOf } from '@/shared/ui/FormErrorSummary';
import { RoleLines } from './RoleLines';
import type { Draft } from './roles';

interface Props {
  draft: Draft;
  error: unknown;
  onChange: (draft: Draft) => void;
}

/** The fields an account is made and changed by. */
export function UserFields({ draft, error, onChange }: Props) {
  const { t } = useTranslation('users');
  const field = (name: 'displayName' | 'userName' | 'email', required: boolean, help?: string) => (
    <TextInput
      id={`user-${name}`}
      label={t(`form.${name}`)}
      description={help}
      required={required}
      value={draft[name]}
      maxLength={name === 'userName' ? 100 : 200}
      autoComplete="off"
      error={fieldErrorOf(error, `/${name}`)}
      onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {field('displayName', true)}
      {field('userName', true, t('form.userNameHelp'))}
      {field('email', false)}
      <RoleLines
        lines={draft.roles}
        error={error}
        onChange={(roles) => onChange({ ...draft, roles })}
      />
    </>
  );
}

/** The same fields for the summary of what is wrong. */
export function useSummaryFields() {
  const { t } = useTranslation('users');
  return [
    { pointer: '/displayName', id: 'user-displayName', label: t('form.displayName') },
    { pointer: '/userName', id: 'user-userName', label: t('form.userName') },
    { pointer: '/email', id: 'user-email', label: t('form.email') },
    { pointer: '/password', id: 'user-password', label: t('form.password') },
    { pointer: '/roles', id: 'user-roles', label: t('form.roles') },
  ];
}
