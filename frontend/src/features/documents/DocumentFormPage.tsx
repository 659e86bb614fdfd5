import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '@/i18n';
import {
  asProblem,
  createDocument,
  getDocumentOptions,
  getDocumentQueryKey,
  ifMatch,
  listTermsOptions,
  ProblemError,
  updateDocument,
  type Document,
} from '@/api';
import { useDraft } from '@/shared/lib/draft';
import { documentName, paths } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { ContentFields, IdentityFields } from './DocumentFields';
import { emptyDocument, inputOf, missingOf, valuesOf, type DocumentValues } from './documentForm';
import classes from './Documents.module.css';
import { useSymbolReading } from './useSymbolReading';

/** Where a problem points, the input's id, and the catalogue's key of its label. */
const places = [
  ['/symbol', 'symbol', 'symbol'],
  ['/type', 'type', 'type'],
  ['/issuerId', 'issuer', 'issuer'],
  ['/issuingBody', 'issuing-body', 'issuingBody'],
  ['/series', 'series', 'series'],
  ['/termId', 'series', 'series'],
  ['/issuedOn', 'issued-on', 'issuedOn'],
  ['/receivedOn', 'received-on', 'receivedOn'],
  ['/title', 'title', 'title'],
  ['/summary', 'summary', 'summary'],
  ['/place', 'place', 'place'],
  ['/signerPosition', 'signer-position', 'signerPosition'],
  ['/validTo', 'valid-to', 'validTo'],
] as const;

interface Props {
  /** Absent: a new one. */
  document?: Document;
  initial: DocumentValues;
}

function DocumentForm({ document, initial }: Props) {
  const { t } = useTranslation('documents');
  const go = useGo();
  const queryClient = useQueryClient();
  const key = document ? `document.${document.id}.${document.version}` : 'document.new';
  const [values, change, forget] = useDraft(key, initial);
  const reading = useSymbolReading(values.symbol);
  const found = useQuery({
    ...listTermsOptions({ path: { id: values.issuer?.id ?? '' } }),
    enabled: Boolean(values.issuer),
  });
  const terms = found.data ?? [];
  const save = useMutation({
    mutationFn: async () => {
      const missing = missingOf(values, reading);
      if (missing.length > 0) {
        throw new ProblemError({
          type: 'about:missing',
          title: t('form.incomplete'),
          status: 422,
          errors: missing.map((pointer) => ({
            pointer,
            code: 'REQUIRED',
            detail: t('form.required'),
          })),
        });
      }
      const body = inputOf(values, reading, terms, document);
      const { data } = document
        ? await updateDocument({
            path: { id: document.id },
            headers: ifMatch(document.version),
            body,
            throwOnError: true,
          })
        : await createDocument({ body, throwOnError: true });
      return data;
    },
    onSuccess: async (saved) => {
      forget();
      queryClient.setQueryData(getDocumentQueryKey({ path: { id: saved.id } }), saved);
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'listDocuments' }] });
      say(t(document ? 'form.saved' : 'form.registered', { name: documentName(saved) }));
      go(paths.document(saved.id), { replace: true });
    },
  });
  const stale = save.error !== null && asProblem(save.error).status === 412;
  const fields = places.map(([pointer, id, label]) => ({ pointer, id, label: t(`form.${label}`) }));
  const props = { values, change, reading, terms, own: document?.id, error: save.error };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <FormErrorSummary error={save.error} fields={fields} />
      {stale && document && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              save.reset();
              void queryClient.invalidateQueries({
                queryKey: getDocumentQueryKey({ path: { id: document.id } }),
              });
            }}
          >
            {t('form.reload')}
          </Button>
        </div>
      )}
      <Card title={t('form.identity')}>
        <div className={classes.stack}>
          <IdentityFields {...props} />
        </div>
      </Card>
      <Card title={t('form.content')}>
        <div className={classes.stack}>
          <ContentFields {...props} />
        </div>
      </Card>
      <div className={classes.formActions}>
        <Button type="submit" loading={save.isPending}>
          {t(document ? 'form.save' : 'form.register')}
        </Button>
        <Button
          component={AppLink}
          variant="default"
          href={document ? paths.document(document.id) : paths.documents}
        >
          {t('form.leave')}
        </Button>
        <span className="lt-soft lt-small">{t('form.keptHere')}</span>
      </div>
    </form>
  );
}

/** A new document in the register of whoever is signed in. */
export function NewDocumentPage() {
  const { t } = useTranslation('documents');
  const { home } = useSession();
  return (
    <>
      <PageHeader
        title={t('form.newTitle')}
        path={[{ label: t('list.title'), href: paths.documents }]}
        subtitle={t('form.newWhat')}
      />
      <DocumentForm initial={{ ...emptyDocument, issuer: home }} />
    </>
  );
}

export function EditDocumentPage() {
  const { t } = useTranslation('documents');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery(getDocumentOptions({ path: { id } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const document = found.data;
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        path={[
          { label: t('list.title'), href: paths.documents },
          { label: documentName(document), href: paths.document(id) },
        ]}
      />
      <DocumentForm document={document} initial={valuesOf(document)} />
    </>
  );
}
