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
  getObligationOptions,
  ifMatch,
  listObstacles,
  withdrawObstacle,
  type Obstacle,
} from '@/api';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { Choice } from '@/shared/ui/Form';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { AnswerForm } from './AnswerForm';
import { kinds, states } from './kinds';
import { ObstacleItem } from './ObstacleItem';
import classes from './Obstacles.module.css';
import { RaiseForm } from './RaiseForm';

interface Filters {
  state?: Obstacle['state'] | undefined;
  kind?: Obstacle['kind'] | undefined;
  mine?: true | undefined;
  organisationId?: string | undefined;
  obligationId?: string | undefined;
}

const key = 'obstacles';

function usePages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [key, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listObstacles({
        query: { ...filters, limit: 30, cursor: pageParam },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

interface BarProps {
  filters: Filters;
  change: (words: Readonly<Record<string, string | undefined>>) => void;
}

function Bar({ filters, change }: BarProps) {
  const { t } = useTranslation('obstacles');
  return (
    <div className={`${classes.filters ?? ''} lt-no-print`} role="group" aria-label={t('filter')}>
      <Choice
        label={t('whose')}
        value={filters.mine ? 'true' : undefined}
        none={t('everybody')}
        choices={[{ value: 'true', label: t('mine') }]}
        onChange={(mine) => change({ mine })}
      />
      <Choice
        label={t('state.label')}
        value={filters.state}
        none={t('all')}
        choices={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <Choice
        label={t('kind.label')}
        value={filters.kind}
        none={t('all')}
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

/** The duty the obstacles are of, with the way back to it. */
function Of({ obligationId }: { obligationId: string }) {
  const { t } = useTranslation('obstacles');
  const found = useQuery(getObligationOptions({ path: { id: obligationId } }));
  return (
    <p>
      {t('of')} <AppLink href={paths.obligation(obligationId)}>{found.data?.title ?? '…'}</AppLink>
    </p>
  );
}

/** What stands in the way, told upward, and what was answered. */
export function ObstaclesPage() {
  const { t } = useTranslation('obstacles');
  const session = useSession();
  const [words, change] = useQueryWords();
  const queries = useQueryClient();
  const [answering, setAnswering] = useState<Obstacle>();
  const filters: Filters = {
    state: states.find((one) => one === words.state),
    kind: kinds.find((one) => one === words.kind),
    mine: words.mine === 'true' ? true : undefined,
    organisationId: words.organisationId,
    obligationId: words.obligationId,
  };
  const pages = usePages(filters);
  const fresh = () => queries.invalidateQueries({ queryKey: [key] });
  const withdraw = useMutation({
    mutationFn: (obstacle: Obstacle) =>
      withdrawObstacle({
        path: { id: obstacle.id },
        headers: ifMatch(obstacle.version),
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('withdrawn'));
      await fresh();
    },
  });
  const { obligationId } = filters;
  const raising = obligationId !== undefined && words.do === 'raise';
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          obligationId !== undefined &&
          may(session, 'OBLIGATION_REPORT') && (
            <Button onClick={() => change({ do: 'raise' })}>{t('raise.title')}</Button>
          )
        }
      />
      {obligationId ? (
        <Of obligationId={obligationId} />
      ) : (
        <Bar filters={filters} change={change} />
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
            {items.map((obstacle) => (
              <ObstacleItem
                key={obstacle.id}
                obstacle={obstacle}
                busy={withdraw.isPending}
                onAnswer={() => setAnswering(obstacle)}
                onWithdraw={() => withdraw.mutate(obstacle)}
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
      {raising && (
        <RaiseForm
          obligationId={obligationId}
          onDone={() => {
            say(t('raise.done'));
            change({ do: undefined });
            void fresh();
          }}
          onClose={() => change({ do: undefined })}
        />
      )}
      {answering && (
        <AnswerForm
          key={answering.id}
          obstacle={answering}
          onDone={(choice) => {
            say(t(choice === 'FORWARD' ? 'answer.doneUp' : 'answer.done'));
            setAnswering(undefined);
            void fresh();
          }}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </>
  );
}
