import './strings';
import { Button } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from '@/i18n';
import { formatDate } from '@/shared/lib/dates';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { flush, outbox } from './outbox';
import classes from './Study.module.css';
import { useReload } from './useReload';

/** What waits on this device for the network; it sends itself when that is back. */
export function UnsentSessions() {
  const { t } = useTranslation('study');
  const reload = useReload();
  const waiting = useSyncExternalStore(
    (tell) => outbox.listen(tell),
    () => outbox.all(),
  );
  useEffect(() => {
    const go = () =>
      void flush().then(async (sent) => {
        if (sent === 0) return;
        say(t('session.sent'));
        await reload();
      });
    go();
    window.addEventListener('online', go);
    return () => window.removeEventListener('online', go);
  }, [reload, t]);
  if (waiting.length === 0) return null;
  return (
    <section className={classes.unsent} aria-label={t('session.unsent')} role="status">
      <p>
        <ToneBadge tone="soon">{t('session.unsent')}</ToneBadge> {t('session.unsentWhat')}
      </p>
      <ul className={classes.plain}>
        {waiting.map((one) => (
          <li key={one.key} className={classes.line}>
            <span>
              {t('session.unsentRow', {
                organisation: one.organisation,
                date: formatDate(one.body.heldOn),
              })}
              {one.refused && <> · {t('session.refused', { detail: one.refused })}</>}
            </span>
            {one.refused && (
              <Button variant="default" size="compact-sm" onClick={() => outbox.drop(one.key)}>
                {t('session.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => void flush().then(reload)}>
        {t('session.tryNow')}
      </Button>
    </section>
  );
}
