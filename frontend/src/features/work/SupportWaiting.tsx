import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { getSupportRequestCountsOptions } from '@/api';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { AppLink } from '@/shared/ui/AppLink';

const side = 'ANSWERING' as const;

/** Support asked of the person's board that waits for an answer; nothing where none does. */
export function SupportWaiting() {
  const { t } = useTranslation('work');
  const session = useSession();
  const found = useQuery({
    ...getSupportRequestCountsOptions({ query: { side } }),
    enabled: may(session, 'OBLIGATION_CONFIRM'),
  });
  const count = found.data?.open ?? 0;
  if (count === 0) return null;
  return (
    <p>
      <AppLink href={withQuery(paths.support, { side, state: 'OPEN' })}>
        {t('support', { count })}
      </AppLink>
    </p>
  );
}
