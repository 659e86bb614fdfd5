import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listObstaclesOptions, type Obligation } from '@/api';
import { paths, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';

/** How many obstacles were told of, and the way to tell of one. */
export function Obstacles({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  const found = useQuery(
    listObstaclesOptions({ query: { obligationId: obligation.id, limit: 1, count: true } }),
  );
  const count = found.data?.total ?? 0;
  const raises = obligation.actions.includes('NOTE_PROGRESS');
  if (count === 0 && !raises) return null;
  const href = (step?: string) =>
    withQuery(paths.obstacles, { obligationId: obligation.id, do: step });
  return (
    <Card title={t('obstacles.title')}>
      <p>
        {count > 0 ? (
          <AppLink href={href()}>{t('obstacles.count', { count })}</AppLink>
        ) : (
          t('obstacles.none')
        )}
      </p>
      {raises && (
        <p className="lt-no-print">
          <Button component={AppLink} variant="default" href={href('raise')}>
            {t('obstacles.raise')}
          </Button>
        </p>
      )}
    </Card>
  );
}
