import { useTranslation } from '@/i18n';
import type { Obligation } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { Trace } from '@/shared/ui/Trace';
import classes from './Obligations.module.css';
import { findQuote } from '@/shared/lib/quote';

/** The provision with the words the demand was read from; the words alone where they stand elsewhere. */
function Quoted({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('domain');
  const { provision, quotedWords } = obligation;
  if (!provision) {
    if (!quotedWords) return null;
    return (
      <blockquote className={classes.text}>
        <mark>{t('quoted', { words: quotedWords })}</mark>
      </blockquote>
    );
  }
  const passage =
    findQuote(provision.text, quotedWords) ?? findQuote(provision.text, obligation.words);
  return (
    <blockquote className={classes.text}>
      {passage ? (
        <>
          {passage.before}
          <mark>{passage.quoted}</mark>
          {passage.after}
        </>
      ) : (
        provision.text
      )}
    </blockquote>
  );
}

/** Document, provision, quoted words, and the rule its date was computed by. */
export function Why({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  const { document, provision } = obligation;
  return (
    <Card title={t('why.title')}>
      <p>
        <AppLink href={paths.document(document.id)}>
          <strong>{documentName(document)}</strong>
        </AppLink>
        {document.issuedOn && ` ${t('why.of', { date: formatDate(document.issuedOn) })}`}
        {document.issuer && (
          <>
            {', '}
            <OrganisationName organisation={document.issuer} />
          </>
        )}
      </p>
      {document.symbol && <p className="lt-soft">{document.title}</p>}
      {provision && (
        <p className="lt-soft lt-small">
          {t('why.provision', { label: provision.label })}
          {provision.heading && ` · ${provision.heading}`}
        </p>
      )}
      <Quoted obligation={obligation} />
      <dl className={classes.facts} style={{ marginTop: 16 }}>
        {obligation.output && (
          <>
            <dt>{t('why.output')}</dt>
            <dd>{obligation.output}</dd>
          </>
        )}
        <dt>{t('why.rule')}</dt>
        <dd>
          {obligation.ruleSentence}
          {obligation.words && (
            <>
              {' · '}
              <mark>{d('quoted', { words: obligation.words })}</mark>
            </>
          )}
          {obligation.trace && <Trace steps={obligation.trace} label={t('why.trace')} />}
        </dd>
        {obligation.period && (
          <>
            <dt>{t('why.period')}</dt>
            <dd>
              {t('why.periodOf', {
                name: obligation.period.key,
                from: formatDate(obligation.period.periodStart),
                to: formatDate(obligation.period.periodEnd),
              })}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}
