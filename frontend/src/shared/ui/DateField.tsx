import './fieldStyles';
import '@mantine/core/styles/Popover.css';
import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { formatDate, parseDate, type IsoDate } from '@/shared/lib/dates';

interface Props {
  id?: string;
  label: string;
  value: IsoDate | undefined;
  onChange: (value: IsoDate | undefined) => void;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  min?: IsoDate;
  max?: IsoDate;
}

/**
 * A date typed as dd/MM/yyyy (or 1/9/26, or 01092026) or picked; its value is `YYYY-MM-DD`. What is
 * typed and is no date, or none that may be chosen, is said under the field when one leaves it.
 */
export function DateField({
  id,
  label,
  value,
  onChange,
  description,
  error,
  required,
  min,
  max,
}: Props) {
  const { t, i18n } = useTranslation();
  const [refused, setRefused] = useState<string>();

  function why(typed: string): string | undefined {
    if (typed.trim() === '') return undefined;
    const date = parseDate(typed);
    if (!date) return t('date.unreadable', { typed });
    const dates = {
      date: formatDate(date),
      min: formatDate(min ?? ''),
      max: formatDate(max ?? ''),
    };
    if (min && date < min) return t('date.tooEarly', dates);
    return max && date > max ? t('date.tooLate', dates) : undefined;
  }

  return (
    <DateInput
      {...(id ? { id } : {})}
      label={label}
      description={description}
      error={error ?? refused}
      required={required ?? false}
      value={value ?? null}
      onChange={(next) => {
        setRefused(undefined);
        onChange(next ?? undefined);
      }}
      onBlur={(event) => setRefused(why(event.currentTarget.value))}
      valueFormat="DD/MM/YYYY"
      dateParser={(typed) => parseDate(typed) ?? null}
      placeholder={t('date.placeholder')}
      locale={i18n.language}
      firstDayOfWeek={1}
      clearable={!required}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      getDayAriaLabel={(date) => formatDate(date)}
      ariaLabels={{
        nextMonth: t('date.nextMonth'),
        previousMonth: t('date.previousMonth'),
        nextYear: t('date.nextYear'),
        previousYear: t('date.previousYear'),
        monthLevelControl: t('date.chooseMonth'),
        yearLevelControl: t('date.chooseYear'),
      }}
    />
  );
}
