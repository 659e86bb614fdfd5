import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listExtensionsOptions, type ExtensionRequest, type Obligation } from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Obligations.module.css';

const tones: Record<ExtensionRequest['state'], Tone> = {
  WAITING: 'soon',
  GRANTED: 'done',
  REFUSED: 'off',
  WITHDRAWN: 'off',
  LAPSED: 'off',
};

function Names({ of, at }: { of: readonly (string | undefined)[]; at: string }) {
  const { t } = useTranslation('obligations');
  const [who, onBehalfOf] = of;
  const names = [who, onBehalfOf && t('step.onBehalfOf', { name: onBehalfOf })]
    .filter(Boolean)
    .join(', ');
  return (
    <span className="lt-soft lt-small">
      {t('extension.by', { who: names, at: formatInstant(at) })}
    </span>
  );
}

function Request({ request }: { request: ExtensionRequest }) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  return (
    <li>
      <div className={classes.badges}>
        <strong>
          {t('extension.request', {
            from: formatDate(request.dueOnBefore),
            to: formatDate(request.requestedDueOn),
          })}
        </strong>
        <ToneBadge tone={tones[request.state]}>{t(`extension.${request.state}`)}</ToneBadge>
        {request.forwarded && <ToneBadge tone="info">{t('extension.forwarded')}</ToneBadge>}
      </div>
      <Names of={[request.requestedBy, request.requestedFor]} at={request.requestedAt} />
      <div className={classes.note}>{d('quoted', { words: request.reason })}</div>
      {request.doneSoFar && (
        <p className="lt-small">
          {t('form.doneSoFar')}: {request.doneSoFar}
        </p>
      )}
      {request.state === 'WAITING' && (
        <p className="lt-small">{t('extension.decider', { name: shortName(request.decider) })}</p>
      )}
      {request.decidedAt && (
        <div>
          {request.grantedDueOn && (
            <p>{t('extension.granted', { date: formatDate(request.grantedDueOn) })}</p>
          )}
          <Names of={[request.decidedBy, request.decidedFor]} at={request.decidedAt} />
          {request.answer && (
            <div className={classes.note}>{d('quoted', { words: request.answer })}</div>
          )}
        </div>
      )}
    </li>
  );
}

/** Every request for more time with its answer; nothing where none was ever made. */
export function Extensions({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  const asked = Boolean(obligation.extension ?? obligation.extended);
  const found = useQuery({
    ...listExtensionsOptions({ path: { id: obligation.id } }),
    enabled: asked,
  });
  if (!asked) return null;
  return (
    <Card title={t('extension.title')}>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <ul className={classes.steps}>
          {found.data.map((request) => (
            <Request key={request.id} request={request} />
          ))}
        </ul>
      )}
    </Card>
  );
}
