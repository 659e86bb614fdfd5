import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { CalendarDayInput, Holiday } from '@/api';
import { DateField } from '@/shared/ui/DateField';
import classes from './Calendar.module.css';
import { kinds } from './year';

const holidays: readonly Holiday[] = [
  'NEW_YEAR',
  'TET',
  'HUNG_KINGS',
  'REUNIFICATION',
  'LABOUR',
  'NATIONAL',
  'CULTURE',
];

interface Props {
  year: number;
  days: readonly CalendarDayInput[];
  errorAt: (pointer: string) => string | undefined;
  onChange: (days: CalendarDayInput[]) => void;
}

/** The days of a table, each with its kind and what it is for. */
export function DayRows({ year, days, errorAt, onChange }: Props) {
  const { t } = useTranslation('calendar');
  const set = (index: number, part: Partial<CalendarDayInput>) =>
    onChange(days.map((day, i) => (i === index ? { ...day, ...part } : day)));
  return (
    <div className={classes.rows}>
      {days.map((day, index) => (
        <fieldset key={index} className={classes.row}>
          <legend className="lt-hidden">{t('edit.dayNumber', { number: index + 1 })}</legend>
          <DateField
            id={`day-${index}`}
            label={t('edit.date')}
            required
            value={day.date || undefined}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            error={errorAt(`/days/${index}/date`)}
            onChange={(date) => set(index, { date: date ?? '' })}
          />
          <NativeSelect
            label={t('edit.kind')}
            value={day.kind}
            error={errorAt(`/days/${index}/kind`)}
            data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.currentTarget.value);
              if (kind) set(index, { kind });
            }}
          />
          <NativeSelect
            label={t('edit.holiday')}
            value={day.holiday}
            data={holidays.map((one) => ({ value: one, label: t(`holiday.${one}`) }))}
            onChange={(event) => {
              const holiday = holidays.find((one) => one === event.currentTarget.value);
              if (holiday) set(index, { holiday });
            }}
          />
          <Button
            variant="default"
            aria-label={t('edit.removeDay', { number: index + 1 })}
            onClick={() => onChange(days.filter((_, i) => i !== index))}
          >
            {t('edit.remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => onChange([...days, { date: '', kind: 'SWAPPED', holiday: 'NEW_YEAR' }])}
        >
          {t('edit.add')}
        </Button>
      </div>
    </div>
  );
}
