import './strings';
import '@/shared/ui/fieldStyles';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getStudyPlanOptions, ifMatch, updateStudyPlanMutation } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths, shortName } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { AmendPlan } from './AmendPlan';
import { PlanEditor } from './PlanEditor';
import { Actions, IssueDrawer, ReasonDrawer, type Step } from './PlanSteps';
import { PlanView } from './PlanView';
import classes from './Study.module.css';
import { useReload } from './useReload';
import { inputOf, toneOfPlan } from './words';

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
  const amending = words.amend === '1' && plan.mayEdit && plan.state === 'ISSUED';
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
        actions={editing || amending ? undefined : <Actions plan={plan} onStep={setStep} />}
      />
      {amending && <AmendPlan plan={plan} onDone={() => change({ amend: undefined })} />}
      {editing && (
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
      )}
      {!editing && !amending && <PlanView plan={plan} />}
      {step === 'issue' && <IssueDrawer plan={plan} onClose={() => setStep(undefined)} />}
      {(step === 'return' || step === 'close') && (
        <ReasonDrawer plan={plan} step={step} onClose={() => setStep(undefined)} />
      )}
    </>
  );
}
