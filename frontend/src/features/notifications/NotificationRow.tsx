import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Notification } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import rows from '@/shared/ui/Rows.module.css';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Notifications.module.css';
import { toneOf, useHeadline } from './words';

interface Props {
  notification: Notification;
  onRead: () => void;
}

/** What happened to which work of whom, and when; unread ones say so. */
export function NotificationRow({ notification, onRead }: Props) {
  const { t } = useTranslation('notifications');
  const headline = useHeadline();
  const unread = !notification.readAt;
  return (
    <li data-list-row="" data-unread={unread} className={classes.row}>
      <div>
        <ToneBadge tone={toneOf(notification)}>{headline(notification)}</ToneBadge>{' '}
        {unread && <span className={classes.new}>{t('new')}</span>}
        <div>
          <AppLink
            href={paths.obligation(notification.obligationId)}
            className={classes.title}
            onClick={unread ? onRead : undefined}
          >
            {notification.title}
          </AppLink>
        </div>
        <div className="lt-small lt-soft">
          {[
            notification.symbol,
            notification.organisation.name,
            notification.dueOn && t('due', { date: formatDate(notification.dueOn) }),
            formatInstant(notification.createdAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {unread && (
        <div className={rows.actions}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('read', { title: notification.title })}
            onClick={onRead}
          >
            {t('readShort')}
          </Button>
        </div>
      )}
    </li>
  );
}
