import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import type { AuditEntry } from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { paths, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './Audit.module.css';
import { screenOfSubject, useWords } from './words';

function Who({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const words = useWords();
  return (
    <>
      {entry.actor ? words.account(entry.actor) : t('row.nobody')}
      {entry.onBehalfOf && (
        <div className="lt-small lt-soft">
          {t('row.onBehalfOf', { name: words.account(entry.onBehalfOf) })}
        </div>
      )}
    </>
  );
}

function Thing({ entry }: { entry: AuditEntry }) {
  const words = useWords();
  const screen = screenOfSubject(entry);
  const name = words.thing(entry);
  return screen ? <AppLink href={screen}>{name}</AppLink> : <>{name}</>;
}

function Changes({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const words = useWords();
  if (entry.changes.length === 0) return <p className="lt-soft">{t('row.noChanges')}</p>;
  const value = (field: string, text: string | undefined) =>
    text === undefined ? (
      <span className="lt-soft">{t('row.absent')}</span>
    ) : (
      words.value(entry, field, text)
    );
  return (
    <table className={classes.changes}>
      <caption className="lt-hidden">{t('row.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('row.field')}</th>
          <th scope="col">{t('row.before')}</th>
          <th scope="col">{t('row.after')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row" title={field}>
              {words.field(field)}
            </th>
            <td data-label={t('row.before')}>{value(field, before)}</td>
            <td data-label={t('row.after')}>{value(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an entry holds beside its line: the fields, where it came from, its place in the chain. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation('audit');
  const facts: [string, ReactNode][] = [
    [t('row.address'), entry.address],
    [t('row.requestId'), entry.requestId && <code>{entry.requestId}</code>],
    [t('row.code'), <code key="code">{entry.action}</code>],
    [
      t('row.position'),
      entry.position === undefined ? t('row.unsealed') : formatCount(entry.position, i18n.language),
    ],
    [t('row.hash'), entry.hash && <code>{entry.hash}</code>],
  ];
  const { actor, subject, subjectId, requestId } = entry;
  const only: { label: string; query: Record<string, string> }[] = [];
  if (actor) only.push({ label: t('row.onlyAccount'), query: { accountId: actor.id } });
  if (subjectId) only.push({ label: t('row.onlySubject'), query: { subject, subjectId } });
  if (requestId) only.push({ label: t('row.onlyRequest'), query: { requestId } });
  return (
    <>
      <Changes entry={entry} />
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div className={`${classes.only ?? ''} lt-no-print`}>
        {only.map(({ label, query }) => (
          <AppLink key={label} href={withQuery(paths.audit, query)}>
            {label}
          </AppLink>
        ))}
      </div>
    </>
  );
}

/** One line of the journal; it opens to what was there before and after. */
export function EntryRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const verb = t(opened ? 'row.close' : 'row.open');
  const at = formatInstant(entry.at);
  const action = words.action(entry.action);
  return (
    <li className={classes.row} data-list-row="">
      <div className={classes.line}>
        <time className={classes.at} dateTime={entry.at}>
          {at}
        </time>
        <div className={classes.what}>
          <strong>{action}</strong> <Thing entry={entry} />
          {entry.reason && (
            <div className={classes.reason}>{t('row.reason', { reason: entry.reason })}</div>
          )}
        </div>
        <div className={classes.who}>
          <Who entry={entry} />
        </div>
        <div className={classes.where}>
          {entry.organisation ? words.organisation(entry.organisation) : t('row.whole')}
        </div>
        <Button
          variant="subtle"
          className={`${classes.open ?? ''} lt-no-print`}
          aria-expanded={opened}
          aria-controls={id}
          aria-label={t('row.openOf', { verb, action, at })}
          onClick={() => setOpened(!opened)}
        >
          {verb}
        </Button>
      </div>
      <div id={id} className={classes.details} hidden={!opened}>
        {opened && <EntryDetails entry={entry} />}
      </div>
    </li>
  );
}
