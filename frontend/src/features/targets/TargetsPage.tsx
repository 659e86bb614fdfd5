import './strings';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getActionProgrammeOptions, getDocumentOptions, listRelationsOptions } from '@/api';
import { documentName, paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { Chooser } from './Chooser';
import { PeriodLocks } from './PeriodLocks';
import { Sheet, type Place } from './Sheet';
import { type TargetPlace } from './TargetForm';
import classes from './Targets.module.css';

const yearOf = (date: string) => Number(date.slice(0, 4));

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
  const [locking, setLocking] = useState(false);
  const home = session.home;
  const organisationId = words.organisationId ?? home?.id;
  const place: Place | undefined = words.documentId
    ? { documentId: words.documentId }
    : organisationId
      ? { organisationId }
      : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          <>
            {organisationId && may(session, 'OBLIGATION_CONFIRM') && (
              <Button variant="default" onClick={() => setLocking(true)}>
                {t('locks.title')}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      {locking && organisationId && (
        <PeriodLocks organisationId={organisationId} onClose={() => setLocking(false)} />
      )}
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
  const session = useSession();
  const related = useQuery(listRelationsOptions({ path: { id } }));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const document = found.data;
  const making: TargetPlace | undefined = may(session, 'DOCUMENT_EDIT')
    ? {
        documentId: id,
        superiors: (related.data?.outgoing ?? [])
          .filter((one) => one.type === 'IMPLEMENTS' || one.type === 'CONCRETISES')
          .map((one) => ({ id: one.document.id, name: documentName(one.document) })),
      }
    : undefined;
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
      <Sheet place={{ documentId: id }} making={making} />
    </>
  );
}

/** The targets of a programme that is being drafted, beside its text. */
export function ProgrammeTargetsPage() {
  const { t } = useTranslation('targets');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery(getActionProgrammeOptions({ path: { id } }));
  if (found.isPending) return <RowsSkeleton rows={6} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const programme = found.data;
  const { term } = programme;
  const making: TargetPlace | undefined = programme.mayEdit
    ? {
        programmeId: id,
        superiors: programme.bases.map(({ document }) => ({
          id: document.id,
          name: documentName(document),
        })),
        ...(term ? { term: { from: yearOf(term.startsOn), to: yearOf(term.endsOn) } } : {}),
      }
    : undefined;
  return (
    <>
      <PageHeader
        title={`${t('title')} · ${programme.title}`}
        path={[{ label: programme.title, href: paths.programme(id) }]}
        subtitle={t('what')}
        actions={<PrintButton />}
      />
      <nav aria-label={t('tab.programmeLabel')} className={classes.tabs}>
        <AppLink href={paths.programme(id)}>{t('tab.programme')}</AppLink>
        <AppLink href={paths.programmeTargets(id)} aria-current="page">
          {t('tab.targets')}
        </AppLink>
        {programme.document && (
          <AppLink href={paths.documentTargets(programme.document.id)}>
            {t('tab.issuedTargets')}
          </AppLink>
        )}
      </nav>
      <Sheet place={{ programmeId: id }} making={making} />
    </>
  );
}
