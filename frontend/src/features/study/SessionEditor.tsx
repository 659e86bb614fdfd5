import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  asProblem,
  getStudySessionFormOptions,
  ifMatch,
  listStudySessionsOptions,
  updateStudySessionMutation,
  type StudySession,
  type StudySessionForm,
} from '@/api';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { inputOfSitting, SessionFields, useSittingFields, type Sitting } from './SessionFields';
import classes from './Study.module.css';
import { useReload } from './useReload';

/** A recorded sitting as it would be typed. */
function typed(session: StudySession): Sitting {
  return {
    heldOn: session.heldOn,
    startsAt: session.startsAt ?? '',
    endsAt: session.endsAt ?? '',
    form: session.form,
    place: session.place ?? '',
    presenterPosition: session.presenterPosition ?? '',
    presenterIsHead: session.presenterIsHead,
    merged: session.merged,
    makeUpOfId: session.makeUpOfId ?? '',
    documentIds: session.documents.map(({ id }) => id),
    numbers: Object.fromEntries(
      session.attendance.map(({ category, first = 0, makeUp = 0, attendances = 0 }) => [
        category,
        first + makeUp + attendances,
      ]),
    ),
    points: session.points,
    overReason: session.overReason ?? '',
    note: session.note ?? '',
  };
}

interface Props {
  session: StudySession;
  onDone: () => void;
}

function Editor({ session, form, onDone }: Props & { form: StudySessionForm }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const fields = useSittingFields();
  const [sitting, setSitting] = useState(() => typed(session));
  const [reason, setReason] = useState('');
  const earlier = useQuery(
    listStudySessionsOptions({
      query: { planId: session.planId, organisationId: session.organisation.id, limit: 50 },
    }),
  );
  const save = useMutation({
    ...updateStudySessionMutation(),
    onSuccess: async () => {
      say(t('session.saved'));
      onDone();
      await reload();
    },
  });
  return (
    <form
      className={classes.form}
      aria-label={t('session.correct')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          path: { id: session.id },
          headers: ifMatch(session.version),
          body: {
            planId: session.planId,
            organisationId: session.organisation.id,
            ...inputOfSitting(sitting, form.audiences),
            ...(session.source && session.externalId
              ? { source: session.source, externalId: session.externalId }
              : {}),
            reason: reason.trim(),
          },
        });
      }}
    >
      <FormErrorSummary
        error={save.error}
        fields={[
          ...fields,
          { pointer: '/reason', id: 'session-reason', label: t('session.reason') },
        ]}
      />
      <SessionFields
        sitting={sitting}
        change={(part) => setSitting((now) => ({ ...now, ...part }))}
        documents={form.documents}
        audiences={form.audiences}
        earlier={(earlier.data?.items ?? []).filter(({ id }) => id !== session.id)}
        error={save.error}
        above={Boolean(save.error) && asProblem(save.error).slug === 'attended-above-expected'}
      />
      <TextInput
        id="session-reason"
        size="md"
        label={t('session.reason')}
        description={t('session.reasonHelp')}
        required
        maxLength={1000}
        value={reason}
        error={fieldErrorOf(save.error, '/reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={!reason.trim()}>
          {t('session.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('plan.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The form of a sitting that stands; what is changed needs a reason. */
export function SessionEditor(props: Props) {
  const found = useQuery(
    getStudySessionFormOptions({ query: { obligationId: props.session.obligationId ?? '' } }),
  );
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} />;
  return <Editor {...props} form={found.data} />;
}
