import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { DateField } from '@/shared/ui/DateField';
import { choices, daysOf, partsOf, type DeadlineValues, type Part } from './deadlineForm';
import classes from './Demands.module.css';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const listed = { month: numbers(1, 12), quarter: numbers(1, 4), half: numbers(1, 2) } as const;

export interface PartsProps {
  index: number;
  value: DeadlineValues;
  change: (part: Partial<DeadlineValues>) => void;
}

type FieldProps = PartsProps & { part: Part };

function Choice({ index, value, change, part }: FieldProps & { part: keyof typeof choices }) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  const options = choices[part].map((one) => ({
    value: one,
    label:
      part === 'reason'
        ? d(`badge.${one as (typeof choices.reason)[number]}`)
        : t(`choice.${one as Exclude<typeof one, (typeof choices.reason)[number]>}`),
  }));
  return (
    <NativeSelect
      id={`deadline-${index}-${part}`}
      label={t(`form.${part}`)}
      value={value[part]}
      onChange={(event) => {
        const chosen = choices[part].find((one) => one === event.currentTarget.value);
        if (chosen) change({ [part]: chosen });
      }}
      data={options}
    />
  );
}

function Typed({ index, value, change, part }: FieldProps & { part: 'time' | 'year' | 'count' }) {
  const { t } = useTranslation('demands');
  return (
    <TextInput
      id={`deadline-${index}-${part}`}
      label={t(`form.${part}`)}
      type={part === 'time' ? 'time' : 'text'}
      inputMode={part === 'time' ? undefined : 'numeric'}
      maxLength={5}
      value={value[part] ?? ''}
      onChange={(event) => change({ [part]: event.currentTarget.value })}
    />
  );
}

function Days({ index, value, change }: PartsProps) {
  const { t } = useTranslation('demands');
  return (
    <TextInput
      id={`deadline-${index}-days`}
      label={t('form.days')}
      description={t('form.daysHelp')}
      error={daysOf(value.days ?? '') ? undefined : t('form.daysWrong')}
      value={value.days ?? ''}
      onChange={(event) => change({ days: event.currentTarget.value })}
    />
  );
}

function Field(props: FieldProps) {
  const { index, value, change, part } = props;
  const { t } = useTranslation('demands');
  switch (part) {
    case 'date':
    case 'from':
    case 'to':
    case 'until':
      return (
        <DateField
          id={`deadline-${index}-${part}`}
          label={t(`form.${part}`)}
          required={part !== 'until'}
          {...(part === 'until' ? { description: t('form.untilHelp') } : {})}
          value={value[part]}
          onChange={(day) => change({ [part]: day })}
        />
      );
    case 'time':
    case 'year':
    case 'count':
      return <Typed {...props} part={part} />;
    case 'month':
    case 'quarter':
    case 'half':
      return (
        <NativeSelect
          id={`deadline-${index}-${part}`}
          label={t(`form.${part}`)}
          value={value[part]}
          onChange={(event) => change({ [part]: event.currentTarget.value })}
          data={[...listed[part]]}
        />
      );
    case 'days':
      return <Days {...props} />;
    case 'exclusive':
      return (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={value.exclusive === true}
            onChange={(event) => change({ exclusive: event.currentTarget.checked })}
          />
          {t('form.exclusive')}
        </label>
      );
    default:
      return <Choice {...props} part={part} />;
  }
}

/** The parts of the chosen kind of rule. */
export function Parts(props: PartsProps) {
  return (
    <>
      {partsOf[props.value.kind].map((part) => (
        <Field key={part} {...props} part={part} />
      ))}
    </>
  );
}
