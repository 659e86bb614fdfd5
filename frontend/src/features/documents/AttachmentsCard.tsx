import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { deleteAttachment, listDocumentAttachmentsOptions, type Document } from '@/api';
import { formatInstantDate } from '@/shared/lib/dates';
import { formatBytes } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { FileDrop } from '@/shared/ui/FileDrop';
import { FileLink } from '@/shared/ui/FileLink';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Documents.module.css';

/** The paper itself: files listed, opened, added, taken away. */
export function AttachmentsCard({ document }: { document: Document }) {
  const { t, i18n } = useTranslation('documents');
  const queryClient = useQueryClient();
  const found = useQuery(listDocumentAttachmentsOptions({ path: { id: document.id } }));
  const refresh = () =>
    Promise.all(
      ['listDocumentAttachments', 'getDocument'].map((_id) =>
        queryClient.invalidateQueries({ queryKey: [{ _id }] }),
      ),
    );
  const remove = useMutation({
    mutationFn: (id: string) => deleteAttachment({ path: { id }, throwOnError: true }),
    onSuccess: async () => {
      say(t('file.removed'));
      await refresh();
    },
  });
  return (
    <Card title={t('file.title')}>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {remove.error && <ErrorState error={remove.error} />}
      {found.data?.length === 0 && <p className="lt-soft">{t('file.none')}</p>}
      <ul className={classes.files}>
        {found.data?.map((file) => (
          <li key={file.id}>
            <FileLink
              href={`/api/v1/attachments/${encodeURIComponent(file.id)}/content`}
              fileName={file.fileName}
              beside
            />
            <span className="lt-soft lt-small">
              {formatBytes(file.size, i18n.language)} · {formatInstantDate(file.createdAt)}
            </span>
            {(file.mayDelete ?? document.mayEdit) && (
              <button
                type="button"
                className={`${classes.plain ?? ''} lt-no-print`}
                aria-label={t('file.removeOf', { name: file.fileName })}
                disabled={remove.isPending}
                onClick={() => remove.mutate(file.id)}
              >
                {t('file.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {document.mayEdit && (
        <div className="lt-no-print">
          <FileDrop
            label={t('file.add')}
            url={`/api/v1/documents/${encodeURIComponent(document.id)}/attachments`}
            onUploaded={() => void refresh()}
          />
        </div>
      )}
    </Card>
  );
}
