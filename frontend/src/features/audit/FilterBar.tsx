import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/i18n';
import { listAuditAccounts } from '@/api';
import { DateField } from '@/shared/ui/DateField';
import { Choice, Words } from '@/shared/ui/Form';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { PersonPicker, type PickedPerson } from '@/shared/ui/PersonPicker';
import classes from './Audit.module.css';
import type { Filters } from './filters';
import { actions, subjects, useWords } from './words';

type Change = Readonly<Record<string, string | undefined>>;

interface Props {
  filters: Filters;
  /** What the account of the filter is called, where a row tells it. */
  accountName: string | undefined;
  onChange: (change: Change) => void;
}

/** Filters that came from a row or a link and have no box of their own. */
function Chips({ filters, accountName, onChange }: Props) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const { accountId, subject, subjectId } = filters;
  const chips = [
    subjectId && {
      name: 'subjectId',
      label: t('filter.one', { subject: subject ? words.subject(subject) : '?', id: subjectId }),
    },
    accountId && {
      name: 'accountId',
      label: t('filter.account', { name: accountName ?? words.account({ id: accountId }) }),
    },
  ].filter((chip): chip is { name: string; label: string } => Boolean(chip));
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips}>
      {chips.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          aria-label={t('filter.takeOff', { label })}
          onClick={() => onChange({ [name]: undefined })}
        >
          {label} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}

interface AccountProps {
  accountId: string | undefined;
  accountName: string | undefined;
  onChange: (change: Change) => void;
}

/** Whose entries: found by name among those within reach. */
function AccountFilter({ accountId, accountName, onChange }: AccountProps) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const [picked, setPicked] = useState<PickedPerson>();
  const name =
    picked?.id === accountId ? picked?.name : accountId && words.account({ id: accountId });
  return (
    <PersonPicker
      label={t('filter.person')}
      source="audit"
      value={accountId ? { id: accountId, name: accountName ?? name ?? accountId } : undefined}
      find={async (q) => {
        const { data } = await listAuditAccounts({ query: { q, limit: 8 }, throwOnError: true });
        return data.items.map((found) => ({ id: found.id, name: words.account(found) }));
      }}
      nobody={(typed) => t('filter.nobody', { words: typed })}
      onChange={(person) => {
        setPicked(person);
        onChange({ accountId: person?.id });
      }}
    />
  );
}

/** A code that is filtered by stays choosable even where it has no words. */
const withChosen = (codes: readonly string[], chosen: string | undefined) =>
  chosen && !codes.includes(chosen) ? [...codes, chosen] : codes;

/** Narrows the list and the export; on a phone folded away behind a button. */
export function FilterBar(props: Props) {
  const { filters, onChange } = props;
  const { t } = useTranslation('audit');
  const words = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const { organisationId, from, to } = filters;
  const setRequest = useCallback(
    (requestId: string | undefined) => onChange({ requestId }),
    [onChange],
  );
  return (
    <section className={`${classes.filters ?? ''} lt-no-print`} aria-label={t('filter.label')}>
      <Button
        variant="default"
        className={classes.unfold ?? ''}
        aria-expanded={unfolded}
        aria-controls="filter-fields"
        onClick={() => setUnfolded(!unfolded)}
      >
        {t('filter.label')}
      </Button>
      <div id="filter-fields" className={classes.fields} data-unfolded={unfolded || undefined}>
        <DateField
          label={t('filter.from')}
          value={from}
          error={from && to && from > to ? t('filter.backwards') : undefined}
          onChange={(next) => onChange({ from: next })}
        />
        <DateField label={t('filter.to')} value={to} onChange={(next) => onChange({ to: next })} />
        <Choice
          label={t('filter.action')}
          none={t('filter.all')}
          value={filters.action}
          choices={withChosen(actions, filters.action).map((code) => ({
            value: code,
            label: words.action(code),
          }))}
          onChange={(action) => onChange({ action })}
        />
        <Choice
          label={t('filter.subject')}
          none={t('filter.all')}
          value={filters.subject}
          choices={withChosen(subjects, filters.subject).map((path) => ({
            value: path,
            label: words.subject(path),
          }))}
          onChange={(subject) => onChange({ subject, subjectId: undefined })}
        />
        <AccountFilter
          accountId={filters.accountId}
          accountName={props.accountName}
          onChange={onChange}
        />
        <OrganisationFilter
          label={t('filter.organisation')}
          value={organisationId}
          onChange={(next) => onChange({ organisationId: next })}
        />
        <Words
          label={t('filter.requestId')}
          placeholder={t('filter.requestIdHelp')}
          value={filters.requestId}
          onChange={setRequest}
        />
      </div>
      <Chips {...props} />
    </section>
  );
}
