import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { listEscalations, type Escalation, type EscalationState, type EscalationStep } from '@/api';
import { useQueryWords } from '@/shared/lib/url';
import { Card } from '@/shared/ui/Card';
import { Choice } from '@/shared/ui/Form';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { AnswerForm } from './AnswerForm';
import { EscalationRow } from './EscalationRow';
import classes from './Escalations.module.css';

const states: readonly EscalationState[] = ['RUNNING', 'ANSWERED', 'ENDED'];
const steps: readonly EscalationStep[] = ['OFFICER', 'HEAD', 'SUPERIOR'];

interface Filters {
  state?: EscalationState | undefined;
  nextStep?: EscalationStep | undefined;
  organisationId?: string | undefined;
}

function usePages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['escalations', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listEscalations({
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

/** What is overdue and on its way up the tree. */
export function EscalationsPage() {
  const { t } = useTranslation('escalations');
  const [words, change] = useQueryWords();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Escalation>();
  const filters: Filters = {
    state: states.find((state) => state === words.state),
    nextStep: steps.find((step) => step === words.nextStep),
    organisationId: words.organisationId,
  };
  const narrowed = Object.values(filters).some(Boolean);
  const pages = usePages(filters);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('what')} />
      <div className={classes.filters} role="group" aria-label={t('filter')}>
        <OrganisationFilter
          label={t('organisation')}
          value={filters.organisationId}
          onChange={(organisationId) => change({ organisationId })}
        />
        <Choice
          label={t('state.label')}
          value={filters.state}
          none={t('state.all')}
          choices={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => change({ state })}
        />
        <Choice
          label={t('next.label')}
          value={filters.nextStep}
          none={t('next.all')}
          choices={steps.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={(nextStep) => change({ nextStep })}
        />
      </div>
      {pages.isPending && <RowsSkeleton />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && items.length === 0 && (
        <EmptyState
          title={t(narrowed ? 'noneFound' : 'none')}
          action={
            narrowed && (
              <Button
                variant="default"
                onClick={() =>
                  change({ state: undefined, nextStep: undefined, organisationId: undefined })
                }
              >
                {t('clear')}
              </Button>
            )
          }
        >
          {t(narrowed ? 'noneFoundDo' : 'noneDo')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Card>
          <ul className={rows.rows} aria-label={t('list')} aria-busy={pages.isPlaceholderData}>
            {items.map((item) => (
              <EscalationRow key={item.id} escalation={item} onAnswer={() => setAsked(item)} />
            ))}
          </ul>
        </Card>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {asked && (
        <AnswerForm
          key={asked.id}
          escalation={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            say(t('sent'));
            void queryClient.invalidateQueries({ queryKey: ['escalations'] });
          }}
        />
      )}
    </>
  );
}
