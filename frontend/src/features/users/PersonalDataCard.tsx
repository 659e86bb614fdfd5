import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { eraseUser, getPersonalData, ifMatch, type PersonalData, type User } from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Users.module.css';

/** All pages of what is held, the journal put together. */
async function collect(id: string): Promise<PersonalData> {
  const call = { path: { id }, throwOnError: true as const };
  const { nextCursor, ...whole } = (await getPersonalData(call)).data;
  let cursor = nextCursor;
  while (cursor) {
    const page = (await getPersonalData({ ...call, query: { cursor } })).data;
    whole.journal = [...whole.journal, ...page.journal];
    cursor = page.nextCursor;
  }
  return whole;
}

function save(data: PersonalData) {
  const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `account-${data.account.id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

interface EraseProps {
  user: User;
  onErased: () => void;
  onClose: () => void;
}

function Erase({ user, onErased, onClose }: EraseProps) {
  const { t } = useTranslation('users');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      eraseUser({
        path: { id: user.id },
        headers: ifMatch(user.version),
        body: { reason: reason.trim() },
        throwOnError: true,
      }),
    onSuccess: onErased,
  });
  return (
    <ConfirmDrawer
      opened
      title={t('personal.erase')}
      verb={t('personal.erase')}
      busy={erase.isPending}
      disabled={!reason.trim() || typed.trim() !== user.userName}
      onConfirm={() => erase.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={erase.error}
        fields={[{ pointer: '/reason', id: 'erase-reason', label: t('personal.reason') }]}
      />
      <p>{t('personal.eraseWhat')}</p>
      <TextInput
        id="erase-reason"
        label={t('personal.reason')}
        description={t('personal.reasonHelp')}
        required
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('personal.confirm', { name: user.userName })}
        required
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

interface Props {
  user: User;
  onErased: () => void;
}

/** What is held of the person: handed out, and erased for good. */
export function PersonalDataCard({ user, onErased }: Props) {
  const { t } = useTranslation('users');
  const [asked, setAsked] = useState(false);
  const take = useMutation({ mutationFn: () => collect(user.id), onSuccess: save });
  return (
    <Card title={t('personal.title')}>
      <div className={classes.fields}>
        <p>
          {user.erasedAt
            ? t('personal.gone', { at: formatInstant(user.erasedAt) })
            : t('personal.what')}
        </p>
        {take.error && <ErrorState error={take.error} />}
        <div className={classes.actions}>
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {t('personal.export')}
          </Button>
          {!user.erasedAt && (
            <Button variant="default" disabled={user.active} onClick={() => setAsked(true)}>
              {t('personal.erase')}
            </Button>
          )}
        </div>
        {!user.erasedAt && user.active && (
          <p className="lt-small lt-soft">{t('personal.eraseOff')}</p>
        )}
      </div>
      {asked && (
        <Erase
          user={user}
          onErased={() => {
            setAsked(false);
            say(t('personal.done'));
            onErased();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </Card>
  );
}
