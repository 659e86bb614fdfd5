import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  approveStudyPlanMutation,
  closeStudyPlanMutation,
  ifMatch,
  issueStudyPlanMutation,
  previewStudyPlanIssueMutation,
  returnStudyPlanMutation,
  submitStudyPlanMutation,
  type StudyPlan,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { JournalLink } from '@/shared/ui/JournalLink';
import { say } from '@/shared/ui/Toasts';
import { useReload } from './useReload';

export type Step = 'return' | 'issue' | 'close';

interface StepProps {
  plan: StudyPlan;
  onClose: () => void;
}

/** The number and the day it is issued with. */
export function IssueDrawer({ plan, onClose }: StepProps) {
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

/** Giving a plan back, or ending its round. */
export function ReasonDrawer({ plan, step, onClose }: StepProps & { step: 'return' | 'close' }) {
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

/** What may be done with a plan as it stands. */
export function Actions({ plan, onStep }: { plan: StudyPlan; onStep: (step: Step) => void }) {
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
      {plan.state === 'ISSUED' && may(session, 'OBLIGATION_REPORT') && (
        <Button
          component={AppLink}
          variant="default"
          href={withQuery(paths.support, { do: 'ask', studyPlanId: plan.id })}
        >
          {t('plan.askSupport')}
        </Button>
      )}
      {plan.mayEdit && plan.state === 'ISSUED' && (
        <Button
          component={AppLink}
          variant="default"
          href={withQuery(paths.newCommunicationPlan, { studyPlanId: plan.id })}
        >
          {t('plan.communicate')}
        </Button>
      )}
      {plan.mayEdit && plan.state === 'ISSUED' && (
        <Button variant="default" onClick={() => change({ amend: '1' })}>
          {t('amend.begin')}
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
