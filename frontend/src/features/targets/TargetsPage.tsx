import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocumentOptions, getTargetSheet } from '@/api';
import { documentName, paths } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { Chooser } from './Chooser';
import { SheetTable } from './SheetTable';
import { TargetDrawer } from './TargetDrawer';
import classes from './Targets.module.css';
import { targetKey } from './useSheet';

interface Place {
  documentId?: string;
  organisationId?: string;
}

function Sheet({ place }: { place: Place }) {
  const { t } = useTranslation('targets');
  const [openId, setOpenId] = useState<string>();
  const found = useQuery({
    queryKey: [targetKey, 'sheet', place],
    queryFn: async ({ signal }) =>
      (await getTargetSheet({ query: place, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
  if (found.isPending) return <RowsSkeleton rows={6} />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const sheet = found.data;
  if (sheet.rows.length === 0) {
    return <EmptyState title={t('empty.title')}>{t('empty.what')}</EmptyState>;
  }
  const open = sheet.rows.find((row) => row.target.id === openId);
  return (
    <>
      {sheet.cut && <p className="lt-soft">{t('cut')}</p>}
      <SheetTable
        sheet={sheet}
        withDocument={place.documentId === undefined}
        onOpen={(row) => setOpenId(row.target.id)}
      />
      {open && (
        <TargetDrawer key={open.target.id} row={open} onClose={() => setOpenId(undefined)} />
      )}
    </>
  );
}

function PrintButton() {
  const { t } = useTranslation('targets');
  return (
    <Button variant="default" onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}

/** Targets of an organisation, or of a document that is chosen. */
export function TargetsPage() {
  const { t } = useTranslation('targets');
  const session = useSession();
  const [words, change] = useQueryWords();
  const home = session.home;
  const organisationId = words.organisationId ?? home?.id;
  const place: Place | undefined = words.documentId
    ? { documentId: words.documentId }
    : organisationId
      ? { organisationId }
      : undefined;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('what')} actions={<PrintButton />} />
      <Chooser
        home={home}
        documentId={words.documentId}
        onChoose={(documentId) => change({ documentId, organisationId: undefined })}
      />
      {place ? <Sheet place={place} /> : <p className="lt-soft">{t('choose.noHome')}</p>}
    </>
  );
}

/** The targets of one document, beside the document itself. */
export function DocumentTargetsPage() {
  const { t } = useTranslation('targets');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery(getDocumentOptions({ path: { id } }));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const document = found.data;
  return (
    <>
      <PageHeader
        title={document ? `${t('title')} · ${documentName(document)}` : t('title')}
        path={[{ label: t('choose.label'), href: paths.documents }]}
        subtitle={document?.title}
        actions={<PrintButton />}
      />
      <nav aria-label={t('tab.label')} className={classes.tabs}>
        <AppLink href={paths.document(id)}>{t('tab.document')}</AppLink>
        <AppLink href={paths.documentTargets(id)} aria-current="page">
          {t('tab.targets')}
        </AppLink>
      </nav>
      <Sheet place={{ documentId: id }} />
    </>
  );
}
