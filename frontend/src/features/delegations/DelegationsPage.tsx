import './strings';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { ifMatch, listDelegations, revokeDelegation, type Delegation } from '@/api';
import { may, useSession } from '@/shared/lib/session';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { PageHeader } from '@/shared/ui/PageHeader';
import classes from '@/shared/ui/Rows.module.css';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { DelegationForm } from './DelegationForm';
import { DelegationRow } from './DelegationRow';

type Side = 'GIVEN' | 'RECEIVED';

interface ListProps {
  side: Side;
  onRevoke?: (delegation: Delegation) => void;
}

function Delegations({ side, onRevoke }: ListProps) {
  const { t } = useTranslation('delegations');
  const found = useInfiniteQuery({
    queryKey: ['delegations', side],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await listDelegations({
          query: { side, limit: 20, cursor: pageParam },
          throwOnError: true,
        })
      ).data,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (found.isPending) return <RowsSkeleton rows={2} />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <p className="lt-soft">{t(side === 'GIVEN' ? 'noneGiven' : 'noneReceived')}</p>;
  }
  return (
    <>
      <ul className={classes.rows}>
        {items.map((one) => (
          <DelegationRow
            key={one.id}
            delegation={one}
            given={side === 'GIVEN'}
            onRevoke={onRevoke && (() => onRevoke(one))}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

/** Roles handed to somebody for a while, and those handed to oneself. */
export function DelegationsPage() {
  const { t } = useTranslation('delegations');
  const session = useSession();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Delegation>();
  const fresh = () => queryClient.invalidateQueries({ queryKey: ['delegations'] });
  const revoke = useMutation({
    mutationFn: (delegation: Delegation) =>
      revokeDelegation({
        path: { id: delegation.id },
        headers: ifMatch(delegation.version),
        throwOnError: true,
      }),
    onSuccess: async () => {
      setAsked(undefined);
      say(t('revoked'));
      await fresh();
    },
  });
  const giving = may(session, 'DELEGATE');
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={giving && <Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      />
      <div className={classes.stack}>
        {giving && (
          <Card title={t('given')}>
            <Delegations
              side="GIVEN"
              onRevoke={(delegation) => {
                revoke.reset();
                setAsked(delegation);
              }}
            />
          </Card>
        )}
        <Card title={t('received')}>
          <Delegations side="RECEIVED" />
        </Card>
      </div>
      {adding && (
        <DelegationForm
          onMade={() => {
            setAdding(false);
            say(t('done'));
            void fresh();
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <ConfirmDrawer
        opened={asked !== undefined}
        title={asked ? t('revokeOf', { name: asked.receiver.displayName || t('erased') }) : ''}
        verb={t('revoke')}
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate(asked)}
        onClose={() => setAsked(undefined)}
      >
        {revoke.error && <ErrorState error={revoke.error} />}
        <p>{t('revokeWhat')}</p>
      </ConfirmDrawer>
    </>
  );
}
