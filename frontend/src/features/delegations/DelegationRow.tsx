import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { Delegation, DelegationState } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import classes from '@/shared/ui/Rows.module.css';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';

const tones: Record<DelegationState, Tone> = {
  PLANNED: 'info',
  IN_FORCE: 'done',
  ENDED: 'off',
  REVOKED: 'off',
};

interface Props {
  delegation: Delegation;
  given: boolean;
  onRevoke?: (() => void) | undefined;
}

/** Between whom, which roles, from when to when, why. */
export function DelegationRow({ delegation, given, onRevoke }: Props) {
  const { t } = useTranslation('delegations');
  const other = given ? delegation.receiver : delegation.giver;
  const name = other.displayName || t('erased');
  const live = delegation.state === 'PLANNED' || delegation.state === 'IN_FORCE';
  return (
    <li>
      <div>
        <strong>{t(given ? 'to' : 'by', { name })}</strong>{' '}
        <ToneBadge tone={tones[delegation.state]}>{t(`state.${delegation.state}`)}</ToneBadge>
        <div className="lt-small">
          {delegation.roles
            .map(({ role, organisation }) =>
              t('at', { role: t(`role.${role}`), organisation: organisation.name }),
            )
            .join(' · ')}
        </div>
        <div className="lt-small lt-soft">
          {t('period', { from: formatDate(delegation.from), to: formatDate(delegation.to) })} ·{' '}
          {delegation.reason}
        </div>
      </div>
      {live && onRevoke && (
        <div className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            aria-label={t('revokeOf', { name })}
            onClick={onRevoke}
          >
            {t('revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}
