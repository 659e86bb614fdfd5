import '@/shared/ui/fieldStyles';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/i18n';
import { listTargetGroupsOptions, type Comparison, type DocumentRef, type RollUpRule } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { parseFigure, typedFigure } from '@/shared/lib/numbers';
import { documentName, shortName } from '@/shared/lib/references';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { DueField } from './DueField';
import type {
  Citation,
  CitedRelation,
  Due,
  LooseDeadline,
  StudyShare,
  TargetProposal,
  Work,
} from './proposals';
import classes from './Readings.module.css';

const relations: readonly CitedRelation[] = [
  'IMPLEMENTS',
  'CONTINUES',
  'CONCRETISES',
  'AMENDS',
  'REPLACES',
  'REPORTS_ON',
  'BASED_ON',
];

interface CitationProps {
  one: Citation;
  onChange: (one: Citation) => void;
}

/** How the paper stands to another, and which of the register that is: a person chooses, nothing is tied silently. */
export function CitationFields({ one, onChange }: CitationProps) {
  const { t } = useTranslation('readings');
  const { target, suggestions } = one;
  const offered: readonly DocumentRef[] =
    target && !suggestions.some(({ id }) => id === target.id)
      ? [...suggestions, target]
      : suggestions;
  return (
    <>
      <NativeSelect
        label={t('citation.relation')}
        value={one.relation}
        data={[
          { value: '', label: t('citation.noRelation') },
          ...relations.map((relation) => ({
            value: relation,
            label: t(`relation.${relation}`),
          })),
        ]}
        onChange={(event) => {
          const relation = relations.find((known) => known === event.currentTarget.value) ?? '';
          onChange({ ...one, relation });
        }}
      />
      {one.relation !== 'BASED_ON' && (
        <>
          <fieldset className={classes.choices}>
            <legend>{t('citation.which')}</legend>
            {offered.map((document) => (
              <label key={document.id}>
                <input
                  type="radio"
                  name={`target-${one.key}`}
                  checked={target?.id === document.id}
                  onChange={() => onChange({ ...one, target: document })}
                />
                <span>
                  {documentName(document)}
                  <span className="lt-soft lt-small">
                    {[
                      document.issuer && shortName(document.issuer),
                      document.issuedOn && formatDate(document.issuedOn),
                      document.symbol && document.title,
                    ]
                      .filter(Boolean)
                      .map((part) => ` · ${part ?? ''}`)
                      .join('')}
                  </span>
                </span>
              </label>
            ))}
            <label>
              <input
                type="radio"
                name={`target-${one.key}`}
                checked={!target}
                onChange={() => onChange({ ...one, target: undefined })}
              />
              <span>{t('citation.none')}</span>
            </label>
          </fieldset>
          <DocumentPicker
            id={`document-${one.key}`}
            label={t('citation.other')}
            onChange={(document) => {
              if (document) onChange({ ...one, target: document });
            }}
          />
        </>
      )}
    </>
  );
}

interface FigureProps {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** A number in the writing of the language; what is none is said, and counts as nothing. */
function Figure({ label, value, onChange }: FigureProps) {
  const { t, i18n } = useTranslation('readings');
  const [typed, setTyped] = useState(() => typedFigure(value, i18n.language));
  const wrong = parseFigure(typed, i18n.language) === undefined;
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed}
      error={wrong ? t('target.notNumber') : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseFigure(event.currentTarget.value, i18n.language) ?? undefined);
      }}
    />
  );
}

const comparisons: readonly Comparison[] = [
  'AT_LEAST',
  'ABOVE',
  'AT_MOST',
  'BELOW',
  'ABOUT',
  'EXACT',
  'RANGE',
  'INCREASE',
  'DECREASE',
];
const rules: readonly RollUpRule[] = [
  'SUM',
  'WEIGHTED_MEAN',
  'RATIO',
  'CUMULATIVE',
  'LAST_VALUE',
  'NONE',
];

interface TargetProps {
  one: TargetProposal;
  onChange: (one: TargetProposal) => void;
}

export function TargetFields({ one, onChange }: TargetProps) {
  const { t } = useTranslation('readings');
  const { t: w } = useTranslation('targets');
  const groups = useQuery({ ...listTargetGroupsOptions(), staleTime: Infinity });
  const change = (part: Partial<TargetProposal>) => onChange({ ...one, ...part });
  const year = (field: 'from' | 'to' | 'baselineYear', label: string) => (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={4}
      value={one[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <TextInput
        label={w('form.name')}
        required
        value={one.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={w('form.group')}
        required
        value={one.group}
        data={[
          { value: '', label: t('target.choose') },
          ...(groups.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(event) => change({ group: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={w('form.comparison')}
          value={one.comparison}
          data={comparisons.map((known) => ({
            value: known,
            label: w(`form.comparisons.${known}`),
          }))}
          onChange={(event) => {
            const comparison = comparisons.find((known) => known === event.currentTarget.value);
            if (comparison) change({ comparison });
          }}
        />
        <TextInput
          label={w('form.unit')}
          required
          value={one.unit}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
        <Figure
          label={t('target.value')}
          value={one.value}
          onChange={(value) => change({ value })}
        />
        {one.comparison === 'RANGE' && (
          <Figure
            label={t('target.upper')}
            value={one.upper}
            onChange={(upper) => change({ upper })}
          />
        )}
      </div>
      <div className={classes.pair}>
        {year('from', w('form.termFrom'))}
        {year('to', w('form.termTo'))}
        <Figure
          label={w('form.baselineValue')}
          value={one.baseline}
          onChange={(baseline) => change({ baseline })}
        />
        {year('baselineYear', w('form.baselineYear'))}
      </div>
      <NativeSelect
        label={w('form.rule')}
        value={one.rollUp}
        data={rules.map((rule) => ({ value: rule, label: w(`rule.${rule}`) }))}
        onChange={(event) => {
          const rollUp = rules.find((known) => known === event.currentTarget.value);
          if (rollUp) change({ rollUp });
        }}
      />
    </>
  );
}

interface WorkChoiceProps {
  label: string;
  help: string;
  value: string;
  works: readonly Work[];
  onChange: (work: string) => void;
}

function WorkChoice({ label, help, value, works, onChange }: WorkChoiceProps) {
  const { t } = useTranslation('readings');
  return (
    <NativeSelect
      label={label}
      description={help}
      value={value}
      data={[
        { value: '', label: t('work.none') },
        ...works.map(({ key, title }) => ({ value: key, label: title.slice(0, 90) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ShareProps {
  one: StudyShare;
  works: readonly Work[];
  onChange: (one: StudyShare) => void;
}

/** The share of those who study belongs to what a study demand is to bring; it is no target. */
export function ShareFields({ one, works, onChange }: ShareProps) {
  const { t } = useTranslation('readings');
  return (
    <WorkChoice
      label={t('share.work')}
      help={t('share.help')}
      value={one.work}
      works={works.filter(({ act, verdict }) => act === 'STUDY' && verdict !== 'DROPPED')}
      onChange={(work) => onChange({ ...one, work })}
    />
  );
}

interface DeadlineProps {
  one: LooseDeadline;
  works: readonly Work[];
  issuedOn: string | undefined;
  onChange: (one: LooseDeadline) => void;
}

/** A deadline that stands alone, to be given to a piece of work. */
export function DeadlineFields({ one, works, issuedOn, onChange }: DeadlineProps) {
  const { t } = useTranslation('readings');
  const setDue = useCallback(
    (due: Due | undefined) =>
      onChange({ ...one, due: due ?? { words: '', explanation: '', trouble: undefined } }),
    [one, onChange],
  );
  return (
    <>
      <DueField id={`due-${one.key}`} value={one.due} issuedOn={issuedOn} onChange={setDue} />
      <WorkChoice
        label={t('deadline.work')}
        help={t('deadline.help')}
        value={one.work}
        works={works.filter(({ verdict }) => verdict !== 'DROPPED')}
        onChange={(work) => onChange({ ...one, work })}
      />
    </>
  );
}
