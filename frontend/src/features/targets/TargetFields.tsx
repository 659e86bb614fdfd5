import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import {
  comparisons,
  directions,
  frequencies,
  nothing,
  rules,
  usualDirection,
  yearsOf,
  type TargetForm as Typed,
  type TypedYear,
} from './form';
import classes from './Targets.module.css';

interface FieldProps {
  form: Typed;
  change: (part: Partial<Typed>) => void;
  wrong: readonly string[];
}

interface YearProps {
  label: string;
  id: string;
  at: string;
  year: TypedYear;
  form: Typed;
  wrong: readonly string[];
  onChange: (year: TypedYear) => void;
}

function YearFields({ label, id, at, year, form, wrong, onChange }: YearProps) {
  const { t } = useTranslation('targets');
  const error = (place: string) => (wrong.includes(place) ? t('edit.notNumber') : undefined);
  if (form.comparison === 'QUALITATIVE') {
    return (
      <TextInput
        id={id}
        label={label}
        value={year.words}
        maxLength={300}
        onChange={(event) => onChange({ ...year, words: event.currentTarget.value })}
      />
    );
  }
  return (
    <>
      <TextInput
        id={id}
        label={form.comparison === 'RANGE' ? t('form.lower', { label }) : label}
        inputMode="decimal"
        value={year.value}
        error={error(at)}
        onChange={(event) => onChange({ ...year, value: event.currentTarget.value })}
      />
      {form.comparison === 'RANGE' && (
        <TextInput
          label={t('form.upper', { label })}
          inputMode="decimal"
          value={year.upper}
          error={error(`${at}/upper`)}
          onChange={(event) => onChange({ ...year, upper: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** The term, and what is planned for each of its years. */
export function Years({ form, change, wrong }: FieldProps) {
  const { t } = useTranslation('targets');
  const years = yearsOf(form);
  const last = years.at(-1)?.year ?? Number(form.termTo);
  return (
    <fieldset className={classes.fields}>
      <legend>{t('form.years')}</legend>
      <div className={classes.pair}>
        <TextInput
          id="target-term-from"
          label={t('form.termFrom')}
          inputMode="numeric"
          value={form.termFrom}
          maxLength={4}
          onChange={(event) => change({ termFrom: event.currentTarget.value })}
        />
        <TextInput
          id="target-term-to"
          label={t('form.termTo')}
          inputMode="numeric"
          value={form.termTo}
          maxLength={4}
          onChange={(event) => change({ termTo: event.currentTarget.value })}
        />
      </div>
      <div className={classes.years}>
        {years.map(({ year, orientation }) => (
          <YearFields
            key={year}
            id={`target-year-${year}`}
            at={`/values/${year}`}
            label={orientation ? t('form.orientation', { year }) : String(year)}
            year={form.years[String(year)] ?? nothing}
            form={form}
            wrong={wrong}
            onChange={(next) => change({ years: { ...form.years, [String(year)]: next } })}
          />
        ))}
        <YearFields
          id="target-term"
          at="/termValue"
          label={t('column.term')}
          year={form.term}
          form={form}
          wrong={wrong}
          onChange={(term) => change({ term })}
        />
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => change({ years: { ...form.years, [String(last + 1)]: nothing } })}
      >
        {t('form.addOrientation', { year: last + 1 })}
      </Button>
    </fieldset>
  );
}

/** What it is held against. */
export function Baseline({ form, change, wrong }: FieldProps) {
  const { t } = useTranslation('targets');
  return (
    <fieldset className={classes.fields}>
      <legend>{t('drawer.baseline')}</legend>
      <div className={classes.pair}>
        <TextInput
          id="target-baseline"
          label={t('form.baselineValue')}
          inputMode="decimal"
          value={form.baselineValue}
          error={wrong.includes('/baselineValue') ? t('edit.notNumber') : undefined}
          onChange={(event) => change({ baselineValue: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.baselineYear')}
          inputMode="numeric"
          maxLength={4}
          value={form.baselineYear}
          onChange={(event) => change({ baselineYear: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('form.baselineWords')}
        maxLength={300}
        value={form.baselineWords}
        onChange={(event) => change({ baselineWords: event.currentTarget.value })}
      />
      {(form.comparison === 'INCREASE' || form.comparison === 'DECREASE') && (
        <Checkbox
          label={t('form.changeInPercent')}
          checked={form.changeInPercent}
          onChange={(event) => change({ changeInPercent: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}

/** How it is compared and added up. */
export function Rule({ form, change }: Omit<FieldProps, 'wrong'>) {
  const { t } = useTranslation('targets');
  const qualitative = form.comparison === 'QUALITATIVE';
  return (
    <>
      <NativeSelect
        id="target-comparison"
        label={t('form.comparison')}
        value={form.comparison}
        data={comparisons.map((value) => ({ value, label: t(`form.comparisons.${value}`) }))}
        onChange={(event) => {
          const comparison = comparisons.find((one) => one === event.currentTarget.value);
          if (comparison) change({ comparison, direction: usualDirection(comparison) });
        }}
      />
      <NativeSelect
        label={t('form.direction')}
        value={form.direction}
        data={directions.map((value) => ({ value, label: t(`form.directions.${value}`) }))}
        onChange={(event) => {
          const direction = directions.find((one) => one === event.currentTarget.value);
          if (direction) change({ direction });
        }}
      />
      {!qualitative && (
        <NativeSelect
          id="target-rule"
          label={t('form.rule')}
          description={t(`form.ruleHelp.${form.rollUp}`)}
          value={form.rollUp}
          data={rules.map((value) => ({ value, label: t(`rule.${value}`) }))}
          onChange={(event) => {
            const rollUp = rules.find((one) => one === event.currentTarget.value);
            if (rollUp) change({ rollUp });
          }}
        />
      )}
      {form.rollUp === 'RATIO' && !qualitative && (
        <Checkbox
          label={t('form.proportion')}
          checked={form.proportion}
          onChange={(event) => change({ proportion: event.currentTarget.checked })}
        />
      )}
      <NativeSelect
        label={t('form.frequency')}
        value={form.frequency}
        data={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        onChange={(event) => {
          const frequency = frequencies.find((one) => one === event.currentTarget.value);
          if (frequency) change({ frequency });
        }}
      />
    </>
  );
}
