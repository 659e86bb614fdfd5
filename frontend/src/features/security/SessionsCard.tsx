import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  deleteOneSession,
  deleteOtherSessions,
  listSessionsOptions,
  listSessionsQueryKey,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Security.module.css';

/** Where one is signed in, and the way out of each. */
export function SessionsCard() {
  const { t } = useTranslation('security');
  const queryClient = useQueryClient();
  const sessions = useQuery(listSessionsOptions());
  const end = useMutation({
    mutationFn: (id: string | undefined) =>
      id
        ? deleteOneSession({ path: { id }, throwOnError: true })
        : deleteOtherSessions({ throwOnError: true }),
    onSuccess: async () => {
      say(t('sessions.ended'));
      await queryClient.invalidateQueries({ queryKey: listSessionsQueryKey() });
    },
  });
  const list = sessions.data ?? [];
  return (
    <Card title={t('sessions.title')} aside={list.length > 0 ? list.length : undefined}>
      {sessions.isPending && <RowsSkeleton rows={2} />}
      {sessions.isError && (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {end.error && <ErrorState error={end.error} />}
      <ul className={classes.sessions}>
        {list.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.device}</strong>{' '}
              {session.current && <span className={classes.mark}>{t('sessions.current')}</span>}
              <div className="lt-small lt-soft">
                {t('sessions.used', { at: formatInstant(session.lastUsedAt) })}
                {session.address && ` · ${session.address}`}
                {` · ${t('sessions.since', { at: formatInstant(session.createdAt) })}`}
              </div>
            </div>
            {!session.current && (
              <Button
                variant="default"
                size="xs"
                disabled={end.isPending}
                aria-label={t('sessions.endOf', { device: session.device })}
                onClick={() => end.mutate(session.id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {list.length > 1 && (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </Card>
  );
}
