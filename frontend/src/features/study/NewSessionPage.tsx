import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  asProblem,
  getObligationOptions,
  getStudySessionFormOptions,
  ifMatch,
  listStudySessionsOptions,
  submitObligationMutation,
  type Attachment,
  type StudySessionForm,
} from '@/api';
import { idempotencyKey } from '@/api/fetch';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { paths } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { FileDrop } from '@/shared/ui/FileDrop';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, PageSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { outbox, send } from './outbox';
import { inputOfSitting, SessionFields, useSittingFields, type Sitting } from './SessionFields';
import classes from './Study.module.css';
import { UnsentSessions } from './Unsent';
import { useReload } from './useReload';

/** What a cell would type most of the time: today, all documents, everyone still to come. */
function startOf(form: StudySessionForm, makeUpOfId = ''): Sitting {
  return {
    heldOn: dateInVietnam(),
    startsAt: '',
    endsAt: '',
    form: form.form,
    place: '',
    presenterPosition: form.presenterPosition ?? '',
    presenterIsHead: form.rules.includes('BY_HEAD'),
    merged: false,
    makeUpOfId,
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
  if (!form.maySubmit || !lastHeldOn) return null;
  if (form.doneFrom && lastHeldOn < form.doneFrom) {
    return (
      <div className={classes.offer} role="status">
        <p>
          {t('session.beforePlan', {
            date: formatDate(lastHeldOn),
            from: formatDate(form.doneFrom),
          })}
        </p>
        <AppLink href={paths.obligation(form.obligationId)}>{t('session.openDuty')}</AppLink>
      </div>
    );
  }
  if (!duty.data) return null;
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

function Writer({ form, makeUpOfId }: { form: StudySessionForm; makeUpOfId: string }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const [sitting, change, forget] = useDraft(
    `study.${form.obligationId}${makeUpOfId && `.${makeUpOfId}`}`,
    startOf(form, makeUpOfId),
  );
  // one key as long as the same words are tried: what was sent once is not sent twice
  const [key, setKey] = useState(idempotencyKey);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const fields = useSittingFields();
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
    setFiles([]);
  };
  const body = {
    planId: form.planId,
    organisationId: form.organisation.id,
    ...inputOfSitting(sitting, form.audiences),
    ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
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
      <FormErrorSummary error={error} fields={fields} />
      <SessionFields
        sitting={sitting}
        change={put}
        documents={form.documents}
        audiences={form.audiences}
        earlier={earlier.data?.items ?? []}
        error={error}
        above={above}
      />
      {form.maySubmit || form.sessions === 0 ? (
        <FileDrop
          label={t('session.files')}
          help={t('session.filesHelp')}
          url={`/api/v1/obligations/${encodeURIComponent(form.obligationId)}/attachments`}
          onUploaded={(made: Attachment) => {
            setKey(idempotencyKey());
            setFiles((all) => [...all, made]);
          }}
        />
      ) : null}
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
            {form.sessions > 0 && <> · {t('session.soFar', { count: form.sessions })}</>} ·{' '}
            <AppLink href={paths.studyUnit(form.planId, form.organisation.id)}>
              {t('unit.open')}
            </AppLink>
          </>
        }
      />
      <UnsentSessions />
      <Offer form={form} />
      {form.mayRecord ? (
        <Writer key={form.obligationId} form={form} makeUpOfId={words.makeUpOf ?? ''} />
      ) : (
        <p className="lt-soft">{t('session.cannot')}</p>
      )}
    </>
  );
}
