import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  answerObstacle,
  forwardObstacle,
  ifMatch,
  type Obstacle,
  type ObstacleOutcome,
} from '@/api';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { outcomes } from './kinds';
import classes from './Obstacles.module.css';

/** What is done with it: an outcome, or the organisation above is asked. */
type Choice = ObstacleOutcome | 'FORWARD';

interface Props {
  obstacle: Obstacle;
  onDone: (choice: Choice) => void;
  onClose: () => void;
}

/** The answer, or the way up where it is not for this level to decide. */
export function AnswerForm({ obstacle, onDone, onClose }: Props) {
  const { t } = useTranslation('obstacles');
  const [choice, setChoice] = useState<Choice>('AGREED');
  const [words, setWords] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      const call = {
        path: { id: obstacle.id },
        headers: ifMatch(obstacle.version),
        throwOnError: true,
      } as const;
      await (choice === 'FORWARD'
        ? forwardObstacle({ ...call, body: { reason: words.trim() } })
        : answerObstacle({ ...call, body: { outcome: choice, answer: words.trim() } }));
    },
    onSuccess: () => onDone(choice),
  });
  const pointer = choice === 'FORWARD' ? '/reason' : '/answer';
  return (
    <ConfirmDrawer
      opened
      title={t('answer.title')}
      verb={t(choice === 'FORWARD' ? 'answer.sendUp' : 'answer.send')}
      busy={send.isPending}
      disabled={!words.trim()}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[{ pointer, id: 'obstacle-answer', label: t('answer.words') }]}
      />
      <p>
        <strong>{obstacle.description}</strong>
      </p>
      <p>
        {t('proposal')}: {obstacle.proposal}
      </p>
      <fieldset className={classes.choices}>
        <legend>{t('answer.outcome')}</legend>
        {[...outcomes, 'FORWARD' as const].map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="outcome"
              checked={choice === one}
              onChange={() => setChoice(one)}
            />{' '}
            {t(`outcome.${one}`)}
          </label>
        ))}
      </fieldset>
      <Textarea
        id="obstacle-answer"
        label={t(choice === 'FORWARD' ? 'answer.reason' : 'answer.words')}
        required
        autosize
        minRows={3}
        maxLength={choice === 'FORWARD' ? 1000 : 4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
