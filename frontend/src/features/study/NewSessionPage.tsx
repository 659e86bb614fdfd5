import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  asProblem,
  getObligationOptions,
  getStudySessionFormOptions,
  ifMatch,
  listStudySessionsOptions,
  submitObligationMutation,
  type StudySessionForm,
} from '@/api';
import { idempotencyKey } from '@/api/fetch';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, PageSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { outbox, send } from './outbox';
import { attendanceOf, SessionFields, type Sitting } from './SessionFields';
import classes from './Study.module.css';
import { UnsentSessions } from './Unsent';
import { useReload } from './useReload';

/** What a cell would type most of the time: today, all documents, everyone still to come. */
function startOf(form: StudySessionForm): Sitting {
  return {
    heldOn: dateInVietnam(),
    startsAt: '',
    endsAt: '',
    form: form.form,
    place: '',
    presenterPosition: form.presenterPosition ?? '',
    presenterIsHead: form.rules.includes('BY_HEAD'),
    merged: false,
    makeUpOfId: '',
    documentIds: form.documents.map(({ id }) => id),
    numbers: Object.fromEntries(
      form.audiences
        .filter(({ inRate, expected }) => inRate && expected !== undefined)
        .map(({ category, expected = 0, exempted, attended }) => [
          category,
          Math.max(0, expected - exempted - attended),
        ]),
    ),
    points: [],
    overReason: '',
    note: '',
  };
}

/** Offers to report the obligation once a sitting stands. */
function Offer({ form }: { form: StudySessionForm }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const duty = useQuery({
    ...getObligationOptions({ path: { id: form.obligationId } }),
    enabled: form.maySubmit,
  });
  const submit = useMutation({
    ...submitObligationMutation(),
    onSuccess: async () => {
      say(t('session.submitted'));
      await reload();
    },
  });
  const { lastHeldOn } = form;
  if (!form.maySubmit || !lastHeldOn || !duty.data) return null;
  const version = duty.data.version;
  return (
    <div className={classes.offer} role="status">
      <FormErrorSummary error={submit.error} fields={[]} />
      <p>{t(form.reached ? 'session.reached' : 'session.held')}</p>
      <Button
        loading={submit.isPending}
        onClick={() =>
          submit.mutate({
            path: { id: form.obligationId },
            headers: ifMatch(version),
            body: { doneOn: lastHeldOn },
          })
        }
      >
        {t('session.submit', { date: formatDate(lastHeldOn) })}
      </Button>
    </div>
  );
}

function Writer({ form }: { form: StudySessionForm }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const [sitting, change, forget] = useDraft(`study.${form.obligationId}`, startOf(form));
  // one key as long as the same words are tried: what was sent once is not sent twice
  const [key, setKey] = useState(idempotencyKey);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const earlier = useQuery(
    listStudySessionsOptions({
      query: { planId: form.planId, organisationId: form.organisation.id, limit: 50 },
    }),
  );
  const put = (part: Partial<Sitting>) => {
    setKey(idempotencyKey());
    change(part);
  };
  const again = () => {
    forget();
    change({ ...startOf(form), numbers: {}, heldOn: dateInVietnam() });
    forget();
    setKey(idempotencyKey());
    setError(undefined);
  };
  const body = {
    planId: form.planId,
    organisationId: form.organisation.id,
    heldOn: sitting.heldOn,
    ...(sitting.startsAt ? { startsAt: sitting.startsAt } : {}),
    ...(sitting.endsAt ? { endsAt: sitting.endsAt } : {}),
    form: sitting.form,
    ...(sitting.place.trim() ? { place: sitting.place.trim() } : {}),
    ...(sitting.presenterPosition.trim()
      ? { presenterPosition: sitting.presenterPosition.trim() }
      : {}),
    presenterIsHead: sitting.presenterIsHead,
    merged: sitting.merged,
    ...(sitting.makeUpOfId ? { makeUpOfId: sitting.makeUpOfId } : {}),
    documentIds: sitting.documentIds,
    points: sitting.points,
    attendance: attendanceOf(sitting, form.audiences),
    ...(sitting.overReason.trim() ? { overReason: sitting.overReason.trim() } : {}),
    ...(sitting.note.trim() ? { note: sitting.note.trim() } : {}),
  };
  const record = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await send({ key, body });
      say(t('session.sent'));
      again();
      await reload();
    } catch (thrown) {
      if (asProblem(thrown).status === 0) {
        outbox.put({ key, body, organisation: form.organisation.name });
        again();
      } else setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  const above = Boolean(error) && asProblem(error).slug === 'attended-above-expected';
  return (
    <form
      className={classes.form}
      aria-label={t('session.newTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/heldOn', id: 'session-heldOn', label: t('session.heldOn') },
          { pointer: '/presenterPosition', id: 'session-presenter', label: t('session.presenter') },
          { pointer: '/attendance', id: 'session-attendance', label: t('session.attendance') },
          { pointer: '/documentIds', id: 'session-documents', label: t('session.documents') },
        ]}
      />
      <SessionFields
        sitting={sitting}
        change={put}
        documents={form.documents}
        audiences={form.audiences}
        earlier={earlier.data?.items ?? []}
        error={error}
        above={above}
      />
      <div className={classes.send}>
        <Button
          type="submit"
          size="md"
          fullWidth
          loading={busy}
          disabled={sitting.documentIds.length === 0}
        >
          {t('session.send')}
        </Button>
      </div>
    </form>
  );
}

/** The form of a sitting for what a unit owes: under a minute for a cell, and never lost with the network. */
export function NewSessionPage() {
  const { t } = useTranslation('study');
  const [words] = useQueryWords();
  const obligation = words.obligation ?? '';
  const found = useQuery({
    ...getStudySessionFormOptions({ query: { obligationId: obligation } }),
    enabled: obligation !== '',
    networkMode: 'offlineFirst',
  });
  if (found.isPending && obligation) return <PageSkeleton />;
  if (!found.data) {
    if (found.error && asProblem(found.error).status !== 404) {
      return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
    }
    return (
      <>
        <PageHeader title={t('session.newTitle')} />
        <UnsentSessions />
        <EmptyState title={t('session.noPlan')}>
          {t('session.noPlanDo')}
          {obligation && (
            <p>
              <AppLink href={paths.obligation(obligation)}>{t('session.openDuty')}</AppLink>
            </p>
          )}
        </EmptyState>
      </>
    );
  }
  const form = found.data;
  return (
    <>
      <PageHeader
        title={t('session.newTitle')}
        path={[{ label: t('session.listTitle'), href: paths.studySessions }]}
        subtitle={
          <>
            <OrganisationName organisation={form.organisation} /> ·{' '}
            <AppLink href={paths.studyPlan(form.planId)}>{form.planTitle}</AppLink>
            {form.dueOn && <> · {t('session.due', { date: formatDate(form.dueOn) })}</>}
            {form.sessions > 0 && <> · {t('session.soFar', { count: form.sessions })}</>}
          </>
        }
      />
      <UnsentSessions />
      <Offer form={form} />
      {form.mayRecord ? (
        <Writer key={form.obligationId} form={form} />
      ) : (
        <p className="lt-soft">{t('session.cannot')}</p>
      )}
    </>
  );
}
