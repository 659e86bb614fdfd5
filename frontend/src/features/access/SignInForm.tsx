import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createSessionMutation, type Session } from '@/api';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from './SignIn.module.css';

interface Props {
  /** Known already: somebody signs in again. */
  userName?: string;
  onSignedIn: (session: Session) => void;
}

/** One form: user name and password. */
export function SignInForm({ userName: known = '', onSignedIn }: Props) {
  const { t } = useTranslation('access');
  const [userName, setUserName] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useMutation({ ...createSessionMutation(), onSuccess: onSignedIn });
  const fields = [
    { pointer: '/userName', id: 'user-name', label: t('signIn.userName') },
    { pointer: '/password', id: 'password', label: t('signIn.password') },
  ];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { userName: userName.trim(), password } });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormErrorSummary error={signIn.error} fields={fields} />
      <TextInput
        id="user-name"
        label={t('signIn.userName')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={userName}
        error={fieldErrorOf(signIn.error, '/userName')}
        onChange={(event) => setUserName(event.currentTarget.value)}
        data-autofocus={known ? undefined : ''}
      />
      <PasswordInput
        id="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        error={fieldErrorOf(signIn.error, '/password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        data-autofocus={known ? '' : undefined}
      />
      <Button type="submit" loading={signIn.isPending} disabled={!userName.trim() || !password}>
        {t('signIn.verb')}
      </Button>
    </form>
  );
}
