import './strings';
import { usePrefetchInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from '@/i18n';
import { getOverviewOptions, type Overview } from '@/api';
import { dateInVietnam, formatDate, formatInstant } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { paths, shortName } from '@/shared/lib/references';
import { useUnhurried } from '@/shared/lib/unhurried';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { JournalLink } from '@/shared/ui/JournalLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { CardsSkeleton, EmptyState, ErrorState, PageSkeleton } from '@/shared/ui/States';
import { BreakdownTable } from './BreakdownTable';
import { Cards } from './Cards';
import { HeatMap } from './HeatMap';
import { Months } from './Months';
import classes from './Overview.module.css';
import { Peers } from './Peers';
import { Trend } from './Trend';
import { heatMapPages } from './useHeatMap';

function useSubtitle(overview: Overview): string {
  const { t, i18n } = useTranslation('overview');
  const number = (value: number) => formatCount(value, i18n.language);
  return [
    overview.childCount && t('children', { total: number(overview.childCount) }),
    overview.organisationCount && t('organisations', { total: number(overview.organisationCount) }),
    t('asOf', { at: formatInstant(overview.asOf) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Tables({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview');
  const { t: d } = useTranslation('domain');
  const scope = { organisationId: overview.organisation.id };
  return (
    <>
      <Card title={t('byAct')} flush>
        <BreakdownTable
          label={t('byAct')}
          head={t('act')}
          lines={overview.byAct.map(({ act, figures, links }) => ({
            id: act,
            name: d(`act.${act}`),
            figures,
            links,
            scope: { ...scope, act },
          }))}
        />
      </Card>
      <Card title={t('byDocument')} aside={t('byDocumentAside')} flush>
        <BreakdownTable
          label={t('byDocument')}
          head={t('document')}
          lines={overview.byDocument.map(({ document, figures, links }) => ({
            id: document.id,
            name: document.symbol ?? document.title,
            note: document.symbol ? document.title : undefined,
            href: paths.document(document.id),
            figures,
            links,
            scope: { ...scope, documentId: document.id },
          }))}
        />
      </Card>
    </>
  );
}

/** Drawn anew when the overview is another, not when it is asked for again. */
const Whole = memo(function Whole({ overview }: { overview: Overview }) {
  const { t } = useTranslation('overview');
  const subtitle = useSubtitle(overview);
  const ancestors = overview.path.filter((one) => one.id !== overview.organisation.id);
  return (
    <div className={classes.overview}>
      <PageHeader
        title={overview.organisation.name}
        path={ancestors.map((one) => ({ label: shortName(one), href: paths.overview(one.id) }))}
        subtitle={subtitle}
        actions={
          <>
            <Button variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
            <Button
              component={AppLink}
              variant="default"
              href={paths.offices(overview.organisation.id)}
            >
              {t('offices')}
            </Button>
            <JournalLink subject="organisations" id={overview.organisation.id} />
          </>
        }
      />
      {overview.figures.expected === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.do')}</EmptyState>
      ) : (
        <>
          <Cards overview={overview} />
          <div className={classes.grid}>
            <div className={classes.stack}>
              <HeatMap overview={overview} />
              <Card title={t('months.title')} aside={t('months.aside')}>
                <Months overview={overview} />
              </Card>
              <Tables overview={overview} />
            </div>
            <div className={classes.stack}>
              {overview.trend && (
                <Trend trend={overview.trend} organisationId={overview.organisation.id} />
              )}
              <Peers overview={overview} />
            </div>
          </div>
        </>
      )}
      <p className={classes.printed}>{t('printed', { date: formatDate(dateInVietnam()) })}</p>
    </div>
  );
});

/** How an organisation and everything below it stand, every number with its rows; prints on one A4. */
export function OverviewPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery(getOverviewOptions({ query: { organisationId: id } }));
  const overview = useUnhurried(found.data);
  // Asked for beside the overview, not after it.
  usePrefetchInfiniteQuery(heatMapPages(id));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!overview || found.isPending) {
    return (
      <>
        <PageSkeleton />
        <CardsSkeleton />
      </>
    );
  }
  return <Whole overview={overview} />;
}
