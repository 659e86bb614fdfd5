import '@/shared/ui/fieldStyles';
import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getNotificationPreferencesOptions,
  getNotificationPreferencesQueryKey,
  ifMatch,
  updateNotificationPreferences,
  type NotificationPreferences,
} from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Notifications.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

function LastDigest({ last }: { last: NonNullable<NotificationPreferences['lastDigest']> }) {
  const { t } = useTranslation('notifications');
  const state = t(`wishes.state.${last.state}`, {
    attempts: last.attempts,
    at: last.sentAt ? formatInstant(last.sentAt) : '',
  });
  return (
    <p className="lt-small lt-soft">
      {t('wishes.last', { morning: formatDate(last.morning) })}: {state}
    </p>
  );
}

function WishesForm({ wishes }: { wishes: NotificationPreferences }) {
  const { t } = useTranslation('notifications');
  const { t: common } = useTranslation();
  const queryClient = useQueryClient();
  const [mail, setMail] = useState(wishes.mail);
  const [hour, setHour] = useState(wishes.hour);
  const [language, setLanguage] = useState(wishes.language);
  const save = useMutation({
    mutationFn: () =>
      updateNotificationPreferences({
        headers: ifMatch(wishes.version),
        body: { mail, hour, language },
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('wishes.saved'));
      await queryClient.invalidateQueries({ queryKey: getNotificationPreferencesQueryKey() });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.error && <ErrorState error={save.error} />}
      {!wishes.reachable && <p className="lt-small lt-soft">{t('wishes.unreachable')}</p>}
      <div className={classes.form}>
        <label className={classes.check}>
          <input type="checkbox" checked={mail} onChange={() => setMail(!mail)} />
          {t('wishes.mail')}
        </label>
        <NativeSelect
          label={t('wishes.hour')}
          value={String(hour)}
          onChange={(event) => setHour(Number(event.currentTarget.value))}
          data={hours.map((one) => ({
            value: String(one),
            label: t('wishes.hourOf', { hour: one }),
          }))}
        />
        <NativeSelect
          label={t('wishes.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === 'EN' ? 'EN' : 'VI')}
          data={[
            { value: 'VI', label: common('language.vi') },
            { value: 'EN', label: common('language.en') },
          ]}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('wishes.save')}
        </Button>
      </div>
      {wishes.lastDigest && <LastDigest last={wishes.lastDigest} />}
    </form>
  );
}

/** At which hour and in which language the mail comes, and what became of the last one. */
export function WishesCard() {
  const { t } = useTranslation('notifications');
  const found = useQuery(getNotificationPreferencesOptions());
  return (
    <Card title={t('wishes.title')}>
      <p className="lt-soft">{t('wishes.what')}</p>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <WishesForm key={found.data.version} wishes={found.data} />}
    </Card>
  );
}
