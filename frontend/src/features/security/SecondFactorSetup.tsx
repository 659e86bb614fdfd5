import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import { confirmSecondFactorMutation, proposeSecondFactorMutation } from '@/api';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { CopyButton } from '@/shared/ui/OnceSecret';

import { Qr } from './Qr';
import classes from './Security.module.css';

/** Recovery codes, shown this once. */
export function Codes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('security');
  return (
    <div className={classes.stack} role="status">
      <p>{t('factor.codesWhat')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.actions}>
        <CopyButton text={codes.join('\n')} />
        <Button onClick={onKept}>{t('factor.codesKept')}</Button>
      </div>
    </div>
  );
}

/** The password once more, the QR code, a code of the app, the recovery codes. */
export function SecondFactorSetup({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('security');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const propose = useMutation(proposeSecondFactorMutation());
  const confirm = useMutation(confirmSecondFactorMutation());
  if (confirm.data) return <Codes codes={confirm.data.codes} onKept={onDone} />;
  if (!propose.data) {
    const ask = (event: SubmitEvent) => {
      event.preventDefault();
      propose.mutate({ body: { password } });
    };
    return (
      <form className={classes.form} onSubmit={ask} noValidate>
        <FormErrorSummary
          error={propose.error}
          fields={[{ pointer: '/password', id: 'factor-password', label: t('password.current') }]}
        />
        <PasswordInput
          id="factor-password"
          label={t('password.current')}
          description={t('factor.passwordWhy')}
          autoComplete="current-password"
          value={password}
          error={fieldErrorOf(propose.error, '/password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        />
        <div>
          <Button type="submit" loading={propose.isPending} disabled={!password}>
            {t('factor.begin')}
          </Button>
        </div>
      </form>
    );
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    confirm.mutate({ body: { code: code.trim() } });
  };
  return (
    <div className={classes.enrol}>
      <Qr text={propose.data.uri} label={t('factor.qr')} />
      <form className={classes.form} onSubmit={send} noValidate>
        <p>{t('factor.scan')}</p>
        <code className={classes.secret}>{propose.data.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <FormErrorSummary
          error={confirm.error}
          fields={[{ pointer: '/code', id: 'factor-code', label: t('factor.code') }]}
        />
        <TextInput
          id="factor-code"
          label={t('factor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          value={code}
          error={fieldErrorOf(confirm.error, '/code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={confirm.isPending} disabled={!code.trim()}>
            {t('factor.confirm')}
          </Button>
        </div>
      </form>
    </div>
  );
}
