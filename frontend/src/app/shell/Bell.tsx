import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { countUnreadNotificationsOptions } from '@/api';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './Bell.module.css';

const EVERY = 60_000;
const MOST = 100;

/** The way to the inbox with how much is unread; asked again each minute while the page is looked at. */
export function Bell() {
  const { t } = useTranslation();
  const found = useQuery({ ...countUnreadNotificationsOptions(), refetchInterval: EVERY });
  const unread = found.data?.unread ?? 0;
  return (
    <AppLink
      href={paths.notifications}
      className={classes.bell}
      aria-label={unread > 0 ? t('bell.unread', { count: unread }) : t('bell.open')}
    >
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2.2H4.500L6 16Zm4 4.400a2.200 2.200 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread < MOST ? unread : '99+'}
        </span>
      )}
    </AppLink>
  );
}
