import { useTranslation } from '@/i18n';
import { withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './StudyResults.module.css';

export type View = 'board' | 'coverage' | 'conformance';

/** The addresses of a plan's results, as the API has them. */
export function viewPath(view: View, planId: string, organisationId: string | undefined): string {
  return view === 'coverage'
    ? withQuery('/study-coverage', { planId, organisationId })
    : withQuery(`/study-plans/${encodeURIComponent(planId)}/${view}`, { organisationId });
}

interface Props {
  at: View;
  planId: string;
  organisationId: string;
}

/** The three looks at what a plan has come to. */
export function Views({ at, planId, organisationId }: Props) {
  const { t } = useTranslation('study-results');
  return (
    <nav className={`${classes.views ?? ''} lt-no-print`} aria-label={t('views')}>
      {(['board', 'coverage', 'conformance'] as const).map((view) => (
        <AppLink
          key={view}
          href={viewPath(view, planId, organisationId)}
          {...(view === at ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`view.${view}`)}
        </AppLink>
      ))}
    </nav>
  );
}
