import '@/shared/ui/fieldStyles';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  answerSupportRequestMutation,
  completeSupportRequestMutation,
  ifMatch,
  type SupportOutcome,
  type SupportRequest,
} from '@/api';
import { dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import classes from './Support.module.css';

interface Props {
  request: SupportRequest;
  onDone: () => void;
  onClose: () => void;
}

const outcomes: readonly SupportOutcome[] = ['ACCEPTED', 'DECLINED'];

/** The day and who or what comes, or why not. */
export function AnswerForm({ request, onDone, onClose }: Props) {
  const { t } = useTranslation('support');
  const [outcome, setOutcome] = useState<SupportOutcome>('ACCEPTED');
  const [promisedOn, setPromisedOn] = useState<IsoDate | undefined>(
    request.promisedOn ?? request.neededBy,
  );
  const [position, setPosition] = useState(request.helperPosition ?? '');
  const [words, setWords] = useState(request.answer ?? '');
  const accepts = outcome === 'ACCEPTED';
  const send = useMutation({ ...answerSupportRequestMutation(), onSuccess: onDone });
  const ready = accepts ? promisedOn && (position.trim() || words.trim()) : words.trim();
  return (
    <ConfirmDrawer
      opened
      title={t('answer.title')}
      verb={t('answer.send')}
      busy={send.isPending}
      disabled={!ready}
      onConfirm={() =>
        send.mutate({
          path: { id: request.id },
          headers: ifMatch(request.version),
          body: {
            outcome,
            ...(accepts && promisedOn ? { promisedOn } : {}),
            ...(accepts && position.trim() ? { helperPosition: position.trim() } : {}),
            ...(words.trim() ? { answer: words.trim() } : {}),
          },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/promisedOn', id: 'support-promised', label: t('answer.promisedOn') },
          { pointer: '/helperPosition', id: 'support-position', label: t('answer.position') },
          { pointer: '/answer', id: 'support-answer', label: t('answer.words') },
        ]}
      />
      <p>
        <strong>{request.title}</strong>
      </p>
      <fieldset className={classes.choices}>
        <legend>{t('answer.outcome')}</legend>
        {outcomes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="outcome"
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />{' '}
            {t(`answer.${one}`)}
          </label>
        ))}
      </fieldset>
      {accepts && (
        <>
          <DateField
            id="support-promised"
            label={t('answer.promisedOn')}
            required
            min={dateInVietnam()}
            value={promisedOn}
            error={fieldErrorOf(send.error, '/promisedOn')}
            onChange={setPromisedOn}
          />
          <TextInput
            id="support-position"
            label={t('answer.position')}
            description={t('answer.positionHelp')}
            maxLength={300}
            value={position}
            error={fieldErrorOf(send.error, '/helperPosition')}
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
        </>
      )}
      <Textarea
        id="support-answer"
        label={t(accepts ? 'answer.words' : 'answer.reason')}
        required={!accepts}
        autosize
        minRows={3}
        maxLength={4000}
        value={words}
        error={fieldErrorOf(send.error, '/answer')}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

/** When the help was given, and what it came to. */
export function CompleteForm({ request, onDone, onClose }: Props) {
  const { t } = useTranslation('support');
  const today = dateInVietnam();
  const [doneOn, setDoneOn] = useState<IsoDate | undefined>(today);
  const [result, setResult] = useState('');
  const send = useMutation({ ...completeSupportRequestMutation(), onSuccess: onDone });
  return (
    <ConfirmDrawer
      opened
      title={t('complete.title')}
      verb={t('complete.send')}
      busy={send.isPending}
      disabled={!doneOn}
      onConfirm={() =>
        send.mutate({
          path: { id: request.id },
          headers: ifMatch(request.version),
          body: { doneOn: doneOn ?? '', ...(result.trim() ? { result: result.trim() } : {}) },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[{ pointer: '/doneOn', id: 'support-done', label: t('complete.on') }]}
      />
      <p>
        <strong>{request.title}</strong>
      </p>
      <DateField
        id="support-done"
        label={t('complete.on')}
        required
        max={today}
        value={doneOn}
        error={fieldErrorOf(send.error, '/doneOn')}
        onChange={setDoneOn}
      />
      <Textarea
        label={t('complete.result')}
        autosize
        minRows={2}
        maxLength={2000}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
