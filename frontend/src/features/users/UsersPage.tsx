import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { ColumnDef } from '@tanstack/react-table';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '@/i18n';
import { listUsers, type User } from '@/api';
import { paths } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { DataTable } from '@/shared/ui/DataTable';
import { Words } from '@/shared/ui/Form';
import { OnceSecret } from '@/shared/ui/OnceSecret';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { CreateUser } from './CreateUser';
import { StateBadge } from './StateBadge';
import classes from './Users.module.css';

function useUserPages(q: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['users', q],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      (
        await listUsers({
          query: { limit: 50, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          signal,
          throwOnError: true,
        })
      ).data,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function useColumns(): ColumnDef<User>[] {
  const { t } = useTranslation(['users', 'domain']);
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        meta: { main: true, width: '30%' },
        cell: ({ row: { original: user } }) => (
          <AppLink href={paths.user(user.id)}>
            {user.erasedAt ? t('erased', { id: user.id }) : user.displayName}
          </AppLink>
        ),
      },
      {
        id: 'userName',
        header: t('column.userName'),
        cell: ({ row: { original: user } }) => (
          <>
            {user.userName}
            {user.kind === 'MACHINE' && <span className="lt-soft"> · {t('machine')}</span>}
          </>
        ),
      },
      {
        id: 'roles',
        header: t('column.roles'),
        meta: { width: '36%' },
        cell: ({ row: { original: user } }) =>
          user.roles
            .map((held) =>
              t('at', {
                role: t(`domain:accountRole.${held.role}`),
                organisation: held.organisation.shortName ?? held.organisation.name,
              }),
            )
            .join(' · '),
      },
      {
        id: 'state',
        header: t('column.state'),
        cell: ({ row: { original: user } }) => <StateBadge user={user} />,
      },
    ],
    [t],
  );
}

function Users() {
  const { t } = useTranslation(['users', 'security']);
  const session = useSession();
  const queryClient = useQueryClient();
  const [{ q }, change] = useQueryWords();
  const pages = useUserPages(q);
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<{ user: User; password: string }>();
  const columns = useColumns();
  const search = useCallback((words: string | undefined) => change({ q: words }), [change]);
  const users = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('what')}
        actions={
          may(session, 'USER_ADMINISTER') && (
            <Button onClick={() => setCreating(true)}>{t('create')}</Button>
          )
        }
      />
      {made && (
        <Card
          title={
            <AppLink href={paths.user(made.user.id)}>
              {t('created', { name: made.user.displayName })}
            </AppLink>
          }
        >
          <OnceSecret
            text={made.password}
            words={t('firstPassword', { name: made.user.displayName })}
            verb={t('security:once.kept')}
            onKept={() => setMade(undefined)}
          />
        </Card>
      )}
      <div className={`${classes.search ?? ''} lt-no-print`}>
        <Words label={t('search')} placeholder={t('searchHelp')} value={q} onChange={search} />
      </div>
      {pages.isPending && <RowsSkeleton rows={8} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && users.length === 0 && (
        <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
      )}
      {users.length > 0 && (
        <DataTable
          caption={t('list')}
          columns={columns}
          rows={users}
          rowId={(user) => user.id}
          hasMore={pages.hasNextPage}
          loadingMore={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      )}
      {creating && (
        <CreateUser
          onMade={(user, password) => {
            setCreating(false);
            setMade(password ? { user, password } : undefined);
            say(t('created', { name: user.displayName }));
            void queryClient.invalidateQueries({ queryKey: ['users'] });
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}

/** The accounts an administrator keeps. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const session = useSession();
  if (session.permissions.includes('USER_ADMINISTER')) return <Users />;
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState title={t('refused')}>{t('refusedDo')}</EmptyState>
    </>
  );
}
