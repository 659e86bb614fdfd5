import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listAuditEntries, listAuditEntriesQueryKey, type AuditEntry } from '@/api';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import classes from './Audit.module.css';
import { ChainCard } from './ChainCard';
import { EntryRow } from './EntryRow';
import { ExportButton } from './ExportButton';
import { FilterBar } from './FilterBar';
import { noFilters, parseFilters, type Filters } from './filters';

/** Page after page by the cursor, newest first. */
function useEntryPages(filters: Filters) {
  return useInfiniteQuery({
    queryKey: [...listAuditEntriesQueryKey({ query: filters }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listAuditEntries({
        query: { ...filters, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function nameOf(rows: readonly AuditEntry[], accountId: string | undefined): string | undefined {
  return rows
    .flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf])
    .find((account) => account?.id === accountId)?.name;
}

function Journal() {
  const { t } = useTranslation('audit');
  const [words, change] = useQueryWords();
  const filters = parseFilters(words);
  const pages = useEntryPages(filters);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.keys(filters).length > 0;
  return (
    <>
      <PageHeader
        title={t('page.title')}
        subtitle={t('page.what')}
        actions={<ExportButton filters={filters} />}
      />
      <ChainCard />
      <FilterBar
        filters={filters}
        accountName={nameOf(rows, filters.accountId)}
        onChange={change}
      />
      {pages.isPending && <RowsSkeleton rows={8} />}
      {rows.length > 0 && (
        <ul
          className={classes.rows}
          aria-label={t('page.list')}
          aria-busy={pages.isPlaceholderData}
        >
          {rows.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {pages.isError && (
        <ErrorState
          error={pages.error}
          onRetry={() => void (rows.length > 0 ? pages.fetchNextPage() : pages.refetch())}
        />
      )}
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(narrowed ? 'page.none' : 'page.empty')}
          action={
            narrowed && (
              <Button variant="default" onClick={() => change(noFilters)}>
                {t('filter.clear')}
              </Button>
            )
          }
        >
          {t(narrowed ? 'page.noneDo' : 'page.emptyDo')}
        </EmptyState>
      )}
      {pages.hasNextPage && !pages.isError && (
        <div className={`${classes.more ?? ''} lt-no-print`}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('page.more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The journal for those who inspect: who did what, whether the chain holds, and a copy to take away. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const session = useSession();
  if (may(session, 'AUDIT_READ')) return <Journal />;
  return (
    <>
      <PageHeader title={t('page.title')} />
      <EmptyState title={t('page.refused')}>{t('page.refusedDo')}</EmptyState>
    </>
  );
}
