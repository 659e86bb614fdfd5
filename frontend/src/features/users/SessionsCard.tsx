import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listUserSessionsOptions } from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import rows from '@/shared/ui/Rows.module.css';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';

/** Where the account is signed in now; the way out of all stands with its sign-in. */
export function SessionsCard({ userId }: { userId: string }) {
  const { t } = useTranslation(['users', 'security']);
  const found = useQuery(listUserSessionsOptions({ path: { id: userId } }));
  const sessions = found.data ?? [];
  return (
    <Card title={t('sessions.title')} aside={sessions.length > 0 ? sessions.length : undefined}>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && sessions.length === 0 && <p className="lt-soft">{t('sessions.none')}</p>}
      <ul className={rows.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.device}</strong>
              <div className="lt-small lt-soft">
                {t('security:sessions.used', { at: formatInstant(session.lastUsedAt) })}
                {session.address && ` · ${session.address}`}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
