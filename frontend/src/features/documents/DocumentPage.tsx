import './strings';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '@/i18n';
import { getDocumentOptions, type Document, type Warning } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { AttachmentsCard } from './AttachmentsCard';
import { DemandsCard } from './DemandsCard';
import classes from './Documents.module.css';
import { ImplementationCard } from './ImplementationCard';
import { ReadingCard } from './ReadingCard';
import { RelationsCard } from './RelationsCard';
import { TextCard } from './TextCard';

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings}>
      {warnings.map((warning, index) => (
        <li key={index}>
          <ToneBadge tone="soon">{warning.detail}</ToneBadge>
          {warning.proposal && (
            <span className="lt-soft">
              {' '}
              {t('problem.proposal', { proposal: warning.proposal })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ document }: { document: Document }) {
  const { t } = useTranslation('documents');
  const facts: [string, React.ReactNode][] = [
    [t('fact.type'), document.typeName],
    [t('fact.issuer'), <OrganisationName key="issuer" organisation={document.issuer} />],
    [t('fact.issuingBody'), document.issuingBodyName],
    [t('fact.series'), document.series],
    [t('fact.issuedOn'), formatDate(document.issuedOn)],
    [t('fact.receivedOn'), document.receivedOn && formatDate(document.receivedOn)],
    [t('fact.validTo'), document.validTo && formatDate(document.validTo)],
    [t('fact.place'), document.place],
    [t('fact.signerPosition'), document.signerPosition],
    [t('fact.holder'), <OrganisationName key="holder" organisation={document.holder} />],
    [t('fact.asWritten'), document.symbolAsWritten !== document.symbol && document.symbolAsWritten],
  ];
  return (
    <Card title={t('fact.heading')}>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

function Actions({ document }: { document: Document }) {
  const { t } = useTranslation('documents');
  return (
    <>
      {document.mayDemand && (
        <Button component={AppLink} href={`${paths.document(document.id)}/demands/new`}>
          {t('page.newDemand')}
        </Button>
      )}
      <Button component={AppLink} variant="default" href={paths.documentTargets(document.id)}>
        {t('page.targets')}
      </Button>
      <Button component={AppLink} variant="default" href={paths.chain(document.id)}>
        {t('page.chain')}
      </Button>
      {document.mayEdit && (
        <Button component={AppLink} variant="default" href={`${paths.document(document.id)}/edit`}>
          {t('page.edit')}
        </Button>
      )}
      <JournalLink subject="documents" id={document.id} />
    </>
  );
}

/** One document: what it is, what it is tied to, its text, what it asks, how far that is carried out. */
export function DocumentPage() {
  const { t } = useTranslation('documents');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const found = useQuery(getDocumentOptions({ path: { id } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const document = found.data;
  return (
    <>
      <PageHeader
        title={document.symbol ? `${document.symbol} · ${document.title}` : document.title}
        path={[{ label: t('list.title'), href: paths.documents }]}
        subtitle={
          <>
            {document.typeName} · <OrganisationName organisation={document.issuer} /> ·{' '}
            {formatDate(document.issuedOn)}
          </>
        }
        actions={<Actions document={document} />}
      />
      <Warnings warnings={document.warnings} />
      <RelationsCard document={document} name={documentName(document)} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <DemandsCard document={document} />
          {document.directive && <ImplementationCard id={document.id} />}
          <TextCard document={document} />
        </div>
        <div className={classes.stack}>
          <Facts document={document} />
          {document.summary && (
            <Card title={t('page.summary')}>
              <p>{document.summary}</p>
            </Card>
          )}
          <AttachmentsCard document={document} />
          <ReadingCard id={document.id} />
        </div>
      </div>
    </>
  );
}
