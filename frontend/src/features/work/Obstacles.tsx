import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listObstaclesOptions } from '@/api';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { AppLink } from '@/shared/ui/AppLink';

const query = { mine: true, state: 'OPEN' } as const;

/** Obstacles from below that wait for the person's answer; nothing where none does. */
export function Obstacles() {
  const { t } = useTranslation('work');
  const session = useSession();
  const found = useQuery({
    ...listObstaclesOptions({ query: { ...query, limit: 1, count: true } }),
    enabled: may(session, 'OBLIGATION_CONFIRM'),
  });
  const count = found.data?.total ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <AppLink href={withQuery(paths.obstacles, query)}>{t('obstacles', { count })}</AppLink>
    </p>
  );
}
