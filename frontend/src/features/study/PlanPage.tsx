import './strings';
import '@/shared/ui/fieldStyles';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  approveStudyPlanMutation,
  closeStudyPlanMutation,
  createStudyPlanMutation,
  getStudyPlanOptions,
  ifMatch,
  issueStudyPlanMutation,
  previewStudyPlanIssueMutation,
  returnStudyPlanMutation,
  submitStudyPlanMutation,
  updateStudyPlanMutation,
  type StudyPlan,
} from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { documentName, paths, shortName, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { PlanEditor } from './PlanEditor';
import classes from './Study.module.css';
import { useReload } from './useReload';
import { derivedFrom, emptyPlan, inputOf, rules, toneOfPlan, type Level } from './words';

/** Whom issuing asks, counted by the server before anything is written. */
function Preview({ plan }: { plan: StudyPlan }) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const found = useQuery({
    queryKey: ['StudyPlanPreview', plan.id, plan.version],
    queryFn: async () =>
      previewStudyPlanIssueMutation().mutationFn?.({ path: { id: plan.id } }, undefined as never),
  });
  const preview = found.data;
  if (!preview) return null;
  return (
    <Card
      title={t('plan.preview')}
      aside={t('plan.previewCount', { count: preview.organisations })}
    >
      <ul>
        {preview.asked.map((one, index) => (
          <li key={index}>
            {one.audience
              ? t('plan.previewBriefing', {
                  category: t(`category.${one.audience}`),
                  count: one.organisations,
                  date: formatDate(one.dueOn),
                })
              : t('plan.previewRow', {
                  level: one.level ? t(`level.${one.level as Level}`) : t('plan.own'),
                  count: one.organisations,
                  date: formatDate(one.dueOn),
                })}
          </li>
        ))}
        {preview.asked.length === 0 && <li>{count(0)}</li>}
      </ul>
    </Card>
  );
}

function View({ plan }: { plan: StudyPlan }) {
  const { t } = useTranslation('study');
  const studying = plan.audiences.filter((one) => !one.special);
  const briefed = plan.audiences.filter((one) => one.special);
  return (
    <div className={classes.stack}>
      {plan.returnedReason && plan.state === 'DRAFT' && (
        <p className={classes.note}>{t('plan.returnedBecause', { reason: plan.returnedReason })}</p>
      )}
      {plan.warnings.length > 0 && !['ISSUED', 'CLOSED'].includes(plan.state) && (
        <div className={classes.note}>
          <strong>{t('plan.lacks')}</strong>
          <ul>
            {plan.warnings.map((one, index) => (
              <li key={index}>{one.detail}</li>
            ))}
          </ul>
        </div>
      )}
      <Card title={t('plan.documents')}>
        <ol>
          {plan.documents.map(({ document, topics }) => (
            <li key={document.id}>
              <AppLink href={paths.document(document.id)}>{documentName(document)}</AppLink>{' '}
              {document.symbol ? document.title : ''}
              {topics.length > 0 && (
                <ul>
                  {topics.map((topic, index) => (
                    <li key={index}>
                      {topic.title}
                      {topic.presenterPosition && (
                        <span className="lt-soft"> · {topic.presenterPosition}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
        {plan.citations.map((one, index) => (
          <p key={index} className="lt-small">
            “{one.words}” · {t(one.resolved ? 'plan.resolved' : 'plan.unresolved')}
          </p>
        ))}
      </Card>
      <Card title={t('plan.levels')}>
        <ul>
          {plan.levels.map((one) => (
            <li key={one.level}>
              {t(`level.${one.level as Level}`)}: {t('plan.due', { date: formatDate(one.dueOn) })}
              {one.words && <mark> “{one.words}”</mark>}
            </li>
          ))}
        </ul>
        {plan.pastSuperiorReason && (
          <p className="lt-small">
            {t('plan.past')}: {plan.pastSuperiorReason}
          </p>
        )}
      </Card>
      <Card title={t('plan.audiences')}>
        <ul>
          {studying.map((one) => (
            <li key={`${one.category}${one.level ?? ''}`}>
              {t(`category.${one.category}`)}
              {!one.inRate && <span className="lt-soft"> · {t('plan.beside')}</span>}
            </li>
          ))}
        </ul>
        {briefed.length > 0 && (
          <>
            <p>
              <strong>{t('plan.special')}</strong>
            </p>
            <ul>
              {briefed.map((one) => (
                <li key={one.category}>
                  {t(`category.${one.category}`)}
                  {one.dueOn && <> · {t('plan.due', { date: formatDate(one.dueOn) })}</>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <Card title={t('plan.checklist')}>
        <ul>
          {plan.checklist.map((one, index) => (
            <li key={index}>
              {t(`point.${one.point}`)}
              {one.words && <>: {one.words}</>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('plan.rules')}>
        <ul>
          {rules
            .map((rule) => plan.rules.find((one) => one.rule === rule))
            .filter((one) => one?.on)
            .map(
              (one) =>
                one && (
                  <li key={one.rule}>
                    {t(`rule.${one.rule}`)}
                    {one.hand && <> {t(`hand.${one.hand}`)}.</>}
                    {one.dueOn && <> {t('plan.due', { date: formatDate(one.dueOn) })}.</>}
                  </li>
                ),
            )}
        </ul>
      </Card>
      {plan.mayEdit && !['ISSUED', 'CLOSED'].includes(plan.state) && <Preview plan={plan} />}
    </div>
  );
}

type Step = 'return' | 'issue' | 'close';

interface StepProps {
  plan: StudyPlan;
  onClose: () => void;
}

function IssueDrawer({ plan, onClose }: StepProps) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const preview = useQuery({
    queryKey: ['StudyPlanPreview', plan.id, plan.version],
    queryFn: async () =>
      previewStudyPlanIssueMutation().mutationFn?.({ path: { id: plan.id } }, undefined as never),
  });
  const [typed, setTyped] = useState<string>();
  const [issuedOn, setIssuedOn] = useState<string | undefined>(dateInVietnam());
  const symbol = typed ?? preview.data?.symbol ?? '';
  const issue = useMutation({
    ...issueStudyPlanMutation(),
    onSuccess: async () => {
      say(t('plan.issued'));
      await reload();
      onClose();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('plan.issue')}
      verb={t('plan.issue')}
      busy={issue.isPending}
      disabled={!symbol.trim()}
      onConfirm={() =>
        issue.mutate({
          path: { id: plan.id },
          headers: ifMatch(plan.version),
          body: { symbol: symbol.trim(), ...(issuedOn ? { issuedOn } : {}) },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={issue.error}
        fields={[{ pointer: '/symbol', id: 'issue-symbol', label: t('plan.symbol') }]}
      />
      {preview.data && <p>{t('plan.previewCount', { count: preview.data.organisations })}</p>}
      <TextInput
        id="issue-symbol"
        label={t('plan.symbol')}
        value={symbol}
        maxLength={100}
        required
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <DateField label={t('plan.issuedOn')} value={issuedOn} onChange={setIssuedOn} />
    </ConfirmDrawer>
  );
}

function ReasonDrawer({ plan, step, onClose }: StepProps & { step: 'return' | 'close' }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const [reason, setReason] = useState('');
  const done = async () => {
    say(t(step === 'return' ? 'plan.returned' : 'plan.closed'));
    await reload();
    onClose();
  };
  const back = useMutation({ ...returnStudyPlanMutation(), onSuccess: done });
  const end = useMutation({ ...closeStudyPlanMutation(), onSuccess: done });
  const act = step === 'return' ? back : end;
  return (
    <ConfirmDrawer
      opened
      title={t(`plan.${step}`)}
      verb={t(`plan.${step}`)}
      busy={act.isPending}
      disabled={!reason.trim()}
      onConfirm={() =>
        act.mutate({
          path: { id: plan.id },
          headers: ifMatch(plan.version),
          body: { reason: reason.trim() },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary error={act.error} fields={[]} />
      <Textarea
        label={t('plan.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        required
        data-autofocus=""
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

function Actions({ plan, onStep }: { plan: StudyPlan; onStep: (step: Step) => void }) {
  const { t } = useTranslation('study');
  const session = useSession();
  const reload = useReload();
  const [, change] = useQueryWords();
  const submit = useMutation({
    ...submitStudyPlanMutation(),
    onSuccess: async () => {
      say(t('plan.submitted'));
      await reload();
    },
  });
  const approve = useMutation({
    ...approveStudyPlanMutation(),
    onSuccess: async () => {
      say(t('plan.approved'));
      await reload();
    },
  });
  const at = { path: { id: plan.id }, headers: ifMatch(plan.version) };
  const open = !['ISSUED', 'CLOSED'].includes(plan.state);
  const below = plan.state === 'ISSUED' && session.home && session.home.id !== plan.organisation.id;
  return (
    <>
      {plan.mayApprove && plan.state === 'APPROVED' && (
        <Button onClick={() => onStep('issue')}>{t('plan.issue')}</Button>
      )}
      {plan.mayApprove && plan.state === 'SUBMITTED' && (
        <Button loading={approve.isPending} onClick={() => approve.mutate(at)}>
          {t('plan.approve')}
        </Button>
      )}
      {plan.mayApprove && (plan.state === 'SUBMITTED' || plan.state === 'APPROVED') && (
        <Button variant="default" onClick={() => onStep('return')}>
          {t('plan.return')}
        </Button>
      )}
      {plan.mayEdit && plan.state === 'DRAFT' && (
        <Button
          loading={submit.isPending}
          disabled={plan.warnings.length > 0}
          onClick={() => submit.mutate(at)}
        >
          {t('plan.submit')}
        </Button>
      )}
      {plan.mayEdit && open && (
        <Button variant="default" onClick={() => change({ edit: '1' })}>
          {t('plan.edit')}
        </Button>
      )}
      {below && may(session, 'DOCUMENT_EDIT') && (
        <Button
          component={AppLink}
          variant="default"
          href={withQuery(paths.newStudyPlan, { from: plan.id })}
        >
          {t('plan.derive')}
        </Button>
      )}
      {plan.state === 'ISSUED' && (
        <Button
          component={AppLink}
          variant="default"
          href={withQuery(paths.studySessions, { planId: plan.id })}
        >
          {t('plan.board')}
        </Button>
      )}
      {(plan.state === 'ISSUED' || plan.state === 'CLOSED') && (
        <Button component={AppLink} variant="default" href={`${paths.studyPlan(plan.id)}/board`}>
          {t('plan.results')}
        </Button>
      )}
      {plan.mayApprove && plan.state === 'ISSUED' && (
        <Button variant="default" onClick={() => onStep('close')}>
          {t('plan.close')}
        </Button>
      )}
      <JournalLink subject="study-plans" id={plan.id} />
    </>
  );
}

/** One study plan: what it asks of whom, and the steps from draft to issue. */
export function PlanPage() {
  const { t } = useTranslation('study');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words, change] = useQueryWords();
  const [step, setStep] = useState<Step>();
  const reload = useReload();
  const found = useQuery(getStudyPlanOptions({ path: { id } }));
  const update = useMutation({
    ...updateStudyPlanMutation(),
    onSuccess: async () => {
      say(t('plan.saved'));
      await reload();
      change({ edit: undefined });
    },
  });
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const plan = found.data;
  const editing = words.edit === '1' && plan.mayEdit && !['ISSUED', 'CLOSED'].includes(plan.state);
  return (
    <>
      <PageHeader
        title={plan.document?.symbol ? `${plan.document.symbol} · ${plan.title}` : plan.title}
        path={[{ label: t('plans.title'), href: paths.studyPlans }]}
        subtitle={
          <span className={classes.subtitle}>
            <ToneBadge tone={toneOfPlan(plan.state)}>{t(`state.${plan.state}`)}</ToneBadge>
            <span>
              <OrganisationName organisation={plan.organisation} />
              {plan.drafting && (
                <>
                  {' · '}
                  {t('plan.drafting')}: {shortName(plan.drafting)}
                </>
              )}{' '}
              · {t(`form.${plan.form}`)} · {t('plans.until', { date: formatDate(plan.endsOn) })}
            </span>
            {plan.parentId && (
              <AppLink href={paths.studyPlan(plan.parentId)}>{t('plan.superior')}</AppLink>
            )}
          </span>
        }
        actions={editing ? undefined : <Actions plan={plan} onStep={setStep} />}
      />
      {editing ? (
        <PlanEditor
          start={inputOf(plan)}
          organisation={plan.organisation}
          drafting={plan.drafting}
          known={plan.documents.map(({ document }) => document)}
          derived={plan.parentId !== undefined}
          busy={update.isPending}
          error={update.error}
          onSave={(body) => update.mutate({ path: { id }, headers: ifMatch(plan.version), body })}
          onCancel={() => change({ edit: undefined })}
        />
      ) : (
        <View plan={plan} />
      )}
      {step === 'issue' && <IssueDrawer plan={plan} onClose={() => setStep(undefined)} />}
      {(step === 'return' || step === 'close') && (
        <ReasonDrawer plan={plan} step={step} onClose={() => setStep(undefined)} />
      )}
    </>
  );
}

/** A new plan, empty or made from the superior's. */
export function NewPlanPage() {
  const { t } = useTranslation('study');
  const session = useSession();
  const go = useGo();
  const [words] = useQueryWords();
  const reload = useReload();
  const superior = useQuery({
    ...getStudyPlanOptions({ path: { id: words.from ?? '' } }),
    enabled: words.from !== undefined,
  });
  const create = useMutation({
    ...createStudyPlanMutation(),
    onSuccess: async (plan) => {
      say(t('plan.saved'));
      await reload();
      go(paths.studyPlan(plan.id), { replace: true });
    },
  });
  const home = session.home;
  if (words.from && superior.isPending) return <PageSkeleton />;
  if (superior.isError) return <ErrorState error={superior.error} />;
  if (!home) return null;
  const year = dateInVietnam().slice(0, 4);
  const above = words.from ? superior.data : undefined;
  return (
    <>
      <PageHeader
        title={t('plan.newTitle')}
        path={[{ label: t('plans.title'), href: paths.studyPlans }]}
        subtitle={above && `${t('plan.derived')}: ${above.title}`}
      />
      <PlanEditor
        start={above ? derivedFrom(above, home.id) : emptyPlan(home.id, `${year}-12-31`)}
        organisation={home}
        drafting={undefined}
        known={above?.documents.map(({ document }) => document) ?? []}
        derived={above !== undefined}
        busy={create.isPending}
        error={create.error}
        onSave={(body) => create.mutate({ body })}
        onCancel={() => go(above ? paths.studyPlan(above.id) : paths.studyPlans)}
      />
    </>
  );
}
