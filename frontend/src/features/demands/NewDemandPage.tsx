import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '@/i18n';
import {
  createDemand,
  getDemandQueryKey,
  getDocumentOptions,
  type Demand,
  type Document,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { documentName, paths, withQuery } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { DemandForm, useComplete } from './DemandForm';
import { demandInputOf, emptyDemand } from './demandForm';

function Form({ document }: { document: Document }) {
  const { t } = useTranslation('demands');
  const { home } = useSession();
  const go = useGo();
  const queryClient = useQueryClient();
  const complete = useComplete();
  const [values, change, forget] = useDraft(
    `demand.new.${document.id}`,
    emptyDemand(dateInVietnam(), home),
  );
  const save = useMutation<Demand, Error, 'preview' | 'stay'>({
    mutationFn: async () => {
      complete(values);
      const body = demandInputOf(values, document.id);
      return (await createDemand({ body, throwOnError: true })).data;
    },
    onSuccess: async (demand, then) => {
      forget();
      queryClient.setQueryData(getDemandQueryKey({ path: { id: demand.id } }), demand);
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'listDemands' }] });
      say(t('form.draftSaved'));
      const next = { do: then === 'preview' ? 'PUBLISH' : undefined };
      go(withQuery(paths.demand(demand.id), next), { replace: true });
    },
  });
  return (
    <DemandForm
      documentId={document.id}
      values={values}
      change={change}
      error={save.error}
      onReload={() => save.reset()}
      onSubmit={() => save.mutate('preview')}
    >
      <Button type="submit" loading={save.isPending}>
        {t('form.preview')}
      </Button>
      <Button variant="default" disabled={save.isPending} onClick={() => save.mutate('stay')}>
        {t('form.saveDraft')}
      </Button>
      <Button component={AppLink} variant="default" href={paths.document(document.id)}>
        {t('form.leave')}
      </Button>
    </DemandForm>
  );
}

/** A new demand of a document. */
export function NewDemandPage() {
  const { t } = useTranslation('demands');
  const { documentId = '' }: { documentId?: string } = useParams({ strict: false });
  const found = useQuery(getDocumentOptions({ path: { id: documentId } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <PageHeader
        title={t('page.newTitle')}
        path={[
          { label: t('page.documents'), href: paths.documents },
          { label: documentName(found.data), href: paths.document(documentId) },
        ]}
        subtitle={t('page.newWhat')}
      />
      <Form document={found.data} />
    </>
  );
}
