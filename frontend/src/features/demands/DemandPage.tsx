import './strings';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '@/i18n';
import { getDemandOptions, type Demand } from '@/api';
import { documentName, paths } from '@/shared/lib/references';
import { JournalLink } from '@/shared/ui/JournalLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { DraftView } from './DraftView';
import { isBusy, PendingCard } from './PendingCard';
import { PublishedView } from './PublishedView';

const askAgain = 3000;

function Subtitle({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  return (
    <>
      {d(`act.${demand.act}`)} ·{' '}
      <ToneBadge tone={demand.state === 'PUBLISHED' ? 'info' : 'off'}>
        {t(`state.${demand.state}`)}
      </ToneBadge>
    </>
  );
}

/** One demand: a form while it is a draft; afterwards what it asks, how far it has come, its changes. */
export function DemandPage() {
  const { t } = useTranslation('demands');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery({
    ...getDemandOptions({ path: { id } }),
    refetchInterval: ({ state: { data } }) =>
      data && isBusy(data) && !data.pending?.mine ? askAgain : false,
  });
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const demand = found.data;
  return (
    <>
      <PageHeader
        title={demand.title}
        path={[
          { label: t('page.documents'), href: paths.documents },
          { label: documentName(demand.document), href: paths.document(demand.document.id) },
        ]}
        subtitle={<Subtitle demand={demand} />}
        actions={<JournalLink subject="demands" id={demand.id} />}
      />
      <PendingCard demand={demand} />
      {demand.state === 'DRAFT' && demand.mayEdit && !isBusy(demand) ? (
        <DraftView demand={demand} />
      ) : (
        <PublishedView demand={demand} />
      )}
    </>
  );
}
