import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getUserOptions, ifMatch, updateUser, type User } from '@/api';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { JournalLink } from '@/shared/ui/JournalLink';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { AccountSecurityActions } from './AccountSecurityActions';
import { EditUser } from './EditUser';
import { EffectiveRolesCard } from './EffectiveRolesCard';
import { PersonalDataCard } from './PersonalDataCard';
import { draftOf, inputOf } from './roles';
import { SessionsCard } from './SessionsCard';
import { StateBadge } from './StateBadge';
import { TokensCard } from './TokensCard';
import classes from './Users.module.css';

interface SwitchProps {
  user: User;
  onDone: () => void;
  onClose: () => void;
}

/** Switches an account off or on again; its names and roles stay. */
function Switch({ user, onDone, onClose }: SwitchProps) {
  const { t } = useTranslation('users');
  const verb = t(user.active ? 'switchOff' : 'switchOn');
  const change = useMutation({
    mutationFn: () =>
      updateUser({
        path: { id: user.id },
        headers: ifMatch(user.version),
        body: inputOf(draftOf(user), !user.active),
        throwOnError: true,
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={verb}
      verb={verb}
      busy={change.isPending}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    >
      {change.error && <ErrorState error={change.error} />}
      <p>{t(user.active ? 'switchOffWhat' : 'switchOnWhat')}</p>
    </ConfirmDrawer>
  );
}

/** One account: its names and roles, what they come to, how it signs in, what is held of it. */
export function UserPage() {
  const { t } = useTranslation('users');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const session = useSession();
  const queryClient = useQueryClient();
  const found = useQuery(getUserOptions({ path: { id } }));
  const [asked, setAsked] = useState<'edit' | 'switch'>();
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const user = found.data;
  const done = async () => {
    setAsked(undefined);
    say(t('saved'));
    await queryClient.invalidateQueries();
  };
  return (
    <>
      <PageHeader
        path={[{ label: t('title'), href: paths.users }]}
        title={user.erasedAt ? t('erased', { id: user.id }) : user.displayName}
        subtitle={
          <>
            {user.userName} {user.email && `· ${user.email} `}
            <StateBadge user={user} />
          </>
        }
        actions={
          <>
            {!user.erasedAt && may(session, 'USER_ADMINISTER') && (
              <>
                <Button onClick={() => setAsked('edit')}>{t('edit')}</Button>
                <Button variant="default" onClick={() => setAsked('switch')}>
                  {t(user.active ? 'switchOff' : 'switchOn')}
                </Button>
              </>
            )}
            <JournalLink subject="users" id={user.id} />
          </>
        }
      />
      <div className={classes.grid}>
        <div className={classes.column}>
          <EffectiveRolesCard userId={user.id} />
          <TokensCard userId={user.id} />
        </div>
        <div className={classes.column}>
          {!user.erasedAt && <AccountSecurityActions userId={user.id} />}
          <SessionsCard userId={user.id} />
          <PersonalDataCard user={user} onErased={() => void queryClient.invalidateQueries()} />
        </div>
      </div>
      {asked === 'edit' && (
        <EditUser user={user} onSaved={() => void done()} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'switch' && (
        <Switch user={user} onDone={() => void done()} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}
