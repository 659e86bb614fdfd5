import { useTranslation } from 'react-i18next';
import { paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './Communication.module.css';

const views = {
  plans: paths.communication,
  orientations: paths.orientations,
  opinion: paths.publicOpinion,
} as const;

/** The three parts of communication. */
export function CommunicationViews({ at }: { at: keyof typeof views }) {
  const { t } = useTranslation('orientation');
  return (
    <nav className={`${classes.views ?? ''} lt-no-print`} aria-label={t('views')}>
      {(['plans', 'orientations', 'opinion'] as const).map((view) => (
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
