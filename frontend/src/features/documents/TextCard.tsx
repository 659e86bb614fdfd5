import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getDocumentTextOptions,
  listDemandsOptions,
  type Document,
  type DocumentText,
  type Provision,
} from '@/api';
import { findQuote } from '@/shared/lib/quote';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import classes from './Documents.module.css';
import { anchorOf, headed, quotesByProvision } from './provisions';

const TextEditor = lazy(async () => ({ default: (await import('./TextEditor')).TextEditor }));

function Words({ text, quoted }: { text: string; quoted: string | undefined }) {
  const passage = findQuote(text, quoted);
  if (!passage) return <>{text}</>;
  return (
    <>
      {passage.before}
      <mark>{passage.quoted}</mark>
      {passage.after}
    </>
  );
}

interface ProvisionsProps {
  provisions: readonly Provision[];
  quotes: ReadonlyMap<string, string>;
  here: string;
}

/** Each provision at an address of its own; those that ask something carry a line and a way to it. */
export function Provisions({ provisions, quotes, here }: ProvisionsProps) {
  const { t } = useTranslation('documents');
  return (
    <ol className={classes.provisions}>
      {provisions.map((provision) => {
        const anchor = anchorOf(provision);
        const [first, rest] = headed(provision.text);
        return (
          <li
            key={provision.id}
            id={anchor}
            className={classes.provision}
            data-demands={provision.demandCount ? '' : undefined}
            data-here={here === anchor || undefined}
            style={{ '--depth': Math.min(provision.depth, 4) } as React.CSSProperties}
          >
            <a
              className={classes.label}
              href={`#${anchor}`}
              aria-label={t('text.address', { label: anchor })}
            >
              {anchor}
            </a>
            {provision.heading && <span className={classes.heading}>{first}</span>}
            <Words
              text={provision.heading ? rest : provision.text}
              quoted={quotes.get(provision.id)}
            />
            {Boolean(provision.demandCount) && (
              <>
                {' '}
                <a className={classes.asked} href="#demands">
                  {t('text.asked', { count: provision.demandCount })}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Body({ document, text }: { document: Document; text: DocumentText }) {
  const { t } = useTranslation('documents');
  const here = decodeURIComponent(useLocation({ select: (location) => location.hash }));
  const demands = useQuery(listDemandsOptions({ query: { documentId: document.id, limit: 200 } }));
  useEffect(() => {
    if (here) window.document.getElementById(here)?.scrollIntoView();
  }, [here]);
  if (text.provisions.length === 0) return <p className="lt-soft">{t('text.empty')}</p>;
  return (
    <Provisions
      provisions={text.provisions}
      quotes={quotesByProvision(demands.data?.items ?? [])}
      here={here}
    />
  );
}

/** The text, split into provisions; whoever may edits it as one piece. */
export function TextCard({ document }: { document: Document }) {
  const { t } = useTranslation('documents');
  const [editing, setEditing] = useState(false);
  const found = useQuery(getDocumentTextOptions({ path: { id: document.id } }));
  return (
    <Card
      title={t('text.title')}
      actions={
        document.mayEdit &&
        found.data &&
        !editing && (
          <Button variant="default" className="lt-no-print" onClick={() => setEditing(true)}>
            {t(found.data.provisions.length > 0 ? 'text.edit' : 'text.add')}
          </Button>
        )
      }
    >
      {found.isPending && <RowsSkeleton rows={4} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && editing && (
        <Suspense fallback={<RowsSkeleton rows={4} />}>
          <TextEditor id={document.id} text={found.data} onClose={() => setEditing(false)} />
        </Suspense>
      )}
      {found.data && !editing && <Body document={document} text={found.data} />}
    </Card>
  );
}
