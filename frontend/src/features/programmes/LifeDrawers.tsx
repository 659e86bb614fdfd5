import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  closeActionProgrammeMutation,
  createProgrammeEditionMutation,
  deleteActionProgrammeMutation,
  ifMatch,
  type ActionProgramme,
} from '@/api';
import { paths } from '@/shared/lib/references';
import { useGo } from '@/shared/ui/AppLink';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import { useProgrammeCache } from './useProgramme';

interface Props {
  programme: ActionProgramme;
  onClose: () => void;
}

interface ReasonProps {
  label: string;
  value: string;
  onChange: (reason: string) => void;
}

function Reason({ label, value, onChange }: ReasonProps) {
  return (
    <Textarea
      id="programme-reason"
      label={label}
      required
      autosize
      minRows={3}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Begins the next edition of a programme in force. */
export function EditionDrawer({ programme, onClose }: Props) {
  const { t } = useTranslation('programmes');
  const go = useGo();
  const cache = useProgrammeCache(programme.id);
  const [reason, setReason] = useState('');
  const begin = useMutation({
    ...createProgrammeEditionMutation(),
    onSuccess: async (next) => {
      await cache.reload();
      go(paths.programme(next.id));
      onClose();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('edition.title')}
      verb={t('edition.make')}
      busy={begin.isPending}
      disabled={!reason.trim()}
      onClose={onClose}
      onConfirm={() =>
        begin.mutate({ path: { id: programme.id }, body: { reason: reason.trim() } })
      }
    >
      <FormErrorSummary error={begin.error} fields={[]} />
      <p>{t('edition.what')}</p>
      <Reason label={t('edition.reason')} value={reason} onChange={setReason} />
    </ConfirmDrawer>
  );
}

/** Ends a programme that is in force. */
export function CloseDrawer({ programme, onClose }: Props) {
  const { t } = useTranslation('programmes');
  const cache = useProgrammeCache(programme.id);
  const [reason, setReason] = useState('');
  const close = useMutation({
    ...closeActionProgrammeMutation(),
    onSuccess: async () => {
      say(t('close.done'));
      await cache.reload();
      onClose();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('close.title')}
      verb={t('close.do')}
      busy={close.isPending}
      disabled={!reason.trim()}
      onClose={onClose}
      onConfirm={() =>
        close.mutate({
          path: { id: programme.id },
          headers: ifMatch(programme.version),
          body: { reason: reason.trim() },
        })
      }
    >
      <FormErrorSummary error={close.error} fields={[]} />
      <Reason label={t('close.reason')} value={reason} onChange={setReason} />
    </ConfirmDrawer>
  );
}

/** Deletes a draft, after it was asked. */
export function DeleteDrawer({ programme, onClose }: Props) {
  const { t } = useTranslation('programmes');
  const go = useGo();
  const drop = useMutation({
    ...deleteActionProgrammeMutation(),
    onSuccess: () => {
      say(t('page.deleted'));
      go(paths.programmes);
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('page.delete')}
      verb={t('page.delete')}
      busy={drop.isPending}
      onClose={onClose}
      onConfirm={() =>
        drop.mutate({ path: { id: programme.id }, headers: ifMatch(programme.version) })
      }
    >
      <FormErrorSummary error={drop.error} fields={[]} />
      <p>{t('page.deleteSure')}</p>
    </ConfirmDrawer>
  );
}
