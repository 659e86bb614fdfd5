import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/i18n';
import { deleteRelation, listRelationsOptions, type Document, type Relations } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Documents.module.css';

type Relation = Relations['outgoing'][number];

const RelationAdd = lazy(async () => ({ default: (await import('./RelationAdd')).RelationAdd }));

/** Everything that counts or draws relations is asked again. */
export function useRelationsChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    const told = ['listRelations', 'getImplementation', 'getDocument'];
    await Promise.all(told.map((_id) => queryClient.invalidateQueries({ queryKey: [{ _id }] })));
  };
}

/** More than this are folded to the first ones, so that the document's text stays in sight. */
const most = 6;
const first = 4;

interface SideProps {
  id: string;
  side: 'in' | 'out';
  relations: readonly Relation[];
  mayEdit: boolean;
}

function Side({ id, side, relations, mayEdit }: SideProps) {
  const { t } = useTranslation('documents');
  const changed = useRelationsChanged();
  const [all, setAll] = useState(false);
  const folded = !all && relations.length > most;
  const remove = useMutation({
    mutationFn: (relationId: string) =>
      deleteRelation({ path: { id, relationId }, throwOnError: true }),
    onSuccess: async () => {
      say(t('relation.removed'));
      await changed();
    },
  });
  return (
    <div className={classes.side} data-side={side}>
      <h3>{t(`relation.${side}`)}</h3>
      {remove.error && <ErrorState error={remove.error} />}
      {relations.length === 0 && <p className="lt-soft lt-small">{t(`relation.${side}None`)}</p>}
      <ul className={classes.relations}>
        {(folded ? relations.slice(0, first) : relations).map(
          ({ id: relationId, type, document, note }) => (
            <li key={relationId} className={classes.relation}>
              <div className={classes.kind}>
                <span>
                  {t(side === 'out' ? `relation.type.${type}` : `relation.inverse.${type}`)}
                </span>
                {mayEdit && (
                  <button
                    type="button"
                    className={`${classes.plain ?? ''} lt-no-print`}
                    aria-label={t('relation.removeOf', { name: documentName(document) })}
                    onClick={() => remove.mutate(relationId)}
                  >
                    {t('relation.remove')}
                  </button>
                )}
              </div>
              <AppLink href={paths.document(document.id)} title={document.title}>
                {documentName(document)}
              </AppLink>
              <div className="lt-soft lt-small">
                {[
                  document.issuer && shortName(document.issuer),
                  document.issuedOn && formatDate(document.issuedOn),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              {document.symbol && <div className="lt-small">{document.title}</div>}
              {note && <div className="lt-soft lt-small">{note}</div>}
            </li>
          ),
        )}
      </ul>
      {folded && (
        <Button variant="subtle" className="lt-no-print" onClick={() => setAll(true)}>
          {t('relation.all', { total: relations.length })}
        </Button>
      )}
    </div>
  );
}

/** What this document carries out on the right, what carries it out on the left. */
export function RelationsCard({ document, name }: { document: Document; name: string }) {
  const { t } = useTranslation('documents');
  const [adding, setAdding] = useState(false);
  const found = useQuery(listRelationsOptions({ path: { id: document.id } }));
  return (
    <Card
      title={t('relation.title')}
      actions={
        document.mayEdit && (
          <Button variant="default" className="lt-no-print" onClick={() => setAdding(true)}>
            {t('relation.add')}
          </Button>
        )
      }
    >
      {found.isPending && <RowsSkeleton rows={2} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <div className={classes.sides}>
          <Side id={document.id} side="in" relations={found.data.incoming} mayEdit={false} />
          <div className={classes.self}>{name}</div>
          <Side
            id={document.id}
            side="out"
            relations={found.data.outgoing}
            mayEdit={document.mayEdit}
          />
        </div>
      )}
      <Suspense fallback={null}>
        {adding && <RelationAdd document={document} onClose={() => setAdding(false)} />}
      </Suspense>
    </Card>
  );
}
