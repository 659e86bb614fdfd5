import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  endUserSessions,
  getUserSecurityOptions,
  getUserSecurityQueryKey,
  removeUserSecondFactor,
  resetUserPassword,
  unlockUser,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { OnceSecret } from '@/shared/ui/OnceSecret';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Users.module.css';

type Deed = 'unlock' | 'reset' | 'factorRemove' | 'endSessions';

const explained = {
  unlock: 'admin.unlockWhat',
  reset: 'admin.resetWhat',
  factorRemove: 'admin.factorWhat',
  endSessions: 'admin.endWhat',
} as const;

/** Does one deed; gives the first password where there is one. */
async function run(deed: Deed, id: string): Promise<string | undefined> {
  const call = { path: { id }, throwOnError: true as const };
  switch (deed) {
    case 'unlock':
      await unlockUser(call);
      return undefined;
    case 'factorRemove':
      await removeUserSecondFactor(call);
      return undefined;
    case 'endSessions':
      await endUserSessions(call);
      return undefined;
    case 'reset':
      return (await resetUserPassword({ ...call, body: {} })).data.password;
  }
}

/** What an administrator sees of an account's sign-in, and does to it. */
export function AccountSecurityActions({ userId }: { userId: string }) {
  const { t } = useTranslation('security');
  const queryClient = useQueryClient();
  const path = { id: userId };
  const found = useQuery(getUserSecurityOptions({ path }));
  const [asked, setAsked] = useState<Deed>();
  const [first, setFirst] = useState<string>();
  const act = useMutation({
    mutationFn: (deed: Deed) => run(deed, userId),
    onSuccess: async (password) => {
      setAsked(undefined);
      setFirst(password);
      say(t('admin.done'));
      await queryClient.invalidateQueries({ queryKey: getUserSecurityQueryKey({ path }) });
    },
  });
  const security = found.data;
  const deeds: Deed[] = security
    ? [
        ...(security.wrongAttempts > 0 ? (['unlock'] as const) : []),
        ...(security.kind === 'PERSON' ? (['reset'] as const) : []),
        ...(security.secondFactor ? (['factorRemove'] as const) : []),
        ...(security.sessions > 0 ? (['endSessions'] as const) : []),
      ]
    : [];
  return (
    <Card title={t('admin.title')}>
      <div className={classes.fields}>
        {found.isPending && <RowsSkeleton rows={1} />}
        {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {security?.kind === 'MACHINE' && <p>{t('admin.machine')}</p>}
        {security?.kind === 'PERSON' && (
          <ul className={classes.facts}>
            <li>
              {security.lockedUntil
                ? t('admin.locked', {
                    at: formatInstant(security.lockedUntil),
                    count: security.wrongAttempts,
                  })
                : t('admin.notLocked')}
            </li>
            <li>{t(security.secondFactor ? 'admin.factorOn' : 'admin.factorOff')}</li>
            {security.mustChangePassword && <li>{t('admin.mustChange')}</li>}
            <li>{t('admin.sessions', { count: security.sessions })}</li>
          </ul>
        )}
        {first && (
          <OnceSecret
            text={first}
            words={t('admin.first')}
            verb={t('once.kept')}
            onKept={() => setFirst(undefined)}
          />
        )}
        <div className={classes.actions}>
          {deeds.map((deed) => (
            <Button
              key={deed}
              variant="default"
              onClick={() => {
                act.reset();
                setAsked(deed);
              }}
            >
              {t(`admin.${deed}`)}
            </Button>
          ))}
        </div>
      </div>
      <ConfirmDrawer
        opened={asked !== undefined}
        title={asked ? t(`admin.${asked}`) : ''}
        verb={asked ? t(`admin.${asked}`) : ''}
        busy={act.isPending}
        onConfirm={() => asked && act.mutate(asked)}
        onClose={() => setAsked(undefined)}
      >
        {act.error && <ErrorState error={act.error} />}
        {asked && <p>{t(explained[asked])}</p>}
      </ConfirmDrawer>
    </Card>
  );
}
