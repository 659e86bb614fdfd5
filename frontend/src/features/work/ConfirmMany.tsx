import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { decideObligationsMutation, type Decisions, type ObligationRow as Row } from '@/api';
import { useObligationChanged } from '@/shared/lib/obligation-cache';
import { shortName } from '@/shared/lib/references';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './MyWork.module.css';

interface Props {
  picked: readonly Row[];
  onDecided: (result: Decisions) => void;
  onClose: () => void;
}

/** Names once more what is about to be confirmed, takes a note for all, and confirms. */
export function ConfirmMany({ picked, onDecided, onClose }: Props) {
  const { t } = useTranslation('work');
  const [note, setNote] = useState('');
  const changed = useObligationChanged();
  const decide = useMutation({
    ...decideObligationsMutation(),
    onSuccess: async (result) => {
      if (result.decided > 0) say(t('confirm.done', { count: result.decided }));
      onDecided(result);
      await changed();
    },
  });
  const confirm = () =>
    decide.mutate({
      body: {
        decision: 'ACCEPT',
        ...(note.trim() ? { note: note.trim() } : {}),
        items: picked.map(({ id, version }) => ({ id, version })),
      },
    });
  return (
    <ConfirmDrawer
      opened
      title={t('confirm.many', { count: picked.length })}
      verb={t('confirm.verb')}
      busy={decide.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <FormErrorSummary
        error={decide.error}
        fields={[{ pointer: '/note', id: 'many-note', label: t('confirm.note') }]}
      />
      <ul className={classes.chosen}>
        {picked.map((row) => (
          <li key={row.id}>
            {shortName(row.organisation)} · {row.title}
          </li>
        ))}
      </ul>
      <Textarea
        id="many-note"
        label={t('confirm.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
