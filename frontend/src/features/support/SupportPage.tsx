import './strings';
import { Button } from '@mantine/core';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getSupportRequestCountsOptions,
  ifMatch,
  listSupportRequests,
  listSupportRequestsQueryKey,
  withdrawSupportRequestMutation,
  type ListSupportRequestsData,
  type SupportRequest,
} from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { Choice } from '@/shared/ui/Form';
import { useListKeys } from '@/shared/ui/keyboard';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { StatCard, StatCards } from '@/shared/ui/StatCard';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { AnswerForm, CompleteForm } from './AnswerForm';
import { AskForm } from './AskForm';
import classes from './Support.module.css';
import { SupportItem } from './SupportItem';
import { kinds, sides, states } from './words';

type Filters = NonNullable<ListSupportRequestsData['query']>;
type Change = (words: Readonly<Record<string, string | undefined>>) => void;

function usePages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: listSupportRequestsQueryKey({ query: filters }),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listSupportRequests({
        query: { ...filters, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** How many stand where; each number opens its rows. */
function Counts({ filters }: { filters: Filters }) {
  const { t, i18n } = useTranslation('support');
  const { side, organisationId, kind, studyPlanId } = filters;
  const query = {
    ...(side ? { side } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(kind ? { kind } : {}),
    ...(studyPlanId ? { studyPlanId } : {}),
  };
  const found = useQuery(getSupportRequestCountsOptions({ query }));
  if (!found.data) return null;
  const counts = found.data;
  const card = (
    key: 'open' | 'overdue' | 'accepted' | 'done',
    more: Record<string, string | boolean>,
  ) => (
    <StatCard
      label={t(`count.${key}`)}
      value={formatCount(counts[key], i18n.language)}
      href={withQuery(paths.support, { ...query, ...more })}
      {...(key === 'overdue' && counts[key] > 0 ? { tone: 'late' as const } : {})}
    />
  );
  return (
    <section aria-label={t('counts')}>
      <StatCards>
        {card('open', { state: 'OPEN' })}
        {card('overdue', { overdue: true })}
        {card('accepted', { state: 'ACCEPTED' })}
        {card('done', { state: 'DONE' })}
      </StatCards>
    </section>
  );
}

function Bar({ filters, change }: { filters: Filters; change: Change }) {
  const { t } = useTranslation('support');
  return (
    <div className={`${classes.filters ?? ''} lt-no-print`} role="group" aria-label={t('filter')}>
      <Choice
        label={t('side.label')}
        value={filters.side}
        none={t('side.all')}
        choices={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
        onChange={(side) => change({ side })}
      />
      <Choice
        label={t('state.label')}
        value={filters.state}
        none={t('state.all')}
        choices={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(state) => change({ state, overdue: undefined })}
      />
      <Choice
        label={t('kind.label')}
        value={filters.kind}
        none={t('kind.all')}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <OrganisationFilter
        label={t('organisation')}
        value={filters.organisationId}
        onChange={(organisationId) => change({ organisationId })}
      />
    </div>
  );
}

function read(words: Readonly<Record<string, string | undefined>>): Filters {
  const side = sides.find((one) => one === words.side);
  const state = states.find((one) => one === words.state);
  const kind = kinds.find((one) => one === words.kind);
  return {
    ...(side ? { side } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(words.overdue === 'true' ? { overdue: true } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
    ...(words.studyPlanId ? { studyPlanId: words.studyPlanId } : {}),
  };
}

/** What units ask of advisory boards, those that wait first, for both sides. */
export function SupportPage() {
  const { t } = useTranslation('support');
  const session = useSession();
  useListKeys();
  const [words, change] = useQueryWords();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<{ request: SupportRequest; what: 'answer' | 'complete' }>();
  const filters = read(words);
  const pages = usePages(filters);
  const withdraw = useMutation({
    ...withdrawSupportRequestMutation(),
    onSuccess: async () => {
      say(t('withdrawn'));
      await queries.invalidateQueries();
    },
  });
  const done = (said: string) => {
    say(said);
    setDoing(undefined);
    change({ do: undefined });
    void queries.invalidateQueries();
  };
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          may(session, 'OBLIGATION_REPORT') && (
            <Button onClick={() => change({ do: 'ask' })}>{t('ask.title')}</Button>
          )
        }
      />
      <Counts filters={filters} />
      <Bar filters={filters} change={change} />
      {filters.overdue && (
        <p>
          {t('onlyOverdue')} <AppLink href={paths.support}>{t('showAll')}</AppLink>
        </p>
      )}
      {withdraw.error && <ErrorState error={withdraw.error} />}
      {pages.isPending && <RowsSkeleton />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && (
        <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
      )}
      {items.length > 0 && (
        <Card>
          <ul className={rows.rows} aria-label={t('title')}>
            {items.map((request) => (
              <SupportItem
                key={request.id}
                request={request}
                busy={withdraw.isPending}
                onAnswer={() => setDoing({ request, what: 'answer' })}
                onComplete={() => setDoing({ request, what: 'complete' })}
                onWithdraw={() =>
                  withdraw.mutate({ path: { id: request.id }, headers: ifMatch(request.version) })
                }
              />
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
      {words.do === 'ask' && (
        <AskForm
          studyPlanId={words.studyPlanId}
          onDone={() => done(t('ask.done'))}
          onClose={() => change({ do: undefined })}
        />
      )}
      {doing?.what === 'answer' && (
        <AnswerForm
          key={doing.request.id}
          request={doing.request}
          onDone={() => done(t('answer.done'))}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing?.what === 'complete' && (
        <CompleteForm
          key={doing.request.id}
          request={doing.request}
          onDone={() => done(t('complete.done'))}
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  );
}
