import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listEffectiveRolesOptions, type EffectiveRole } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import rows from '@/shared/ui/Rows.module.css';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';

/** Where a role comes from, in words. */
function useSource(): (role: EffectiveRole) => string {
  const { t } = useTranslation('users');
  return (role) => {
    if (role.source === 'POSITION') {
      return t('effective.POSITION', { name: role.position ?? '' });
    }
    if (role.source === 'DELEGATION') {
      const name = role.onBehalfOf?.displayName || t('effective.someone');
      return t('effective.DELEGATION', { name });
    }
    return t(`effective.${role.source}`);
  };
}

function usePeriod(): (role: EffectiveRole) => string {
  const { t } = useTranslation('users');
  return ({ from, to }) => {
    if (from && to) return t('effective.period', { from: formatDate(from), to: formatDate(to) });
    if (from) return t('effective.since', { from: formatDate(from) });
    return to ? t('effective.until', { to: formatDate(to) }) : t('effective.open');
  };
}

/** What the account may do today, where, and why. */
export function EffectiveRolesCard({ userId }: { userId: string }) {
  const { t } = useTranslation(['users', 'domain']);
  const found = useQuery(listEffectiveRolesOptions({ path: { id: userId } }));
  const source = useSource();
  const period = usePeriod();
  const roles = found.data ?? [];
  return (
    <Card title={t('effective.title')} aside={t('effective.what')}>
      {found.isPending && <RowsSkeleton rows={2} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && roles.length === 0 && <p className="lt-soft">{t('effective.none')}</p>}
      <ul className={rows.rows} aria-label={t('effective.title')}>
        {roles.map((role, index) => (
          <li key={index}>
            <div>
              <strong>{t(`domain:accountRole.${role.role}`)}</strong>{' '}
              <span
                className={rows.state}
                data-state={role.source === 'OWN' ? 'ACTIVE' : undefined}
              >
                {source(role)}
              </span>
              <div>{role.organisation.name}</div>
              <div className="lt-small lt-soft">
                {role.acts
                  ? t('effective.acts', {
                      acts: role.acts.map((act) => t(`domain:act.${act}`)).join(', '),
                    })
                  : t('effective.everyAct')}{' '}
                · {period(role)}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
