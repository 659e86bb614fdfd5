import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { listUserAccessTokens, revokeUserAccessToken, type AccessToken } from '@/api';
import { formatInstant, formatInstantDate } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import rows from '@/shared/ui/Rows.module.css';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';

interface RowProps {
  token: AccessToken;
  onRevoke: () => void;
}

function TokenRow({ token, onRevoke }: RowProps) {
  const { t } = useTranslation('users');
  const name = token.name || token.prefix;
  const live = token.state === 'ACTIVE' || token.state === 'EXPIRING';
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <span className={rows.state} data-state={token.state}>
          {t(`tokens.state.${token.state}`)}
        </span>
        <div className="lt-small lt-soft">
          {token.lastUsedAt
            ? t('tokens.used', { at: formatInstant(token.lastUsedAt) })
            : t('tokens.unused')}{' '}
          · {t('tokens.until', { at: formatInstantDate(token.expiresAt) })}
        </div>
      </div>
      {live && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('tokens.revokeOf', { name })}
          onClick={onRevoke}
        >
          {t('tokens.revoke')}
        </Button>
      )}
    </li>
  );
}

/** The account's access tokens, never their secrets. */
export function TokensCard({ userId }: { userId: string }) {
  const { t } = useTranslation('users');
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<AccessToken>();
  const queryKey = ['user-tokens', userId];
  const found = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      (
        await listUserAccessTokens({
          path: { id: userId },
          query: { limit: 20, cursor: pageParam },
          throwOnError: true,
        })
      ).data,
    getNextPageParam: (page) => page.nextCursor,
  });
  const revoke = useMutation({
    mutationFn: (token: AccessToken) =>
      revokeUserAccessToken({ path: { id: userId, tokenId: token.id }, throwOnError: true }),
    onSuccess: async () => {
      setAsked(undefined);
      say(t('tokens.revoked'));
      await queryClient.invalidateQueries({ queryKey });
    },
  });
  const tokens = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('tokens.title')}>
      {found.isPending && <RowsSkeleton rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && tokens.length === 0 && <p className="lt-soft">{t('tokens.none')}</p>}
      <ul className={rows.rows}>
        {tokens.map((token) => (
          <TokenRow
            key={token.id}
            token={token}
            onRevoke={() => {
              revoke.reset();
              setAsked(token);
            }}
          />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <ConfirmDrawer
        opened={asked !== undefined}
        title={asked ? t('tokens.revokeOf', { name: asked.name || asked.prefix }) : ''}
        verb={t('tokens.revoke')}
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate(asked)}
        onClose={() => setAsked(undefined)}
      >
        {revoke.error && <ErrorState error={revoke.error} />}
        <p>{t('tokens.revokeWhat')}</p>
      </ConfirmDrawer>
    </Card>
  );
}
