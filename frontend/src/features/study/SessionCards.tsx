import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  getStudySessionHistoryOptions,
  ifMatch,
  nameStudySessionFilesMutation,
  type Attachment,
  type StudySession,
} from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatBytes, formatCount } from '@/shared/lib/numbers';
import { paths, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { FileDrop } from '@/shared/ui/FileDrop';
import { FileLink } from '@/shared/ui/FileLink';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from './Study.module.css';
import { useReload } from './useReload';

interface Props {
  session: StudySession;
}

/** Minutes and photos; more are added until the unit has reported. */
export function FilesCard({ session }: Props) {
  const { t, i18n } = useTranslation('study');
  const reload = useReload();
  const name = useMutation({ ...nameStudySessionFilesMutation(), onSuccess: reload });
  const put = (attachmentIds: string[]) =>
    name.mutate({
      path: { id: session.id },
      headers: ifMatch(session.version),
      body: { attachmentIds },
    });
  const ids = session.attachments.map(({ id }) => id);
  return (
    <Card title={t('session.files')}>
      <FormErrorSummary error={name.error} fields={[]} />
      {ids.length === 0 && <p className="lt-soft">{t('session.noFiles')}</p>}
      <ul className={classes.plain}>
        {session.attachments.map((file) => (
          <li key={file.id} className={classes.line}>
            <span>
              <FileLink
                href={`/api/v1/attachments/${encodeURIComponent(file.id)}/content`}
                fileName={file.fileName}
              />{' '}
              <span className="lt-soft lt-small">{formatBytes(file.size, i18n.language)}</span>
            </span>
            {session.mayEdit && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('session.removeFile', { name: file.fileName })}
                onClick={() => put(ids.filter((id) => id !== file.id))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {session.mayAttach && session.obligationId && (
        <FileDrop
          label={t('session.files')}
          help={t('session.filesHelp')}
          url={`/api/v1/obligations/${encodeURIComponent(session.obligationId)}/attachments`}
          onUploaded={(made: Attachment) => put([...ids, made.id])}
        />
      )}
      {session.mayEdit && !session.mayAttach && (
        <p className="lt-soft lt-small">{t('session.filesClosed')}</p>
      )}
    </Card>
  );
}

/** Sittings for those who were absent, and the way to record one. */
export function MakeUpsCard({ session }: Props) {
  const { t } = useTranslation('study');
  if (session.makeUpOfId) return null;
  return (
    <Card title={t('session.makeUps')}>
      {session.makeUps.length === 0 && <p className="lt-soft">{t('session.noMakeUps')}</p>}
      <ul className={classes.plain}>
        {session.makeUps.map((one) => (
          <li key={one.id}>
            <AppLink href={paths.studySession(one.id)}>
              {t('session.madeUpOn', { date: formatDate(one.heldOn) })}
            </AppLink>
          </li>
        ))}
      </ul>
      {session.mayEdit && session.obligationId && (
        <Button
          component={AppLink}
          variant="default"
          href={withQuery('/study-sessions/new', {
            obligation: session.obligationId,
            makeUpOf: session.id,
          })}
        >
          {t('session.addMakeUp')}
        </Button>
      )}
    </Card>
  );
}

/** How it came to be as it is: when, by whom and why. */
export function HistoryCard({ session }: Props) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const found = useQuery({
    ...getStudySessionHistoryOptions({ path: { id: session.id } }),
    enabled: session.version !== '0',
  });
  const items = found.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <Card title={t('session.history')}>
      <ol className={classes.plain}>
        {items.map((one, index) => (
          <li key={one.version} className={classes.past}>
            <strong>
              {t(
                index === items.length - 1
                  ? 'session.recorded'
                  : one.reason
                    ? 'session.changed'
                    : 'session.filesChanged',
              )}
            </strong>{' '}
            <span className="lt-soft lt-small">
              {formatInstant(one.at)}
              {one.by && ` · ${one.by}`}
            </span>
            {one.reason && <div>“{one.reason}”</div>}
            <div className="lt-small">
              {t('session.historyRow', {
                date: formatDate(one.heldOn),
                first: count(one.first),
                makeUp: count(one.makeUpPersons),
                attendances: count(one.attendances),
              })}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
