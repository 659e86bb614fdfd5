import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from '@/i18n';
import {
  applyImport,
  getImportOptions,
  listImportRows,
  type Import,
  type ImportRow,
  type Verdict,
} from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { DataTable } from '@/shared/ui/DataTable';
import { JobProgress } from '@/shared/ui/JobProgress';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Imports.module.css';

const tones = { CREATE: 'done', CHANGE: 'info', UNCHANGED: 'off', REFUSED: 'soon' } as const;
const verdicts = [
  ['CREATE', 'create'],
  ['CHANGE', 'change'],
  ['UNCHANGED', 'unchanged'],
  ['REFUSED', 'refused'],
] as const;

const cellOf = (pointer: string | undefined) => pointer?.replace('/cells/', '') ?? '';

/** What is to be looked at, under the header that the template prints. */
function Findings({ row }: { row: ImportRow }) {
  const { t, i18n } = useTranslation('imports');
  const headed = (column: string) =>
    i18n.exists(`imports:column.${column}`) ? t(`column.${column as 'name'}`) : column;
  const found = [...(row.errors ?? []), ...(row.warnings ?? [])];
  if (found.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {found.map((one, index) => (
        <li key={index}>
          <span className={classes.cell}>{headed(cellOf(one.pointer))}</span> {one.detail}
        </li>
      ))}
    </ul>
  );
}

function useColumns(): ColumnDef<ImportRow>[] {
  const { t } = useTranslation('imports');
  return [
    {
      id: 'row',
      header: t('row'),
      cell: ({ row }) => row.original.row,
      meta: { numeric: true, width: '5rem' },
    },
    {
      id: 'cells',
      header: t('cells'),
      cell: ({ row }) => Object.values(row.original.cells).slice(0, 3).join(' · '),
      meta: { main: true },
    },
    {
      id: 'verdict',
      header: t('verdict'),
      cell: ({ row }) => (
        <ToneBadge tone={tones[row.original.verdict]}>
          {t(`verdicts.${row.original.verdict}`)}
        </ToneBadge>
      ),
      meta: { width: '10rem' },
    },
    { id: 'findings', header: t('findings'), cell: ({ row }) => <Findings row={row.original} /> },
  ];
}

function Rows({ id, verdict }: { id: string; verdict: Verdict | undefined }) {
  const { t } = useTranslation('imports');
  const columns = useColumns();
  const found = useInfiniteQuery({
    queryKey: ['importRows', id, verdict],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await listImportRows({
          path: { id },
          query: { verdict, limit: 50, cursor: pageParam },
          throwOnError: true,
        })
      ).data,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <DataTable
      caption={t('rows')}
      columns={columns}
      rows={found.data.pages.flatMap((page) => page.items)}
      rowId={(row) => String(row.row)}
      hasMore={found.hasNextPage}
      loadingMore={found.isFetchingNextPage}
      onMore={() => void found.fetchNextPage()}
    />
  );
}

function Counts({ table }: { table: Import }) {
  const { t, i18n } = useTranslation('imports');
  return (
    <ul className={classes.counts}>
      {verdicts.map(([verdict, field]) => (
        <li key={verdict}>
          <ToneBadge tone={tones[verdict]}>
            {formatCount(table[field], i18n.language)} {t(`verdicts.${verdict}`)}
          </ToneBadge>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  id: string;
  job: string | undefined;
  onJob: (id: string | undefined) => void;
}

/** What applying would do, row by row; then doing it, all or nothing. */
export function Verdicts({ id, job, onJob }: Props) {
  const { t } = useTranslation('imports');
  const queryClient = useQueryClient();
  const asked = getImportOptions({ path: { id } });
  const found = useQuery(asked);
  const refresh = () => queryClient.invalidateQueries({ queryKey: asked.queryKey });
  const apply = useMutation({
    mutationFn: () =>
      applyImport({
        path: { id },
        headers: { Prefer: 'respond-async', 'Idempotency-Key': crypto.randomUUID() },
        throwOnError: true,
      }),
    onSuccess: ({ data }) => ('done' in data ? onJob(data.id) : refresh()),
  });
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const table = found.data;
  const nothing = table.create + table.change === 0;
  return (
    <Card
      title={table.fileName}
      aside={t('rowsInAll', { rows: table.rows })}
      actions={
        table.state === 'CHECKED' && (
          <Button
            disabled={table.refused > 0 || nothing || job !== undefined}
            loading={apply.isPending}
            onClick={() => apply.mutate()}
          >
            {t('apply')}
          </Button>
        )
      }
    >
      <Counts table={table} />
      {table.state === 'APPLIED' && <p role="status">{t('applied')}</p>}
      {table.refused > 0 && <p>{t('refusedDo')}</p>}
      {table.warnings?.map((warning) => (
        <p key={warning.detail} className="lt-soft">
          {warning.detail}
        </p>
      ))}
      {apply.error && <ErrorState error={apply.error} />}
      {job && (
        <JobProgress
          id={job}
          label={t('applying', { name: table.fileName })}
          onEnded={(ended) => {
            void refresh();
            if (ended.state === 'DONE') onJob(undefined);
          }}
        />
      )}
      <Rows id={id} verdict={table.refused > 0 ? 'REFUSED' : undefined} />
    </Card>
  );
}
