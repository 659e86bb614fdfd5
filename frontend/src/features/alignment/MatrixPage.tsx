import './strings';
import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/CloseButton.css';
import { Button, Drawer } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getAlignmentGapsOptions,
  getAlignmentMatrix,
  getAlignmentMatrixQueryKey,
  listAlignmentsOptions,
  type AlignmentCellState,
  type AlignmentMatrixRow,
  type OrganisationRef,
} from '@/api';
import { documentName, paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Alignment.module.css';
import { Gaps } from './Gaps';
import { LinkRow } from './LinkRow';
import { MatrixTable } from './MatrixTable';
import { cellStates, signOfCell, toneOfCell } from './tones';

export interface Chosen {
  row: AlignmentMatrixRow;
  organisation: OrganisationRef;
  state: AlignmentCellState | undefined;
}

function CellDrawer({ chosen, onClose }: { chosen: Chosen; onClose: () => void }) {
  const { t } = useTranslation('alignment');
  const { row, organisation, state } = chosen;
  const found = useQuery(
    listAlignmentsOptions({
      query: {
        organisationId: organisation.id,
        limit: 50,
        ...(row.kind === 'DEMAND' ? { demandId: row.id } : {}),
        ...(row.kind === 'PROVISION' ? { provisionId: row.id } : {}),
        ...(row.kind === 'TARGET' ? { targetId: row.id } : {}),
      },
    }),
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      title={organisation.name}
      size={520}
      closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <p className={classes.words}>{row.title}</p>
      {state && (
        <p>
          <ToneBadge tone={toneOfCell[state]}>{t(`matrix.state.${state}`)}</ToneBadge>
        </p>
      )}
      {found.isPending && <RowsSkeleton rows={2} />}
      {found.isError && <ErrorState error={found.error} />}
      {found.data?.items.length === 0 && <p className="lt-soft">{t('matrix.nothingHere')}</p>}
      <ul className={classes.narrow}>
        {found.data?.items.map((alignment) => (
          <LinkRow key={alignment.id} alignment={alignment} />
        ))}
      </ul>
    </Drawer>
  );
}

function Legend() {
  const { t } = useTranslation('alignment');
  return (
    <ul className={classes.legend}>
      {cellStates.map((state) => (
        <li key={state}>
          <span className={classes.sign} data-state={state} aria-hidden>
            {signOfCell[state]}
          </span>{' '}
          {t(`matrix.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function Matrix({ documentId }: { documentId: string }) {
  const { t } = useTranslation('alignment');
  const [chosen, setChosen] = useState<Chosen>();
  const [onlyGaps, setOnlyGaps] = useState(false);
  const gaps = useQuery(getAlignmentGapsOptions({ query: { documentId } }));
  const pages = useInfiniteQuery({
    queryKey: [...getAlignmentMatrixQueryKey({ query: { documentId } }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await getAlignmentMatrix({
        query: { documentId, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  if (pages.isPending) return <RowsSkeleton rows={6} />;
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const first = pages.data.pages[0];
  const rows = pages.data.pages.flatMap((page) => page.items);
  const cells = pages.data.pages.flatMap((page) => page.cells);
  const columns = first?.columns ?? [];
  const open = new Set(gaps.data?.unserved.map((one) => one.demandId));
  const shown = onlyGaps ? rows.filter((row) => open.has(row.id)) : rows;
  return (
    <div className={classes.stack}>
      {first?.document && (
        <p>
          <AppLink href={paths.document(first.document.id)}>{documentName(first.document)}</AppLink>
          {' · '}
          {first.document.title}
          {' · '}
          <AppLink href={paths.chain(first.document.id)}>{t('matrix.chain')}</AppLink>
        </p>
      )}
      {gaps.data && <Gaps gaps={gaps.data} />}
      {rows.length === 0 && <EmptyState title={t('matrix.empty')} />}
      {rows.length > 0 && columns.length === 0 && <EmptyState title={t('matrix.noColumns')} />}
      {rows.length > 0 && columns.length > 0 && (
        <>
          <div className={classes.bar}>
            <Legend />
            <label className="lt-no-print">
              <input
                type="checkbox"
                checked={onlyGaps}
                onChange={(event) => setOnlyGaps(event.currentTarget.checked)}
              />{' '}
              {t('matrix.onlyGaps')}
            </label>
          </div>
          <MatrixTable rows={shown} columns={columns} cells={cells} onOpen={setChosen} />
          {first?.moreColumns && <p className="lt-soft">{t('matrix.moreColumns')}</p>}
        </>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('matrix.more')}
        </Button>
      )}
      {chosen && <CellDrawer chosen={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

/** Who below serves what of a document; the address bar holds which. */
export function MatrixPage() {
  const { t } = useTranslation('alignment');
  const [words, change] = useQueryWords();
  return (
    <>
      <PageHeader title={t('matrix.title')} subtitle={t('matrix.what')} />
      <div className={`${classes.chooser ?? ''} lt-no-print`}>
        <DocumentPicker
          label={t('matrix.document')}
          description={t('matrix.chooseHelp')}
          newest
          onChange={(found) => change({ documentId: found?.id })}
        />
      </div>
      {words.documentId ? (
        <Matrix key={words.documentId} documentId={words.documentId} />
      ) : (
        <EmptyState title={t('matrix.choose')} />
      )}
    </>
  );
}
