import './strings';
import '@/shared/ui/fieldStyles';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { createStudyPlanMutation, getStudyPlanOptions } from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { useGo } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { PlanEditor } from './PlanEditor';
import { useReload } from './useReload';
import { derivedFrom, emptyPlan } from './words';

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
