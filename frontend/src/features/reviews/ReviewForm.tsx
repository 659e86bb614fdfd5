import '@/shared/ui/fieldStyles';
import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createProgrammeReview,
  ifMatch,
  updateProgrammeReview,
  type ProgrammeReview,
  type ProgrammeReviewKind,
} from '@/api';
import { dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { parts, type Part } from './parts';

const kinds: readonly ProgrammeReviewKind[] = ['PRELIMINARY', 'FINAL'];

interface Props {
  programmeId: string;
  /** The one that is changed; absent: a new one. */
  review?: ProgrammeReview;
  onDone: (review: ProgrammeReview) => void;
  onClose: () => void;
}

/** The window that is looked back on, and what is said about it. */
export function ReviewForm({ programmeId, review, onDone, onClose }: Props) {
  const { t } = useTranslation('reviews');
  const year = dateInVietnam().slice(0, 4);
  const [kind, setKind] = useState<ProgrammeReviewKind>(review?.kind ?? 'PRELIMINARY');
  const [startsOn, setStartsOn] = useState<IsoDate | undefined>(
    review?.startsOn ?? `${year}-01-01`,
  );
  const [endsOn, setEndsOn] = useState<IsoDate | undefined>(review?.endsOn ?? `${year}-12-31`);
  const [heldOn, setHeldOn] = useState<IsoDate | undefined>(review?.heldOn);
  const [words, setWords] = useState<Partial<Record<Part, string>>>(() =>
    Object.fromEntries(parts.map((part) => [part, review?.[part] ?? ''])),
  );
  const send = useMutation({
    mutationFn: async () => {
      const said = Object.fromEntries(
        parts
          .map((part) => [part, words[part]?.trim() ?? ''] as const)
          .filter(([, text]) => text !== ''),
      );
      const body = {
        kind,
        startsOn: startsOn ?? '',
        endsOn: endsOn ?? '',
        ...(heldOn ? { heldOn } : {}),
        ...said,
      };
      const { data } = await (review
        ? updateProgrammeReview({
            path: { id: review.id },
            headers: ifMatch(review.version),
            body,
            throwOnError: true,
          })
        : createProgrammeReview({ path: { id: programmeId }, body, throwOnError: true }));
      return data;
    },
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t(review ? 'form.change' : 'form.begin')}
      verb={t(review ? 'form.save' : 'form.begin')}
      busy={send.isPending}
      disabled={!startsOn || !endsOn}
      onConfirm={() => send.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/endsOn', id: 'review-ends', label: t('form.endsOn') },
          { pointer: '/heldOn', id: 'review-held', label: t('form.heldOn') },
        ]}
      />
      <NativeSelect
        label={t('form.kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) =>
          setKind(event.currentTarget.value === 'FINAL' ? 'FINAL' : 'PRELIMINARY')
        }
      />
      <DateField label={t('form.startsOn')} required value={startsOn} onChange={setStartsOn} />
      <DateField
        id="review-ends"
        label={t('form.endsOn')}
        required
        value={endsOn}
        error={fieldErrorOf(send.error, '/endsOn')}
        onChange={setEndsOn}
      />
      <DateField
        id="review-held"
        label={t('form.heldOn')}
        value={heldOn}
        error={fieldErrorOf(send.error, '/heldOn')}
        onChange={setHeldOn}
      />
      {parts.map((part) => (
        <Textarea
          key={part}
          label={t(`part.${part}`)}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          value={words[part] ?? ''}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setWords((now) => ({ ...now, [part]: text }));
          }}
        />
      ))}
    </ConfirmDrawer>
  );
}
