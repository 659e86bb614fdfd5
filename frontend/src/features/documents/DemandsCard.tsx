import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listDemandsOptions, type Demand, type Document } from '@/api';
import { dueParts, rowsBehind } from '@/shared/lib/figures';
import { formatCount } from '@/shared/lib/numbers';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { RateBar } from '@/shared/ui/RateBar';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { anchorOf } from './provisions';
import classes from './Documents.module.css';

function Row({ demand }: { demand: Demand }) {
  const { t, i18n } = useTranslation('documents');
  const { t: d } = useTranslation('domain');
  const { figures, provision } = demand;
  return (
    <li className={classes.demand} data-list-row="">
      <div>
        <AppLink href={paths.demand(demand.id)} data-list-link="">
          {demand.title}
        </AppLink>{' '}
        {demand.state !== 'PUBLISHED' && (
          <ToneBadge tone="off">{t(`demand.state.${demand.state}`)}</ToneBadge>
        )}
        <div className="lt-soft lt-small">
          {d(`act.${demand.act}`)}
          {provision && (
            <>
              {' · '}
              <a href={`#${anchorOf(provision)}`}>
                {t('demand.provision', { label: provision.label || provision.ordinal })}
              </a>
            </>
          )}
          {demand.deadlines.map((deadline, index) => (
            <span key={index}> · {deadline.resolved?.sentence}</span>
          ))}
        </div>
      </div>
      <div>
        {figures && demand.state === 'PUBLISHED' && (
          <>
            <AppLink href={rowsBehind('expected', undefined, { demandId: demand.id })}>
              {t('demand.expected', {
                count: figures.expected,
                shown: formatCount(figures.expected, i18n.language),
              })}
            </AppLink>
            <RateBar label={demand.title} {...dueParts(figures)} />
          </>
        )}
      </div>
    </li>
  );
}

/** What the document asks of whom, and how far each has come. */
export function DemandsCard({ document }: { document: Document }) {
  const { t } = useTranslation('documents');
  const found = useQuery(listDemandsOptions({ query: { documentId: document.id, limit: 200 } }));
  return (
    <div id="demands">
      <Card title={t('demand.title')} flush={Boolean(found.data?.items.length)}>
        {found.isPending && <RowsSkeleton rows={2} />}
        {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.items.length === 0 && (
          <p className="lt-soft">{t(document.mayDemand ? 'demand.emptyDo' : 'demand.empty')}</p>
        )}
        <ul className={classes.demands}>
          {found.data?.items.map((demand) => (
            <Row key={demand.id} demand={demand} />
          ))}
        </ul>
      </Card>
    </div>
  );
}
