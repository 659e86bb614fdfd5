import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import { createSetupMutation } from '@/api';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from './SignIn.module.css';

interface Props {
  demoAvailable: boolean;
  onReady: () => void;
}

const empty = { organisationName: '', userName: '', displayName: '', password: '' };

/** An empty database: load the demonstration by one click, or name the first organisation and its administrator. */
export function FirstRun({ demoAvailable, onReady }: Props) {
  const { t } = useTranslation('access');
  const [values, setValues] = useState(empty);
  const setup = useMutation({ ...createSetupMutation(), onSuccess: onReady });
  const busy = (mode: 'DEMO' | 'BLANK') => setup.isPending && setup.variables.body.mode === mode;
  const names = ['organisationName', 'displayName', 'userName'] as const;
  const fields = [...names, 'password' as const].map((name) => ({
    pointer: `/${name}`,
    id: `setup-${name}`,
    label: t(`firstRun.${name}`),
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setup.mutate({ body: { mode: 'BLANK', ...values } });
  };
  return (
    <>
      {demoAvailable && (
        <div className={classes.demo}>
          <p>{t('firstRun.demoWhat')}</p>
          <Button
            loading={busy('DEMO')}
            disabled={setup.isPending}
            onClick={() => setup.mutate({ body: { mode: 'DEMO' } })}
          >
            {t('firstRun.demo')}
          </Button>
        </div>
      )}
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className="lt-soft">{t('firstRun.blankWhat')}</p>
        <FormErrorSummary error={setup.error} fields={fields} />
        {names.map((name) => (
          <TextInput
            key={name}
            id={`setup-${name}`}
            label={t(`firstRun.${name}`)}
            description={t(`firstRun.${name}Help`)}
            autoComplete={name === 'userName' ? 'username' : 'off'}
            required
            value={values[name]}
            error={fieldErrorOf(setup.error, `/${name}`)}
            onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
          />
        ))}
        <PasswordInput
          id="setup-password"
          label={t('firstRun.password')}
          description={t('firstRun.passwordHelp')}
          autoComplete="new-password"
          required
          value={values.password}
          error={fieldErrorOf(setup.error, '/password')}
          onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button
          type="submit"
          variant={demoAvailable ? 'default' : 'filled'}
          loading={busy('BLANK')}
          disabled={setup.isPending}
        >
          {t('firstRun.blank')}
        </Button>
      </form>
    </>
  );
}
