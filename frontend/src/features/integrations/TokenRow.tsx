import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { AccessToken } from '@/api';
import { formatInstant, formatInstantDate } from '@/shared/lib/dates';
import classes from '@/shared/ui/Rows.module.css';

interface Props {
  token: AccessToken;
  onRotate: () => void;
  onRevoke: () => void;
}

/** One token: what it may do, when it was used, how it ends. */
export function TokenRow({ token, onRotate, onRevoke }: Props) {
  const { t } = useTranslation('integrations');
  const live = token.state === 'ACTIVE' || token.state === 'EXPIRING';
  const used = token.lastUsedAt
    ? t('used', { at: formatInstant(token.lastUsedAt), address: token.lastUsedAddress ?? '–' })
    : t('unused');
  return (
    <li>
      <div>
        <strong>{token.name}</strong>{' '}
        <span className={classes.state} data-state={token.state}>
          {t(`state.${token.state}`)}
        </span>
        <div className="lt-small">
          <code>{token.prefix}…</code> · {token.scopes?.join(', ') ?? t('whole')}
          {token.organisation && ` · ${token.organisation.name}`}
        </div>
        <div className="lt-small lt-soft">
          {used} · {t('until', { at: formatInstantDate(token.expiresAt) })}
        </div>
      </div>
      {live && (
        <div className={classes.actions}>
          {!token.successorId && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('rotateOf', { name: token.name })}
              onClick={onRotate}
            >
              {t('rotate')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={t('revokeOf', { name: token.name })}
            onClick={onRevoke}
          >
            {t('revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}
