import { Textarea } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { ProgrammeTaskInput, TaskDate } from '@/api';
import { dateWords, typedDate } from './model';
import classes from './Programmes.module.css';

interface CellProps {
  id?: string;
  label: string;
  value: string;
  onChange: (typed: string) => void;
  maxLength?: number;
  /** Where the writing begins. */
  first?: boolean;
  hint?: string | undefined;
}

/** A cell that is typed in; it grows with its words. */
export function Cell({
  id,
  label,
  value,
  onChange,
  maxLength = 1000,
  first = false,
  hint,
}: CellProps) {
  return (
    <Textarea
      {...(id ? { id } : {})}
      aria-label={label}
      classNames={{ input: classes.cellInput ?? '' }}
      value={value}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={maxLength}
      description={hint}
      inputWrapperOrder={['input', 'description', 'error']}
      data-first={first || undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type DateField = 'standing' | 'committee' | 'deadline';

interface DateProps {
  field: DateField;
  values: ProgrammeTaskInput;
  /** What the server made of the words, once they are saved. */
  read: TaskDate | undefined;
  change: (part: Partial<ProgrammeTaskInput>) => void;
}

/** A date by its words: "Quý III/2027". What the server read stands below. */
export function DateCell({ field, values, read, change }: DateProps) {
  const { t } = useTranslation('programmes');
  const typed = values[field]?.words ?? dateWords(read);
  const current = read && read.words === values[field]?.words;
  const hint = !current
    ? undefined
    : read.sentence
      ? t('task.readAs', { sentence: read.sentence })
      : t('task.notRead');
  return (
    <Cell
      label={t(`task.${field}`)}
      value={typed}
      maxLength={200}
      hint={hint}
      onChange={(words) => change({ [field]: typedDate(words) })}
    />
  );
}
