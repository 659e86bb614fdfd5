import { useQuery } from '@tanstack/react-query';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from '@/i18n';
import { getImplementationOptions, type FiguresByDemand } from '@/api';
import { rowsBehind, type FigureKey } from '@/shared/lib/figures';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { DataTable } from '@/shared/ui/DataTable';
import { FigureLink } from '@/shared/ui/FigureLink';
import { RateCell } from '@/shared/ui/RateCell';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';

const numbers = ['expected', 'done', 'overdue', 'undated'] as const satisfies readonly FigureKey[];

function useColumns(): ColumnDef<FiguresByDemand>[] {
  const { t } = useTranslation('documents');
  const { t: d } = useTranslation('domain');
  return [
    {
      id: 'title',
      header: t('implementation.demand'),
      meta: { main: true },
      cell: ({ row: { original: row } }) => (
        <>
          <AppLink href={paths.demand(row.demandId)} data-list-link="">
            {row.title}
          </AppLink>
          <div className="lt-soft lt-small">
            {d(`act.${row.act}`)}
            {row.document && ` · ${documentName(row.document)}`}
          </div>
        </>
      ),
    },
    ...numbers.map((key): ColumnDef<FiguresByDemand> => ({
      id: key,
      header: t(`implementation.${key}`),
      meta: { numeric: true },
      cell: ({ row: { original: row } }) => (
        <FigureLink
          value={row.figures[key]}
          label={`${row.title}, ${t(`implementation.${key}`)}`}
          late={key === 'overdue'}
          href={rowsBehind(key, row.links, { demandId: row.demandId })}
        />
      ),
    })),
    {
      id: 'rate',
      header: t('implementation.rate'),
      meta: { width: '160px' },
      cell: ({ row: { original: row } }) => <RateCell label={row.title} figures={row.figures} />,
    },
  ];
}

/** How far a resolution is carried out: by demand of it and of the documents that carry it out. */
export function ImplementationCard({ id }: { id: string }) {
  const { t } = useTranslation('documents');
  const columns = useColumns();
  const found = useQuery(getImplementationOptions({ path: { id } }));
  return (
    <Card title={t('implementation.title')} flush={Boolean(found.data?.byDemand.length)}>
      {found.isPending && <RowsSkeleton rows={2} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.byDemand.length === 0 && <p className="lt-soft">{t('implementation.empty')}</p>}
      {found.data && found.data.byDemand.length > 0 && (
        <DataTable
          caption={t('implementation.title')}
          columns={columns}
          rows={found.data.byDemand}
          rowId={(row) => row.demandId}
        />
      )}
    </Card>
  );
}
