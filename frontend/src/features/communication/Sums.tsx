import { useTranslation } from '@/i18n';
import type { CommunicationBranchSum, CommunicationChannelSum, CommunicationSum } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { paths, shortName, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { DataTable } from '@/shared/ui/DataTable';

interface Row {
  id: string;
  name: string;
  href?: string;
  plans?: number;
  sum: CommunicationSum;
}

function Table({ caption, head, rows }: { caption: string; head: string; rows: readonly Row[] }) {
  const { t, i18n } = useTranslation('communication');
  const numeric = { numeric: true };
  const figure = (key: keyof CommunicationSum, header: string) => ({
    id: key,
    header,
    meta: numeric,
    cell: ({ row }: { row: { original: Row } }) =>
      formatCount(row.original.sum[key], i18n.language),
  });
  const counted = rows.some((row) => row.plans !== undefined);
  const plans = counted
    ? [
        {
          id: 'plans',
          header: t('table.plans'),
          meta: numeric,
          cell: ({ row }: { row: { original: Row } }) =>
            formatCount(row.original.plans ?? 0, i18n.language),
        },
      ]
    : [];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        {
          id: 'name',
          header: head,
          meta: { main: true },
          cell: ({ row }) =>
            row.original.href ? (
              <AppLink href={row.original.href}>{row.original.name}</AppLink>
            ) : (
              row.original.name
            ),
        },
        ...plans,
        figure('plannedCount', t('table.planned')),
        figure('doneCount', t('table.done')),
        figure('plannedMinutes', t('table.plannedMinutes')),
        figure('doneMinutes', t('table.doneMinutes')),
        figure('attendances', t('table.attendances')),
      ]}
    />
  );
}

/** Planned and delivered by channel, with the total below. */
export function ChannelTable({
  channels,
  total,
}: {
  channels: readonly CommunicationChannelSum[];
  total: CommunicationSum;
}) {
  const { t } = useTranslation('communication');
  const rows: Row[] = channels.map(({ channel, sum }) => ({
    id: channel,
    name: t(`channel.${channel}`),
    sum,
  }));
  return (
    <Table
      caption={t('plan.byChannel')}
      head={t('table.channel')}
      rows={[...rows, { id: 'total', name: t('table.total'), sum: total }]}
    />
  );
}

/** The organisation's own plans and those of each subtree below; they add up to the total. */
export function BranchTable({
  branches,
  total,
  plans,
}: {
  branches: readonly CommunicationBranchSum[];
  total: CommunicationSum;
  plans: number;
}) {
  const { t } = useTranslation('communication');
  const rows: Row[] = branches.map(({ organisation, own, plans: count, sum }) => ({
    id: own ? 'own' : organisation.id,
    name: own ? t('table.own', { name: shortName(organisation) }) : organisation.name,
    ...(own ? {} : { href: withQuery(paths.communication, { organisationId: organisation.id }) }),
    plans: count,
    sum,
  }));
  return (
    <Table
      caption={t('totals.branches')}
      head={t('table.organisation')}
      rows={[...rows, { id: 'total', name: t('table.total'), plans, sum: total }]}
    />
  );
}
