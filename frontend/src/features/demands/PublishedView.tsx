import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/i18n';
import { listPublicationsOptions, type Demand, type DemandInput } from '@/api';
import { dateInVietnam, formatInstant } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { dueParts, rowsBehind } from '@/shared/lib/figures';
import { formatCount } from '@/shared/lib/numbers';
import { useQueryWords } from '@/shared/lib/url';
import { Card } from '@/shared/ui/Card';
import { FigureLink } from '@/shared/ui/FigureLink';
import { RateBar } from '@/shared/ui/RateBar';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { AnchorsCard } from './AnchorsCard';
import { DemandFacts } from './DemandFacts';
import { DemandForm, useComplete } from './DemandForm';
import { demandInputOf, demandValuesOf } from './demandForm';
import classes from './Demands.module.css';
import { InternalDatesCard } from './InternalDatesCard';
import { isBusy } from './PendingCard';
import { PublishDrawer } from './PublishDrawer';
import { RemindersCard } from './RemindersCard';
import { dropEarlier, failedAmendment, keepSent } from './sent';

const keys = ['expected', 'done', 'awaiting', 'overdue', 'notDue', 'undated'] as const;

function FiguresCard({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const { figures } = demand;
  if (!figures) return null;
  return (
    <Card title={t('figures.title')}>
      <dl className={classes.figures}>
        {keys.map((key) => (
          <div key={key}>
            <dt>{t(`figures.${key}`)}</dt>
            <dd>
              <FigureLink
                value={figures[key]}
                label={t(`figures.${key}`)}
                late={key === 'overdue'}
                href={rowsBehind(key, undefined, { demandId: demand.id })}
              />
            </dd>
          </div>
        ))}
      </dl>
      <RateBar label={t('figures.rate')} {...dueParts(figures)} />
    </Card>
  );
}

function Publications({ id }: { id: string }) {
  const { t, i18n } = useTranslation('demands');
  const found = useQuery(listPublicationsOptions({ path: { id } }));
  const count = (value: number) => formatCount(value, i18n.language);
  return (
    <Card title={t('history.title')}>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <ul className={classes.history}>
        {found.data?.map((one) => (
          <li key={one.id}>
            <strong>{t(`history.${one.action}`)}</strong>{' '}
            <span className="lt-soft">
              {formatInstant(one.at)}
              {one.by && ` · ${one.by}`}
            </span>
            <div className="lt-small">
              {t('history.counts', {
                created: count(one.created),
                changed: count(one.changed),
                withdrawn: count(one.withdrawn),
              })}
            </div>
            {one.reason && <div>{one.reason}</div>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface AmendProps {
  demand: Demand;
  onClose: () => void;
}

/** The same form over a published demand: nothing changes before its preview is confirmed with a reason. */
function Amend({ demand, onClose }: AmendProps) {
  const { t } = useTranslation('demands');
  const complete = useComplete();
  const [sent] = useState(() => failedAmendment(demand));
  const [values, change, forget] = useDraft(`amendment.${demand.id}.${demand.version}`, {
    ...demandValuesOf(demand, dateInVietnam()),
    ...sent?.values,
  });
  const [error, setError] = useState<unknown>();
  const [proposal, setProposal] = useState<DemandInput>();
  return (
    <>
      <p className="lt-soft">{t('page.amendWhat')}</p>
      <DemandForm
        documentId={demand.document.id}
        demandId={demand.id}
        values={values}
        change={change}
        error={error}
        onReload={() => setError(undefined)}
        onSubmit={() => {
          try {
            complete(values);
            setError(undefined);
            setProposal(demandInputOf(values, demand.document.id, demand));
          } catch (missing) {
            setError(missing);
          }
        }}
      >
        <Button type="submit">{t('form.previewAmend')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('form.leave')}
        </Button>
      </DemandForm>
      {proposal && (
        <PublishDrawer
          action="AMEND"
          demand={demand}
          proposal={proposal}
          reason={sent?.reason}
          onClose={() => setProposal(undefined)}
          onDone={(left) => {
            keepSent(demand.id, left && { ...left, version: demand.version, values });
            forget();
            setProposal(undefined);
            onClose();
          }}
        />
      )}
    </>
  );
}

/** What was published: figures, facts, the record of changes; amended or withdrawn from here. */
export function PublishedView({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const [words, change] = useQueryWords();
  const close = () => change({ do: undefined });
  useEffect(() => dropEarlier(demand), [demand]);
  const open = demand.state === 'PUBLISHED' && demand.mayPublish && !isBusy(demand);
  if (open && words.do === 'AMEND') return <Amend demand={demand} onClose={close} />;
  return (
    <>
      {open && (
        <div className={`${classes.actions ?? ''} lt-no-print`} style={{ marginBottom: 16 }}>
          <Button variant="default" onClick={() => change({ do: 'AMEND' })}>
            {t('page.amend')}
          </Button>
          <Button variant="default" onClick={() => change({ do: 'WITHDRAW' })}>
            {t('page.withdraw')}
          </Button>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.stack}>
          <FiguresCard demand={demand} />
          <DemandFacts demand={demand} />
          <AnchorsCard demand={demand} />
          <RemindersCard demand={demand} />
          <InternalDatesCard demand={demand} />
        </div>
        {demand.state !== 'DRAFT' && <Publications id={demand.id} />}
      </div>
      {open && words.do === 'WITHDRAW' && (
        <PublishDrawer action="WITHDRAW" demand={demand} onDone={() => close()} onClose={close} />
      )}
    </>
  );
}
