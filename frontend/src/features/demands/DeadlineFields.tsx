import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  listOrganisationLevelsOptions,
  resolveDeadline,
  type DeadlineRule,
  type OrganisationLevel,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { DateField } from '@/shared/ui/DateField';
import { deadlineKinds, emptyDeadline, partsOf, ruleOf, type DeadlineValues } from './deadlineForm';
import classes from './Demands.module.css';

/** The rule as a sentence with its last day, computed by the server as it is filled in. */
function Sentence({ rule }: { rule: DeadlineRule | undefined }) {
  const { t } = useTranslation('demands');
  const found = useQuery({
    queryKey: [{ _id: 'resolveDeadline' }, rule],
    queryFn: async ({ signal }) =>
      (await resolveDeadline({ body: rule ?? { kind: 'UNDATED' }, signal, throwOnError: true }))
        .data,
    enabled: rule !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return (
    <p className={classes.sentence} aria-live="polite">
      {!rule && t('form.deadlineOpen')}
      {rule && found.data && (
        <>
          {t('form.deadlineReads')} <strong>{found.data.sentence}</strong>
        </>
      )}
    </p>
  );
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const choicesOf = { month: numbers(1, 12), quarter: numbers(1, 4), half: numbers(1, 2) } as const;

const reasons = ['REGULAR', 'WAITING', 'UNSET'] as const;

interface PartsProps {
  index: number;
  value: DeadlineValues;
  change: (part: Partial<DeadlineValues>) => void;
}

function Parts({ index, value, change }: PartsProps) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  return (
    <>
      {partsOf[value.kind].map((part) => {
        const id = `deadline-${index}-${part}`;
        if (part === 'date') {
          return (
            <DateField
              key={part}
              id={id}
              label={t('form.date')}
              required
              value={value.date}
              onChange={(date) => change({ date })}
            />
          );
        }
        if (part === 'year') {
          return (
            <TextInput
              key={part}
              id={id}
              label={t('form.year')}
              inputMode="numeric"
              maxLength={4}
              value={value.year}
              onChange={(event) => change({ year: event.currentTarget.value })}
            />
          );
        }
        if (part === 'reason') {
          return (
            <NativeSelect
              key={part}
              id={id}
              label={t('form.reason')}
              value={value.reason}
              onChange={(event) => {
                const chosen = reasons.find((one) => one === event.currentTarget.value);
                if (chosen) change({ reason: chosen });
              }}
              data={reasons.map((one) => ({ value: one, label: d(`badge.${one}`) }))}
            />
          );
        }
        return (
          <NativeSelect
            key={part}
            id={id}
            label={t(`form.${part}`)}
            value={value[part]}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
            data={[...choicesOf[part]]}
          />
        );
      })}
    </>
  );
}

interface OneProps extends PartsProps {
  levels: readonly OrganisationLevel[];
  error?: string;
  onRemove: () => void;
}

function OneDeadline({ index, value, change, levels, error, onRemove }: OneProps) {
  const { t } = useTranslation('demands');
  return (
    <div className={classes.deadline}>
      {index === 0 ? (
        <h3>{t('form.defaultDeadline')}</h3>
      ) : (
        <div className={classes.actions}>
          <NativeSelect
            id={`deadline-${index}-level`}
            label={t('form.level')}
            value={value.level}
            onChange={(event) => change({ level: event.currentTarget.value })}
            data={[
              { value: '', label: t('form.choose') },
              ...levels.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <Button variant="default" onClick={onRemove}>
            {t('form.removeDeadline')}
          </Button>
        </div>
      )}
      <div className={classes.parts}>
        <NativeSelect
          id={`deadline-${index}-kind`}
          label={t('form.kind')}
          value={value.kind}
          error={error}
          onChange={(event) => {
            const kind = deadlineKinds.find((one) => one === event.currentTarget.value);
            if (kind) change({ kind });
          }}
          data={deadlineKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Parts index={index} value={value} change={change} />
      </div>
      <TextInput
        id={`deadline-${index}-words`}
        label={t('form.words')}
        description={t('form.wordsHelp')}
        value={value.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Sentence rule={ruleOf(value)} />
    </div>
  );
}

interface Props {
  value: readonly DeadlineValues[];
  onChange: (value: DeadlineValues[]) => void;
  errorAt: (pointer: string) => string | undefined;
}

/** One deadline for all, and one of its own for any level. */
export function DeadlineFields({ value, onChange, errorAt }: Props) {
  const { t } = useTranslation('demands');
  const levels = useQuery({ ...listOrganisationLevelsOptions(), staleTime: Infinity });
  const present = (levels.data ?? []).filter(({ historical }) => !historical);
  return (
    <>
      {value.map((deadline, index) => (
        <OneDeadline
          key={index}
          index={index}
          value={deadline}
          levels={present}
          error={
            errorAt(`/deadlines/${index}`) ?? (index === 0 ? errorAt('/deadlines') : undefined)
          }
          change={(part) =>
            onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => onChange([...value, emptyDeadline(dateInVietnam())])}
        >
          {t('form.addDeadline')}
        </Button>
      </div>
    </>
  );
}
