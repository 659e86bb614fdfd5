import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { decideAlignmentMutation, ifMatch, type Alignment, type AlignmentDecision } from '@/api';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';

export interface Asked {
  alignment: Alignment;
  decision: AlignmentDecision;
}

interface Props extends Asked {
  onClose: () => void;
  onDone: () => void;
}

/** One decision with its word: what fits, what is kept, or why not. */
export function DecisionDrawer({ alignment, decision, onClose, onDone }: Props) {
  const { t } = useTranslation('alignment');
  const fits = decision === 'ACCEPT' && !alignment.changed;
  const [note, setNote] = useState(fits ? t('decide.fitsWord') : '');
  const needed = decision !== 'ACCEPT' || fits;
  const decide = useMutation({
    ...decideAlignmentMutation(),
    onSuccess: () => {
      say(t('decide.done'));
      onDone();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t(fits ? 'decide.FITS' : `decide.${decision}`)}
      verb={t(fits ? 'decide.FITS' : `decide.${decision}`)}
      busy={decide.isPending}
      disabled={needed && !note.trim()}
      onClose={onClose}
      onConfirm={() =>
        decide.mutate({
          path: { id: alignment.programme.id, alignmentId: alignment.id },
          headers: ifMatch(alignment.version),
          body: { decision, ...(note.trim() ? { note: note.trim() } : {}) },
        })
      }
    >
      <p>{alignment.superior.title}</p>
      <FormErrorSummary
        error={decide.error}
        fields={[{ pointer: '/note', id: 'decision-note', label: t('decide.note') }]}
      />
      <Textarea
        id="decision-note"
        label={t(decision === 'DECLINE' ? 'decide.reason' : 'decide.note')}
        description={decision === 'DECLINE' ? t('decide.reasonHelp') : undefined}
        value={note}
        required={needed}
        autosize
        minRows={3}
        maxLength={1000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
