import './strings';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  deleteAlignmentMutation,
  getActionProgrammeOptions,
  ifMatch,
  listAlignments,
  listAlignmentsQueryKey,
  listSuperiorChangesOptions,
  type ActionProgramme,
  type AlignmentState,
} from '@/api';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton, RowsSkeleton } from '@/shared/ui/States';
import { AdoptionDrawer } from './AdoptionDrawer';
import classes from './Alignment.module.css';
import { ChangeCard } from './Changes';
import { DecisionDrawer, type Asked } from './DecisionDrawer';
import { LinkRow } from './LinkRow';

const PAGE = 50;

interface PartProps {
  programme: ActionProgramme;
  onAsk: (asked: Asked) => void;
  reload: () => void;
}

function Changes({ programme, onAsk }: PartProps) {
  const { t } = useTranslation('alignment');
  const session = useSession();
  const found = useQuery(
    listSuperiorChangesOptions({ path: { id: programme.id }, query: { limit: 200 } }),
  );
  if (found.isPending) return <RowsSkeleton rows={2} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { items } = found.data;
  return (
    <Card title={t('section.changes')} aside={items.length || ''}>
      {items.length === 0 && <p className="lt-soft">{t('section.changesNone')}</p>}
      {items.map((change) => (
        <ChangeCard
          key={change.alignment.id}
          change={change}
          may={may(session, 'DOCUMENT_EDIT')}
          mayFollow={programme.mayEdit}
          onDecide={(decision) => onAsk({ alignment: change.alignment, decision })}
        />
      ))}
    </Card>
  );
}

function Links({ programme, state, onAsk, reload }: PartProps & { state: AlignmentState }) {
  const { t } = useTranslation('alignment');
  const session = useSession();
  const query = { programmeId: programme.id, state };
  const pages = useInfiniteQuery({
    queryKey: [...listAlignmentsQueryKey({ query }), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listAlignments({
        query: { ...query, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const remove = useMutation({ ...deleteAlignmentMutation(), onSuccess: reload });
  if (pages.isPending) return <RowsSkeleton rows={2} />;
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.items);
  const name = state === 'PROPOSED' ? 'open' : state === 'SERVES' ? 'serves' : 'declined';
  const editor = may(session, 'DOCUMENT_EDIT');
  return (
    <Card title={t(`section.${name}`)} aside={rows.length || ''}>
      {rows.length === 0 && <p className="lt-soft">{t(`section.${name}None`)}</p>}
      {remove.isError && <ErrorState error={remove.error} />}
      <ul className={classes.links}>
        {rows.map((alignment) => (
          <LinkRow
            key={alignment.id}
            alignment={alignment}
            {...(programme.mayEdit
              ? { onDecide: (decision) => onAsk({ alignment, decision }) }
              : {})}
            {...(editor && alignment.taskKey
              ? {
                  onRemove: () =>
                    remove.mutate({
                      path: { id: programme.id, alignmentId: alignment.id },
                      headers: ifMatch(alignment.version),
                    }),
                }
              : {})}
          />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('section.more')}
        </Button>
      )}
    </Card>
  );
}

function Loaded({ programme }: { programme: ActionProgramme }) {
  const { t } = useTranslation('alignment');
  const queries = useQueryClient();
  const [adopting, setAdopting] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const reload = () => {
    setAdopting(false);
    setAsked(undefined);
    void queries.invalidateQueries();
  };
  const parts = { programme, onAsk: setAsked, reload };
  return (
    <>
      <PageHeader
        title={t('title')}
        path={[{ label: programme.title, href: paths.programme(programme.id) }]}
        subtitle={t('what')}
        actions={
          programme.mayEdit && <Button onClick={() => setAdopting(true)}>{t('adopt.open')}</Button>
        }
      />
      <div className={classes.stack}>
        <Changes {...parts} />
        {programme.mayEdit && <Links {...parts} state="PROPOSED" />}
        <Links {...parts} state="SERVES" />
        <Links {...parts} state="DECLINED" />
      </div>
      {adopting && (
        <AdoptionDrawer id={programme.id} onClose={() => setAdopting(false)} onDone={reload} />
      )}
      {asked && <DecisionDrawer {...asked} onClose={() => setAsked(undefined)} onDone={reload} />}
    </>
  );
}

/** What a programme took over from above, serves, declined, and what changed there. */
export function ProgrammeAlignmentPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery(getActionProgrammeOptions({ path: { id } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return <Loaded programme={found.data} />;
}
