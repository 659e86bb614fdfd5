import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/i18n';
import { readDeadline, type DeadlineReading } from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { deadlineValuesOf, type DeadlineValues } from './deadlineForm';

const pause = 350;

interface Props {
  index: number;
  documentId: string;
  value: DeadlineValues;
  change: (part: Partial<DeadlineValues>) => void;
}

/** What is to be looked at: nothing found, no such day, a year that was supposed. */
function Remarks({ reading }: { reading: DeadlineReading }) {
  if (reading.outcome !== 'RULE') {
    return (
      <p role="status">
        <ToneBadge tone={reading.outcome === 'NONE' ? 'off' : 'late'}>{reading.detail}</ToneBadge>
      </p>
    );
  }
  return reading.warnings.map(({ code, detail }) => (
    <p key={code} role="status">
      <ToneBadge tone="soon">{detail}</ToneBadge>
    </p>
  ));
}

/** The words of the paper, read as one types: what they say fills in the fields below, which correct it. */
export function DeadlineWords({ index, documentId, value, change }: Props) {
  const { t } = useTranslation('demands');
  const [words] = useDebouncedValue(value.words.trim(), pause);
  // What stands in the form already is a person's: only words typed from now on fill it in.
  const taken = useRef(value.words.trim());
  const reading = useQuery({
    queryKey: [{ _id: 'readDeadline' }, words, documentId],
    queryFn: async ({ signal }) =>
      (await readDeadline({ body: { words, documentId }, signal, throwOnError: true })).data,
    enabled: words !== '',
    staleTime: Infinity,
    retry: false,
  });
  const found = reading.data;
  useEffect(() => {
    if (!found || taken.current === words) return;
    taken.current = words;
    if (!found.rule) return;
    const read = deadlineValuesOf(found.rule, dateInVietnam(), value.level, value.words);
    change(read);
  }, [found, words, value.level, value.words, change]);
  return (
    <>
      <TextInput
        id={`deadline-${index}-words`}
        label={t('form.words')}
        description={t('form.wordsHelp')}
        value={value.words}
        maxLength={500}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      {found && words === value.words.trim() && <Remarks reading={found} />}
    </>
  );
}
