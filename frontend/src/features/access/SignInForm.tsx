import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem, createSessionMutation, type Session } from '@/api';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from './SignIn.module.css';
import { minutes, useCountdown } from './useCountdown';

interface Props {
  /** Known already: somebody signs in again. */
  userName?: string;
  onSignedIn: (session: Session) => void;
}

/** User name and password; then the code of the second factor, where the account has one. */
export function SignInForm({ userName: known = '', onSignedIn }: Props) {
  const { t } = useTranslation('access');
  const [userName, setUserName] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [second, setSecond] = useState(false);
  const signIn = useMutation({
    ...createSessionMutation(),
    onSuccess: onSignedIn,
    onError: (error) => {
      const { slug } = asProblem(error);
      if (slug === 'second-factor-required') setSecond(true);
      if (slug === 'bad-credentials') setSecond(false);
    },
  });
  const problem = signIn.error ? asProblem(signIn.error) : undefined;
  const wait = useCountdown(problem?.retryAfter, problem);
  const asked = problem?.slug === 'second-factor-required';
  const fields = [
    { pointer: '/userName', id: 'user-name', label: t('signIn.userName') },
    { pointer: '/password', id: 'password', label: t('signIn.password') },
    { pointer: '/code', id: 'code', label: t('signIn.code') },
  ];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wait > 0) return;
    const typed = second ? { code: code.trim() } : {};
    signIn.mutate({ body: { userName: userName.trim(), password, ...typed } });
  };
  const filled = second ? code.trim() : userName.trim() && password;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormErrorSummary error={asked ? undefined : signIn.error} fields={fields} />
      {second ? (
        <TextInput
          id="code"
          label={t('signIn.code')}
          description={t('signIn.codeHelp')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          ref={(input) => {
            if (asked && !code) input?.focus();
          }}
        />
      ) : (
        <>
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
        </>
      )}
      <Button type="submit" loading={signIn.isPending} disabled={!filled || wait > 0}>
        {wait > 0
          ? t('signIn.wait', { time: minutes(wait) })
          : t(second ? 'signIn.confirm' : 'signIn.verb')}
      </Button>
      {second && (
        <Button
          variant="subtle"
          onClick={() => {
            setSecond(false);
            setCode('');
            signIn.reset();
          }}
        >
          {t('signIn.back')}
        </Button>
      )}
    </form>
  );
}
