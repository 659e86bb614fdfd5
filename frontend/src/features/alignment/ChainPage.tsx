import './strings';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '@/i18n';
import { getAlignmentChainOptions, getDocumentOptions, type ChainDirection } from '@/api';
import { documentName, paths, withQuery } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import classes from './Alignment.module.css';
import { columnsOf } from './chain';
import { ChainView } from './ChainView';

/** The way between a resolution and what was done for it; the address bar holds where it begins. */
export function ChainPage() {
  const { t } = useTranslation('alignment');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words] = useQueryWords();
  const direction: ChainDirection = words.direction === 'UP' ? 'UP' : 'DOWN';
  const start = words.taskKey
    ? { taskKey: words.taskKey }
    : words.demandId
      ? { demandId: words.demandId }
      : { documentId: id };
  const document = useQuery(getDocumentOptions({ path: { id } }));
  const chain = useQuery(getAlignmentChainOptions({ query: { ...start, direction } }));
  const address = (one: ChainDirection) =>
    withQuery(paths.chain(id), {
      taskKey: words.taskKey,
      demandId: words.demandId,
      direction: one === 'UP' ? 'UP' : undefined,
    });
  return (
    <>
      <PageHeader
        title={t('chain.title')}
        subtitle={document.data ? document.data.title : t('chain.what')}
        path={[
          {
            label: document.data ? documentName(document.data) : t('chain.document'),
            href: paths.document(id),
          },
        ]}
      />
      <nav aria-label={t('chain.direction')} className={`${classes.tabs ?? ''} lt-no-print`}>
        {(['DOWN', 'UP'] as const).map((one) => (
          <AppLink
            key={one}
            href={address(one)}
            aria-current={one === direction ? 'page' : undefined}
          >
            {t(one === 'DOWN' ? 'chain.down' : 'chain.up')}
          </AppLink>
        ))}
      </nav>
      {chain.isPending && <RowsSkeleton rows={6} />}
      {chain.isError && <ErrorState error={chain.error} onRetry={() => void chain.refetch()} />}
      {chain.data?.nodes.length === 0 && <EmptyState title={t('chain.empty')} />}
      {chain.data && chain.data.nodes.length > 0 && (
        <ChainView columns={columnsOf(chain.data)} holes={direction === 'DOWN'} />
      )}
      {chain.data?.more && <p className="lt-soft">{t('chain.more')}</p>}
    </>
  );
}
