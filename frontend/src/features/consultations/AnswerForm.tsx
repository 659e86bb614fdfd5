import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { answerOpinionMutation, ifMatch, type Opinion, type OpinionAnswer } from '@/api';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './Consultations.module.css';
import { Answered } from './OpinionText';
import { useReload } from './useRound';
import { needsReason } from './words';

const answers: readonly OpinionAnswer[] = ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED'];

interface ChoiceProps {
  name: string;
  label: string;
  answer: OpinionAnswer | undefined;
  reason: string;
  onAnswer: (answer: OpinionAnswer) => void;
  onReason: (reason: string) => void;
}

/** Accepted, in part, not; and why. */
export function AnswerChoice({ name, label, answer, reason, onAnswer, onReason }: ChoiceProps) {
  const { t } = useTranslation('consultations');
  return (
    <>
      <div className={classes.choices} role="radiogroup" aria-label={label}>
        {answers.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={answer === one}
              onChange={() => onAnswer(one)}
            />
            {t(`answer.${one}`)}
          </label>
        ))}
      </div>
      {answer && (
        <Textarea
          label={t(needsReason(answer) ? 'line.reasonRequired' : 'line.reason')}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
    </>
  );
}

interface Props {
  roundId: string;
  opinion: Opinion;
  number: number;
  mayEdit: boolean;
}

/** One opinion's answer, given in its line. */
export function AnswerForm({ roundId, opinion, number, mayEdit }: Props) {
  const { t } = useTranslation('consultations');
  const reload = useReload();
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState(opinion.answer);
  const [reason, setReason] = useState(opinion.reason ?? '');
  const send = useMutation({
    ...answerOpinionMutation(),
    onSuccess: async () => {
      say(t('line.saved'));
      setOpen(false);
      await reload();
    },
  });
  if (!mayEdit || (opinion.answer && !open)) {
    return (
      <div className={classes.answerForm}>
        <div>
          <Answered opinion={opinion} />
        </div>
        {mayEdit && (
          <div className="lt-no-print">
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
              {t('line.change')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  const complete = answer && (!needsReason(answer) || reason.trim());
  return (
    <form
      className={classes.answerForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (!answer || !complete) return;
        send.mutate({
          path: { id: roundId, opinionId: opinion.id },
          headers: ifMatch(opinion.version),
          body: { answer, ...(reason.trim() ? { reason: reason.trim() } : {}) },
        });
      }}
    >
      <FormErrorSummary error={send.error} fields={[]} />
      <AnswerChoice
        name={`answer-${opinion.id}`}
        label={t('line.answer', { number })}
        answer={answer}
        reason={reason}
        onAnswer={setAnswer}
        onReason={setReason}
      />
      {answer && (
        <div className={classes.buttons}>
          <Button type="submit" size="compact-sm" loading={send.isPending} disabled={!complete}>
            {t('line.save')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setAnswer(opinion.answer);
              setReason(opinion.reason ?? '');
              setOpen(false);
              send.reset();
            }}
          >
            {t('line.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
