import '@/shared/ui/fieldStyles';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  closeConsultationMutation,
  enterConferenceOpinionMutation,
  getConsultationDraftOptions,
  ifMatch,
  type Consultation,
  type OpinionAnchor,
  type OrganisationRef,
} from '@/api';
import { dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';
import { useReload } from './useRound';

const WHOLE: OpinionAnchor = 'WHOLE';

interface Props {
  round: Consultation;
  onClose: () => void;
}

/** Closes a round, after it was asked. */
export function CloseRoundDrawer({ round, onClose }: Props) {
  const { t } = useTranslation('consultations');
  const reload = useReload();
  const close = useMutation({
    ...closeConsultationMutation(),
    onSuccess: async () => {
      say(t('close.done'));
      await reload();
      onClose();
    },
  });
  const silent = round.figures?.silent ?? 0;
  return (
    <ConfirmDrawer
      opened
      title={t('close.title')}
      verb={t('close.do')}
      busy={close.isPending}
      onClose={onClose}
      onConfirm={() => close.mutate({ path: { id: round.id }, headers: ifMatch(round.version) })}
    >
      <FormErrorSummary error={close.error} fields={[]} />
      <p>{t('close.what')}</p>
      {silent > 0 && <p>{t('close.silent', { count: silent })}</p>}
    </ConfirmDrawer>
  );
}

/** An opinion spoken at a conference, from its minutes. */
export function SpokenDrawer({ round, onClose }: Props) {
  const { t } = useTranslation('consultations');
  const reload = useReload();
  const draft = useQuery(getConsultationDraftOptions({ path: { id: round.id } }));
  const [unit, setUnit] = useState<OrganisationRef>();
  const [delegation, setDelegation] = useState('');
  const [on, setOn] = useState<IsoDate | undefined>(dateInVietnam());
  const [place, setPlace] = useState<string>(WHOLE);
  const [words, setWords] = useState('');
  const [proposal, setProposal] = useState('');
  const enter = useMutation({
    ...enterConferenceOpinionMutation(),
    onSuccess: async () => {
      say(t('spoken.done'));
      await reload();
      onClose();
    },
  });
  const [anchor, key] = place.split(' ');
  return (
    <ConfirmDrawer
      opened
      title={t('spoken.title')}
      verb={t('spoken.do')}
      busy={enter.isPending}
      disabled={!(unit ?? delegation.trim()) || !on || !(words.trim() || proposal.trim())}
      onClose={onClose}
      onConfirm={() =>
        enter.mutate({
          path: { id: round.id },
          body: {
            ...(unit ? { organisationId: unit.id } : {}),
            ...(delegation.trim() ? { delegation: delegation.trim() } : {}),
            spokenOn: on ?? '',
            anchor: anchor as OpinionAnchor,
            ...(key ? { anchorKey: key } : {}),
            ...(words.trim() ? { words: words.trim() } : {}),
            ...(proposal.trim() ? { proposal: proposal.trim() } : {}),
          },
        })
      }
    >
      <FormErrorSummary error={enter.error} fields={[]} />
      <p>{t('spoken.what')}</p>
      <OrganisationPicker label={t('spoken.unit')} value={unit} onChange={setUnit} />
      <TextInput
        label={t('spoken.delegation')}
        maxLength={200}
        value={delegation}
        onChange={(event) => setDelegation(event.currentTarget.value)}
      />
      <DateField
        label={t('spoken.on')}
        required
        value={on}
        max={dateInVietnam()}
        onChange={setOn}
      />
      <NativeSelect
        label={t('spoken.place')}
        value={place}
        data={[
          { value: WHOLE, label: t('line.whole') },
          ...(draft.data?.places ?? []).map((one) => ({
            value: `${one.anchor} ${one.key}`,
            label: `${t(`anchor.${one.anchor}`)}: ${one.title}`,
          })),
        ]}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Textarea
        label={t('spoken.words')}
        autosize
        minRows={3}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Textarea
        label={t('spoken.proposal')}
        autosize
        minRows={2}
        maxLength={4000}
        value={proposal}
        onChange={(event) => setProposal(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}
