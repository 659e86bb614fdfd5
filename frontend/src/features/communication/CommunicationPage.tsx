import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  getCommunicationTotalsOptions,
  getOrganisationOptions,
  listCommunicationPlans,
  listCommunicationPlansQueryKey,
  type CommunicationPlanHead,
  type ListCommunicationPlansData,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { paths, shortName } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { Choice } from '@/shared/ui/Form';
import { useListKeys } from '@/shared/ui/keyboard';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Communication.module.css';
import { CommunicationViews } from './CommunicationViews';
import { BranchTable, ChannelTable } from './Sums';
import { planStates, toneOfPlan } from './words';

type Filters = NonNullable<ListCommunicationPlansData['query']>;

function Row({ head }: { head: CommunicationPlanHead }) {
  const { t, i18n } = useTranslation('communication');
  const { total } = head;
  const count = (n: number) => formatCount(n, i18n.language);
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <div className={classes.badges}>
          <ToneBadge tone={toneOfPlan[head.state]}>{t(`state.${head.state}`)}</ToneBadge>
          <AppLink href={paths.communicationPlan(head.id)} data-list-link="">
            {head.title}
          </AppLink>
        </div>
        <p className="lt-small lt-soft">
          <OrganisationName organisation={head.organisation} />
          {head.lead && <> · {t('lead', { name: shortName(head.lead) })}</>} ·{' '}
          {t('period', { from: formatDate(head.startsOn), to: formatDate(head.endsOn) })} ·{' '}
          {t('lines', { count: total.items })}
        </p>
        <p className={`lt-small ${classes.figures ?? ''}`}>
          {t('progress', { done: count(total.doneCount), planned: count(total.plannedCount) })}
          {total.plannedMinutes > 0 && (
            <>
              {' · '}
              {t('airtime', {
                done: count(total.doneMinutes),
                planned: count(total.plannedMinutes),
              })}
            </>
          )}
        </p>
      </div>
    </li>
  );
}

interface TotalsProps {
  organisationId: string;
  from: string | undefined;
  to: string | undefined;
  change: (words: Readonly<Record<string, string | undefined>>) => void;
}

/** What the approved plans of a subtree come to in a period. */
function Totals({ organisationId, from, to, change }: TotalsProps) {
  const { t } = useTranslation('communication');
  const named = useQuery(getOrganisationOptions({ path: { id: organisationId } }));
  const found = useQuery({
    ...getCommunicationTotalsOptions({
      path: { id: organisationId },
      query: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
    }),
    placeholderData: keepPreviousData,
  });
  const totals = found.data;
  return (
    <section className={classes.stack} aria-label={t('table.total')}>
      <h2>{t('totals.title', { name: named.data ? shortName(named.data) : '…' })}</h2>
      <div className={`${classes.filters ?? ''} lt-no-print`}>
        <DateField
          label={t('totals.from')}
          value={from}
          onChange={(day) => change({ from: day })}
        />
        <DateField label={t('totals.to')} value={to} onChange={(day) => change({ to: day })} />
      </div>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {totals && totals.plans === 0 && <p className="lt-soft">{t('totals.none')}</p>}
      {totals && totals.plans > 0 && (
        <>
          <h3>{t('totals.channels')}</h3>
          <ChannelTable channels={totals.channels} total={totals.total} />
          <h3>{t('totals.branches')}</h3>
          <BranchTable branches={totals.branches} total={totals.total} plans={totals.plans} />
        </>
      )}
    </section>
  );
}

/** Communication plans in reach, and what they come to. */
export function CommunicationPage() {
  const { t } = useTranslation('communication');
  const session = useSession();
  useListKeys();
  const [words, change] = useQueryWords();
  const state = planStates.find((one) => one === words.state);
  const query: Filters = {
    ...(state ? { state } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
    ...(words.documentId ? { documentId: words.documentId } : {}),
    ...(words.studyPlanId ? { studyPlanId: words.studyPlanId } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: listCommunicationPlansQueryKey({ query }),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listCommunicationPlans({
        query: { ...query, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const summed = words.organisationId ?? session.home?.id;
  return (
    <>
      <CommunicationViews at="plans" />
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          may(session, 'DOCUMENT_EDIT') && (
            <Button component={AppLink} href={paths.newCommunicationPlan}>
              {t('new')}
            </Button>
          )
        }
      />
      <div className={`${classes.filters ?? ''} lt-no-print`}>
        <Choice
          label={t('state.label')}
          value={state}
          none={t('state.all')}
          choices={planStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(next) => change({ state: next })}
        />
        <OrganisationFilter
          label={t('table.organisation')}
          value={words.organisationId}
          onChange={(organisationId) => change({ organisationId })}
        />
      </div>
      <div className={classes.stack}>
        {pages.isPending && <RowsSkeleton />}
        {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isSuccess && items.length === 0 && (
          <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
        )}
        {items.length > 0 && (
          <Card title={t('plans')}>
            <ul className={rows.rows} aria-label={t('plans')}>
              {items.map((head) => (
                <Row key={head.id} head={head} />
              ))}
            </ul>
          </Card>
        )}
        {pages.hasNextPage && (
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
        {summed && (
          <Totals organisationId={summed} from={words.from} to={words.to} change={change} />
        )}
      </div>
    </>
  );
}
