import './strings';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '@/i18n';
import { getOrganisationOptions, getStudyPlanOptions } from '@/api';
import { paths, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { EssaysCard } from './EssaysCard';
import { ExpectedCard } from './ExpectedCard';
import classes from './Study.module.css';

/** What stands for one unit in a round: how many are expected, and the essays. */
export function UnitPage() {
  const { t } = useTranslation('study');
  const { id = '', organisationId = '' }: { id?: string; organisationId?: string } = useParams({
    strict: false,
  });
  const plan = useQuery(getStudyPlanOptions({ path: { id } }));
  const unit = useQuery(getOrganisationOptions({ path: { id: organisationId } }));
  if (plan.isPending || unit.isPending) return <PageSkeleton />;
  const error = plan.error ?? unit.error;
  if (error || !plan.data || !unit.data) return <ErrorState error={error} />;
  return (
    <>
      <PageHeader
        title={t('unit.title')}
        path={[{ label: plan.data.title, href: paths.studyPlan(id) }]}
        subtitle={unit.data.name}
        actions={
          <Button
            component={AppLink}
            variant="default"
            href={withQuery(paths.studySessions, { planId: id, organisationId })}
          >
            {t('unit.sessions')}
          </Button>
        }
      />
      <div className={classes.stack}>
        <ExpectedCard planId={id} organisationId={organisationId} />
        <EssaysCard planId={id} organisationId={organisationId} />
      </div>
    </>
  );
}
