import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  listAccessTokensOptions,
  listAccessTokensQueryKey,
  revokeAccessTokenMutation,
  rotateAccessTokenMutation,
  type AccessToken,
} from '@/api';
import { addDays, dateInVietnam } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { PageHeader } from '@/shared/ui/PageHeader';
import { OnceSecret } from '@/shared/ui/OnceSecret';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from '@/shared/ui/Rows.module.css';
import { TokenForm } from './TokenForm';
import { TokenRow } from './TokenRow';

/** How other software calls the API: tokens made, replaced and revoked. */
export function IntegrationsPage() {
  const { t } = useTranslation('integrations');
  const queryClient = useQueryClient();
  const query = { limit: 200 };
  const tokens = useQuery(listAccessTokensOptions({ query }));
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [asked, setAsked] = useState<{ what: 'rotate' | 'revoke'; token: AccessToken }>();
  const fresh = () => queryClient.invalidateQueries({ queryKey: listAccessTokensQueryKey() });
  const made = (token: string) => {
    setSecret(token);
    setAdding(false);
    setAsked(undefined);
    void fresh();
  };
  const rotate = useMutation({
    ...rotateAccessTokenMutation(),
    onSuccess: (answer) => made(answer.token),
  });
  const revoke = useMutation({
    ...revokeAccessTokenMutation(),
    onSuccess: async () => {
      setAsked(undefined);
      say(t('revoked'));
      await fresh();
    },
  });
  const ask = (what: 'rotate' | 'revoke', token: AccessToken) => {
    rotate.reset();
    revoke.reset();
    setAsked({ what, token });
  };
  const confirm = () => {
    if (!asked) return;
    const path = { id: asked.token.id };
    if (asked.what === 'revoke') revoke.mutate({ path });
    else rotate.mutate({ path, body: { expiresOn: addDays(dateInVietnam(), 180) } });
  };
  const error = asked?.what === 'revoke' ? revoke.error : rotate.error;
  const items = tokens.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={<Button onClick={() => setAdding(true)}>{t('add')}</Button>}
      />
      <div className={classes.stack}>
        {secret && (
          <Card title={t('tokens')}>
            <OnceSecret
              text={secret}
              words={t('shown')}
              verb={t('kept')}
              onKept={() => setSecret(undefined)}
            />
          </Card>
        )}
        <Card title={t('tokens')} aside={items.length > 0 ? items.length : undefined}>
          {tokens.isPending && <RowsSkeleton rows={2} />}
          {tokens.isError && (
            <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />
          )}
          {tokens.data && items.length === 0 && <EmptyState title={t('none')} />}
          <ul className={classes.rows}>
            {items.map((token) => (
              <TokenRow
                key={token.id}
                token={token}
                onRotate={() => ask('rotate', token)}
                onRevoke={() => ask('revoke', token)}
              />
            ))}
          </ul>
        </Card>
      </div>
      {adding && <TokenForm onMade={made} onClose={() => setAdding(false)} />}
      <ConfirmDrawer
        opened={asked !== undefined}
        title={asked ? t(`${asked.what}Of`, { name: asked.token.name }) : ''}
        verb={t(asked?.what ?? 'revoke')}
        busy={rotate.isPending || revoke.isPending}
        onConfirm={confirm}
        onClose={() => setAsked(undefined)}
      >
        {error && <ErrorState error={error} />}
        <p>{t(asked?.what === 'rotate' ? 'rotateWhat' : 'revokeWhat')}</p>
      </ConfirmDrawer>
    </>
  );
}
