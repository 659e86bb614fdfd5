import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/i18n';
import { getDemandOptions, getDocumentOptions } from '@/api';
import { documentName } from '@/shared/lib/references';
import { DateField } from '@/shared/ui/DateField';
import { Choice, Words } from '@/shared/ui/Form';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { acts, states, timelinesses, timelinessOf, undatedReasons, views } from './filters';
import classes from './Obligations.module.css';

type Query = Readonly<Record<string, string | undefined>>;

interface Props {
  words: Query;
  onChange: (change: Query) => void;
}

/** Filters that came with a link and have no box of their own, each with its name and a way to take it off. */
function Chips({ words, onChange }: Props) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  const document = useQuery({
    ...getDocumentOptions({ path: { id: words.documentId ?? '' } }),
    enabled: Boolean(words.documentId),
  });
  const demand = useQuery({
    ...getDemandOptions({ path: { id: words.demandId ?? '' } }),
    enabled: Boolean(words.demandId),
  });
  const reason = undatedReasons.find((one) => one === words.undatedReason);
  const chips = [
    words.documentId && {
      name: 'documentId',
      label: t('filter.document', { name: document.data ? documentName(document.data) : '…' }),
    },
    words.demandId && {
      name: 'demandId',
      label: t('filter.demand', { name: demand.data?.title ?? '…' }),
    },
    words.counted === 'true' && { name: 'counted', label: t('filter.counted') },
    words.extended === 'true' && { name: 'extended', label: t('filter.extended') },
    words.reportedLate === 'true' && { name: 'reportedLate', label: t('filter.reportedLate') },
    reason && { name: 'undatedReason', label: t(`filter.undated.${reason}`) },
    words.role && {
      name: 'role',
      label: words.role === 'LEAD' ? d('role.LEAD') : d('role.COORDINATE'),
    },
    words.organisationId && words.scope === 'SELF' && { name: 'scope', label: t('filter.self') },
  ].filter((chip): chip is { name: string; label: string } => Boolean(chip));
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips}>
      {chips.map((chip) => (
        <button
          key={chip.name}
          type="button"
          className={classes.chip}
          aria-label={t('filter.takeOff', { label: chip.label })}
          onClick={() => onChange({ [chip.name]: undefined })}
        >
          {chip.label} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}

function TimelinessToggles({ words, onChange }: Props) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  const chosen = timelinessOf(words.timeliness);
  return (
    <div className={classes.toggles} role="group" aria-label={t('filter.timeliness')}>
      {timelinesses.map((one) => {
        const on = chosen.includes(one);
        const next = on ? chosen.filter((other) => other !== one) : [...chosen, one];
        return (
          <button
            key={one}
            type="button"
            className={classes.toggle}
            aria-pressed={on}
            onClick={() => onChange({ timeliness: next.join(',') || undefined })}
          >
            {d(`timeliness.${one}`)}
          </button>
        );
      })}
    </div>
  );
}

export function FilterBar({ words, onChange }: Props) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  const [unfolded, setUnfolded] = useState(false);
  const setWords = useCallback((q: string | undefined) => onChange({ q }), [onChange]);
  const named = <T extends string>(list: readonly T[], label: (value: T) => string) =>
    list.map((value) => ({ value, label: label(value) }));
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
        <Words
          label={t('filter.words')}
          placeholder={t('filter.wordsHelp')}
          value={words.q}
          onChange={setWords}
        />
        <OrganisationFilter
          label={t('filter.organisation')}
          value={words.organisationId}
          onChange={(organisationId) => onChange({ organisationId, scope: undefined })}
        />
        <Choice
          label={t('filter.view')}
          none={t('filter.everything')}
          value={words.view === 'REACH' ? undefined : words.view}
          choices={named(
            views.filter((view) => view !== 'REACH'),
            (view) => t(`view.${view}`),
          )}
          onChange={(view) => onChange({ view })}
        />
        <Choice
          label={t('filter.act')}
          none={t('filter.all')}
          value={words.act}
          choices={named(acts, (act) => d(`act.${act}`))}
          onChange={(act) => onChange({ act })}
        />
        <Choice
          label={t('filter.progress')}
          none={t('filter.all')}
          value={words.stale === 'true' ? 'true' : undefined}
          choices={[{ value: 'true', label: t('filter.stale') }]}
          onChange={(stale) => onChange({ stale })}
        />
        <Choice
          label={t('filter.state')}
          none={t('filter.all')}
          value={words.state}
          choices={named(states, (state) => d(`state.${state}`))}
          onChange={(state) => onChange({ state })}
        />
        <DateField
          label={t('filter.dueFrom')}
          value={words.dueFrom}
          onChange={(dueFrom) => onChange({ dueFrom })}
        />
        <DateField
          label={t('filter.dueTo')}
          value={words.dueTo}
          onChange={(dueTo) => onChange({ dueTo })}
        />
        <Choice
          label={t('filter.sort')}
          none={t('sort.dueOn')}
          value={words.sort}
          choices={[
            { value: '-dueOn', label: t('sort.-dueOn') },
            { value: 'organisation', label: t('sort.organisation') },
          ]}
          onChange={(sort) => onChange({ sort })}
        />
      </div>
      <TimelinessToggles words={words} onChange={onChange} />
      <Chips words={words} onChange={onChange} />
    </section>
  );
}
