import '@/shared/ui/fieldStyles';
import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { raiseObstacle, type ObstacleKind, type OrganisationRef } from '@/api';
import { addDays, dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { kinds } from './kinds';

interface Props {
  obligationId: string;
  onDone: () => void;
  onClose: () => void;
}

/** What stands in the way, what is proposed, and the day an answer is needed by. */
export function RaiseForm({ obligationId, onDone, onClose }: Props) {
  const { t } = useTranslation('obstacles');
  const today = dateInVietnam();
  const [kind, setKind] = useState<ObstacleKind>('COORDINATION');
  const [description, setDescription] = useState('');
  const [proposal, setProposal] = useState('');
  const [replyBy, setReplyBy] = useState<IsoDate | undefined>(addDays(today, 14));
  const [asked, setAsked] = useState<OrganisationRef>();
  const send = useMutation({
    mutationFn: () =>
      raiseObstacle({
        path: { id: obligationId },
        body: {
          kind,
          description: description.trim(),
          proposal: proposal.trim(),
          replyBy: replyBy ?? '',
          ...(asked ? { askedId: asked.id } : {}),
        },
        throwOnError: true,
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t('raise.title')}
      verb={t('raise.send')}
      busy={send.isPending}
      disabled={!description.trim() || !proposal.trim() || !replyBy}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/description', id: 'obstacle-description', label: t('description') },
          { pointer: '/proposal', id: 'obstacle-proposal', label: t('proposal') },
          { pointer: '/replyBy', id: 'obstacle-reply-by', label: t('replyBy') },
          { pointer: '/askedId', id: 'obstacle-asked', label: t('asked') },
        ]}
      />
      <p className="lt-soft">{t('raise.what')}</p>
      <NativeSelect
        label={t('kind.label')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) =>
          setKind(kinds.find((one) => one === event.currentTarget.value) ?? 'OTHER')
        }
      />
      <Textarea
        id="obstacle-description"
        label={t('description')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={description}
        error={fieldErrorOf(send.error, '/description')}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <Textarea
        id="obstacle-proposal"
        label={t('proposal')}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={proposal}
        error={fieldErrorOf(send.error, '/proposal')}
        onChange={(event) => setProposal(event.currentTarget.value)}
      />
      <DateField
        id="obstacle-reply-by"
        label={t('replyBy')}
        required
        min={today}
        value={replyBy}
        error={fieldErrorOf(send.error, '/replyBy')}
        onChange={setReplyBy}
      />
      <OrganisationPicker
        id="obstacle-asked"
        label={t('asked')}
        description={t('askedHelp')}
        value={asked}
        error={fieldErrorOf(send.error, '/askedId')}
        onChange={setAsked}
      />
    </ConfirmDrawer>
  );
}
