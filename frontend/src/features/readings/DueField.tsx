import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '@/i18n';
import { DateField } from '@/shared/ui/DateField';
import { readDue } from './adding';
import type { Due } from './proposals';

const pause = 300;

interface Props {
  id: string;
  value: Due | undefined;
  /** The paper's date: a year that is not written is counted from it. */
  issuedOn: string | undefined;
  onChange: (due: Due | undefined) => void;
}

/** The deadline in words: what they say is read as one types. Empty words: no deadline. */
export function DueField({ id, value, issuedOn, onChange }: Props) {
  const { t } = useTranslation('readings');
  const words = value?.words ?? '';
  const unread = Boolean(value && !value.rule && !value.trouble);
  const [wanted] = useDebouncedValue(words.trim(), pause);
  const found = useQuery({
    queryKey: [{ _id: 'readDeadline' }, wanted, issuedOn],
    queryFn: ({ signal }) => readDue(wanted, issuedOn, signal),
    enabled: unread && wanted !== '' && wanted === words.trim(),
    staleTime: Infinity,
    retry: false,
  });
  const read = found.data;
  useEffect(() => {
    if (unread && read && wanted === words.trim() && read.words === wanted) {
      onChange({ ...read, words });
    }
  }, [unread, read, wanted, words, onChange]);
  const rule = value?.rule;
  return (
    <>
      <TextInput
        id={id}
        label={t('due.label')}
        description={value?.rule ? value.explanation : words ? t('due.help') : t('due.none')}
        error={value?.trouble}
        value={words}
        maxLength={500}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          onChange(typed ? { words: typed, explanation: typed } : undefined);
        }}
      />
      {value && rule?.kind === 'RECURRING' && (
        <DateField
          id={`${id}-until`}
          label={t('due.until')}
          description={t('due.untilHelp')}
          value={rule.until}
          onChange={(until) => onChange({ ...value, rule: { ...rule, until } })}
        />
      )}
    </>
  );
}
