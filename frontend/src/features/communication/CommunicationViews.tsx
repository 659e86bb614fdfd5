import { useTranslation } from '@/i18n';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './Communication.module.css';

type View = 'plans' | 'orientations' | 'opinion';

const views: Readonly<Record<View, string>> = {
  plans: paths.communication,
  orientations: paths.orientations,
  opinion: paths.publicOpinion,
};

const order: readonly View[] = ['plans', 'orientations', 'opinion'];

/** The three parts of communication. */
export function CommunicationViews({ at }: { at: View }) {
  const { t } = useTranslation('orientation');
  return (
    <nav className={`${classes.views ?? ''} lt-no-print`} aria-label={t('views')}>
      {order.map((view) => (
        <AppLink
          key={view}
          href={views[view]}
          {...(view === at ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`view.${view}`)}
        </AppLink>
      ))}
    </nav>
  );
}
