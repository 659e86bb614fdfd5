import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { listHoldings, type Holding, type Position } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import classes from '@/shared/ui/Rows.module.css';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';

interface HolderProps {
  holding: Holding;
  onEnd?: (() => void) | undefined;
}

function Holder({ holding, onEnd }: HolderProps) {
  const { t } = useTranslation('offices');
  const administers = may(useSession(), 'USER_ADMINISTER');
  const name = holding.holder.displayName || t('erased');
  return (
    <li>
      <div>
        {administers ? <AppLink href={paths.user(holding.holder.id)}>{name}</AppLink> : name}
        <div className="lt-small lt-soft">
          {holding.to
            ? t('period', { from: formatDate(holding.from), to: formatDate(holding.to) })
            : t('since', { from: formatDate(holding.from) })}
        </div>
      </div>
      {onEnd && !holding.to && (
        <Button size="xs" variant="default" aria-label={t('endOf', { name })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}

function History({ office }: { office: Position }) {
  const { t } = useTranslation('offices');
  const found = useInfiniteQuery({
    queryKey: ['offices', 'holdings', office.id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await listHoldings({
          path: { id: office.id },
          query: { limit: 20, cursor: pageParam },
          throwOnError: true,
        })
      ).data,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (found.isPending) return <RowsSkeleton rows={2} />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    <>
      <ul className={classes.rows} aria-label={t('historyOf', { name: office.name })}>
        {found.data.pages
          .flatMap((page) => page.items)
          .map((holding) => (
            <Holder key={holding.id} holding={holding} />
          ))}
      </ul>
      {found.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

interface Props {
  office: Position;
  /** Absent where the reader may not change it. */
  onEdit?: (() => void) | undefined;
  onAppoint?: (() => void) | undefined;
  onEnd?: ((holding: Holding) => void) | undefined;
}

/** One office: the roles it carries, who holds it, who did and will. */
export function OfficeCard({ office, onEdit, onAppoint, onEnd }: Props) {
  const { t } = useTranslation(['offices', 'domain']);
  const [opened, setOpened] = useState(false);
  const roles = office.roles.map(({ role, acts }) =>
    acts && acts.length > 0
      ? t('at', {
          role: t(`domain:accountRole.${role}`),
          acts: acts.map((act) => t(`domain:act.${act}`)).join(', '),
        })
      : t(`domain:accountRole.${role}`),
  );
  return (
    <Card
      title={office.name}
      aside={roles.join(' · ')}
      actions={
        <div className={classes.actions}>
          {onAppoint && (
            <Button
              size="xs"
              aria-label={t('appointOf', { name: office.name })}
              onClick={onAppoint}
            >
              {t('appoint')}
            </Button>
          )}
          {onEdit && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('editOf', { name: office.name })}
              onClick={onEdit}
            >
              {t('edit')}
            </Button>
          )}
        </div>
      }
    >
      {office.holders.length === 0 && <p className="lt-soft">{t('vacant')}</p>}
      <ul className={classes.rows} aria-label={t('holders')}>
        {office.holders.map((holding) => (
          <Holder key={holding.id} holding={holding} onEnd={onEnd && (() => onEnd(holding))} />
        ))}
      </ul>
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className="lt-small">{t('history')}</summary>
        {opened && <History office={office} />}
      </details>
    </Card>
  );
}
