import './strings';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  countUnreadNotificationsQueryKey,
  listNotifications,
  readNotification,
  readNotifications,
} from '@/api';
import { useQueryWords } from '@/shared/lib/url';
import { Card } from '@/shared/ui/Card';
import { Choice } from '@/shared/ui/Form';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { NotificationRow } from './NotificationRow';
import classes from './Notifications.module.css';
import { WishesCard } from './WishesCard';

function useInbox(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['notifications', unread],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listNotifications({
        query: { unread, limit: 30, cursor: pageParam },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What the caller was told, what of it is unread, and how they want to be told. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [words, change] = useQueryWords();
  const unread = words['show'] === 'unread';
  const inbox = useInbox(unread);
  const queryClient = useQueryClient();
  const fresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['notifications'] }),
      queryClient.invalidateQueries({ queryKey: countUnreadNotificationsQueryKey() }),
    ]);
  const readOne = useMutation({
    mutationFn: (id: string) => readNotification({ path: { id }, throwOnError: true }),
    onSuccess: fresh,
  });
  const readAll = useMutation({
    mutationFn: (upTo: string) => readNotifications({ body: { upTo }, throwOnError: true }),
    onSuccess: fresh,
  });
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = items[0]?.id;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('what')} />
      <div className={rows.stack}>
        <div>
          <div className={classes.bar}>
            <Choice
              label={t('show')}
              value={unread ? 'unread' : undefined}
              none={t('all')}
              choices={[{ value: 'unread', label: t('unread') }]}
              onChange={(show) => change({ show })}
            />
            {newest && items.some((item) => !item.readAt) && (
              <Button
                variant="default"
                loading={readAll.isPending}
                onClick={() => readAll.mutate(newest)}
              >
                {t('readAll')}
              </Button>
            )}
          </div>
          {(readOne.error ?? readAll.error) && (
            <ErrorState error={readOne.error ?? readAll.error} />
          )}
          {inbox.isPending && <RowsSkeleton />}
          {inbox.isError && <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />}
          {inbox.isSuccess && items.length === 0 && (
            <EmptyState title={t(unread ? 'noneUnread' : 'none')}>
              {t(unread ? 'noneUnreadDo' : 'noneDo')}
            </EmptyState>
          )}
          {items.length > 0 && (
            <Card>
              <ul className={rows.rows} aria-label={t('list')}>
                {items.map((item) => (
                  <NotificationRow
                    key={item.id}
                    notification={item}
                    onRead={() => readOne.mutate(item.id)}
                  />
                ))}
              </ul>
            </Card>
          )}
          {inbox.hasNextPage && (
            <Button
              variant="default"
              mt="sm"
              loading={inbox.isFetchingNextPage}
              onClick={() => void inbox.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
        </div>
        <WishesCard />
      </div>
    </>
  );
}
