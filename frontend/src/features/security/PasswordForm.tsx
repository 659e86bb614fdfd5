import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import { changePasswordMutation } from '@/api';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ToneShape } from '@/shared/ui/Icons';
import { passwordRules } from './passwordRules';
import classes from './Security.module.css';

interface Props {
  userName: string;
  onChanged: () => void;
}

/** The old password, the new one, and which rules it keeps already. */
export function PasswordForm({ userName, onChanged }: Props) {
  const { t } = useTranslation('security');
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const change = useMutation({
    ...changePasswordMutation(),
    onSuccess: () => {
      setCurrent('');
      setWanted('');
      onChanged();
    },
  });
  const rules = passwordRules(wanted, userName);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate({ body: { currentPassword: current, newPassword: wanted } });
  };
  const toggle = { 'aria-label': t('password.show') };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormErrorSummary
        error={change.error}
        fields={[
          { pointer: '/currentPassword', id: 'current-password', label: t('password.current') },
          { pointer: '/newPassword', id: 'new-password', label: t('password.wanted') },
        ]}
      />
      <input type="hidden" autoComplete="username" value={userName} readOnly />
      <PasswordInput
        id="current-password"
        label={t('password.current')}
        autoComplete="current-password"
        value={current}
        error={fieldErrorOf(change.error, '/currentPassword')}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        id="new-password"
        label={t('password.wanted')}
        description={t('password.advice')}
        autoComplete="new-password"
        value={wanted}
        error={fieldErrorOf(change.error, '/newPassword')}
        onChange={(event) => setWanted(event.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
        aria-describedby="password-rules"
      />
      <ul id="password-rules" className={classes.rules}>
        {rules.map(({ rule, kept }) => (
          <li key={rule} data-kept={kept || undefined}>
            <ToneShape tone={kept ? 'done' : 'off'} />
            {t(`password.rule.${rule}`)}
            <span className="lt-hidden">{t(kept ? 'password.kept' : 'password.notKept')}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button
          type="submit"
          loading={change.isPending}
          disabled={!current || rules.some((state) => !state.kept)}
        >
          {t('password.verb')}
        </Button>
      </div>
    </form>
  );
}
