import '@/shared/ui/fieldStyles';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createSupportRequestMutation,
  listStudyPlansOptions,
  listSupportBoardsOptions,
  type DocumentRow,
  type OrganisationRef,
  type SupportKind,
} from '@/api';
import { dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { useSession } from '@/shared/lib/session';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { kinds } from './words';

interface Props {
  studyPlanId: string | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** The boards that may be asked: those of whoever stands above, the nearest first. */
function useBoards(organisationId: string | undefined) {
  return useQuery({
    ...listSupportBoardsOptions({ path: { id: organisationId ?? '' } }),
    enabled: organisationId !== undefined,
  });
}

/** What a unit needs, of whom, and by when. */
export function AskForm({ studyPlanId, onDone, onClose }: Props) {
  const { t } = useTranslation('support');
  const session = useSession();
  const today = dateInVietnam();
  const [unit, setUnit] = useState<OrganisationRef | undefined>(session.home);
  const [chosen, setChosen] = useState<string>();
  const [kind, setKind] = useState<SupportKind>('PRESENTER');
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [plan, setPlan] = useState(studyPlanId ?? '');
  const [document, setDocument] = useState<DocumentRow>();
  const [neededBy, setNeededBy] = useState<IsoDate>();
  const [answerBy, setAnswerBy] = useState<IsoDate>();
  const boards = useBoards(unit?.id);
  const plans = useQuery(listStudyPlansOptions({ query: { state: 'ISSUED', limit: 50 } }));
  const offered = boards.data?.items ?? [];
  const board = offered.find((one) => one.id === chosen) ?? offered[0];
  const send = useMutation({ ...createSupportRequestMutation(), onSuccess: onDone });
  const ask = () =>
    send.mutate({
      body: {
        organisationId: unit?.id ?? '',
        boardId: board?.id ?? '',
        kind,
        title: title.trim(),
        ...(words.trim() ? { words: words.trim() } : {}),
        ...(plan ? { studyPlanId: plan } : {}),
        ...(document ? { documentId: document.id } : {}),
        ...(neededBy ? { neededBy } : {}),
        ...(answerBy ? { answerBy } : {}),
      },
    });
  return (
    <ConfirmDrawer
      opened
      title={t('ask.title')}
      verb={t('ask.send')}
      busy={send.isPending}
      disabled={!title.trim() || !unit || !board}
      onConfirm={ask}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/organisationId', id: 'support-unit', label: t('ask.unit') },
          { pointer: '/boardId', id: 'support-board', label: t('ask.board') },
          { pointer: '/title', id: 'support-title', label: t('ask.name') },
          { pointer: '/neededBy', id: 'support-needed', label: t('ask.neededBy') },
          { pointer: '/answerBy', id: 'support-answer-by', label: t('ask.answerBy') },
        ]}
      />
      <OrganisationPicker
        id="support-unit"
        label={t('ask.unit')}
        required
        value={unit}
        onChange={setUnit}
      />
      {boards.isSuccess && offered.length === 0 ? (
        <p role="status">{t('ask.noBoard')}</p>
      ) : (
        <NativeSelect
          id="support-board"
          label={t('ask.board')}
          value={board?.id ?? ''}
          data={offered.map((one) => ({ value: one.id, label: one.name }))}
          error={fieldErrorOf(send.error, '/boardId')}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('kind.label')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) =>
          setKind(kinds.find((one) => one === event.currentTarget.value) ?? 'OTHER')
        }
      />
      <TextInput
        id="support-title"
        label={t('ask.name')}
        required
        maxLength={500}
        value={title}
        error={fieldErrorOf(send.error, '/title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('ask.words')}
        autosize
        minRows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('ask.plan')}
        value={plan}
        data={[
          { value: '', label: t('ask.noPlan') },
          ...(plans.data?.items ?? []).map((one) => ({
            value: one.id,
            label: one.symbol ? `${one.symbol} · ${one.title}` : one.title,
          })),
        ]}
        onChange={(event) => setPlan(event.currentTarget.value)}
      />
      <DocumentPicker label={t('ask.document')} value={document} onChange={setDocument} />
      <DateField
        id="support-needed"
        label={t('ask.neededBy')}
        min={today}
        value={neededBy}
        error={fieldErrorOf(send.error, '/neededBy')}
        onChange={setNeededBy}
      />
      <DateField
        id="support-answer-by"
        label={t('ask.answerBy')}
        description={t('ask.answerByHelp')}
        min={today}
        value={answerBy}
        error={fieldErrorOf(send.error, '/answerBy')}
        onChange={setAnswerBy}
      />
    </ConfirmDrawer>
  );
}
