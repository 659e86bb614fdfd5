import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { answerEscalation, ifMatch, type Escalation } from '@/api';
import { addDays, dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';

const LONGEST = 90;

interface Props {
  escalation: Escalation;
  onDone: () => void;
  onClose: () => void;
}

/** A word and a promised date. */
export function AnswerForm({ escalation, onDone, onClose }: Props) {
  const { t } = useTranslation('escalations');
  const today = dateInVietnam();
  const [words, setWords] = useState('');
  const [promised, setPromised] = useState<IsoDate | undefined>(addDays(today, 7));
  const send = useMutation({
    mutationFn: () =>
      answerEscalation({
        path: { id: escalation.id },
        headers: ifMatch(escalation.version),
        body: { answer: words.trim(), promisedOn: promised ?? '' },
        throwOnError: true,
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t('giveFor', { title: escalation.title })}
      verb={t('send')}
      busy={send.isPending}
      disabled={!words.trim() || !promised}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/answer', id: 'escalation-answer', label: t('words') },
          { pointer: '/promisedOn', id: 'escalation-promised', label: t('promised') },
        ]}
      />
      <p>{t('giveWhat')}</p>
      <Textarea
        id="escalation-answer"
        label={t('words')}
        value={words}
        maxLength={2000}
        autosize
        minRows={3}
        required
        error={fieldErrorOf(send.error, '/answer')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <DateField
        id="escalation-promised"
        label={t('promised')}
        value={promised}
        min={today}
        max={addDays(today, LONGEST)}
        required
        error={fieldErrorOf(send.error, '/promisedOn')}
        onChange={setPromised}
      />
    </ConfirmDrawer>
  );
}
