import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createCalendarFeedMutation,
  listCalendarFeedsOptions,
  listCalendarFeedsQueryKey,
  revokeCalendarFeedMutation,
  type CalendarFeed,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { documentName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OnceSecret } from '@/shared/ui/OnceSecret';
import classes from '@/shared/ui/Rows.module.css';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import type { Scope } from './CalendarPage';

interface Filter {
  scope: Scope;
  organisationId?: string;
  documentId?: string;
}

interface FormProps {
  filter: Filter;
  words: string;
  onMade: (path: string) => void;
  onClose: () => void;
}

function FeedForm({ filter, words, onMade, onClose }: FormProps) {
  const { t } = useTranslation('calendar');
  const [name, setName] = useState(t(`agenda.scope.${filter.scope}`));
  const create = useMutation({
    ...createCalendarFeedMutation(),
    onSuccess: (made) => onMade(made.path),
  });
  return (
    <ConfirmDrawer
      opened
      title={t('feed.add')}
      verb={t('feed.create')}
      busy={create.isPending}
      disabled={!name.trim()}
      onConfirm={() => create.mutate({ body: { name: name.trim(), ...filter } })}
      onClose={onClose}
    >
      <FormErrorSummary
        error={create.error}
        fields={[{ pointer: '/name', id: 'feed-name', label: t('feed.name') }]}
      />
      <p>{words}</p>
      <p className="lt-soft">{t('feed.what')}</p>
      <TextInput
        id="feed-name"
        label={t('feed.name')}
        value={name}
        maxLength={100}
        error={fieldErrorOf(create.error, '/name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

function FeedRow({ feed, onRevoke }: { feed: CalendarFeed; onRevoke: () => void }) {
  const { t } = useTranslation('calendar');
  const name = feed.document ? documentName(feed.document) : (feed.organisation?.name ?? '');
  return (
    <li>
      <div>
        <strong>{feed.name}</strong>
        <div className="lt-small">{t(`feed.words.${feed.scope}`, { name })}</div>
        <div className="lt-small lt-soft">
          {feed.revokedAt
            ? t('feed.gone')
            : feed.lastReadAt
              ? t('feed.read', { at: formatInstant(feed.lastReadAt) })
              : t('feed.unread')}
        </div>
      </div>
      {!feed.revokedAt && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('feed.revokeOf', { name: feed.name })}
          onClick={onRevoke}
        >
          {t('feed.revoke')}
        </Button>
      )}
    </li>
  );
}

/** The calendars subscribed to: made with the scope in words, listed, revoked. */
export function Feeds({ filter, name }: { filter: Filter; name: string | undefined }) {
  const { t } = useTranslation('calendar');
  const queryClient = useQueryClient();
  const feeds = useQuery(listCalendarFeedsOptions());
  const [adding, setAdding] = useState(false);
  const [address, setAddress] = useState<string>();
  const [asked, setAsked] = useState<CalendarFeed>();
  const fresh = () => queryClient.invalidateQueries({ queryKey: listCalendarFeedsQueryKey() });
  const revoke = useMutation({
    ...revokeCalendarFeedMutation(),
    onSuccess: async () => {
      setAsked(undefined);
      say(t('feed.revoked'));
      await fresh();
    },
  });
  const words = t(`feed.words.${filter.scope}`, { name: name ?? '' });
  return (
    <section className="lt-no-print" style={{ marginTop: 16 }}>
      <Card
        title={t('feed.title')}
        actions={<Button onClick={() => setAdding(true)}>{t('feed.add')}</Button>}
      >
        <p className="lt-soft">{words}</p>
        {address && (
          <OnceSecret
            text={address}
            words={t('feed.shown')}
            verb={t('feed.kept')}
            onKept={() => setAddress(undefined)}
          />
        )}
        {feeds.isPending && <RowsSkeleton rows={1} />}
        {feeds.isError && <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />}
        {feeds.data?.length === 0 && <p className="lt-soft">{t('feed.none')}</p>}
        <ul className={classes.rows}>
          {feeds.data?.map((feed) => (
            <FeedRow key={feed.id} feed={feed} onRevoke={() => setAsked(feed)} />
          ))}
        </ul>
      </Card>
      {adding && (
        <FeedForm
          filter={filter}
          words={words}
          onMade={(path) => {
            setAddress(`${window.location.origin}${path}`);
            setAdding(false);
            void fresh();
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <ConfirmDrawer
        opened={asked !== undefined}
        title={asked ? t('feed.revokeOf', { name: asked.name }) : ''}
        verb={t('feed.revoke')}
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate({ path: { id: asked.id } })}
        onClose={() => setAsked(undefined)}
      >
        {revoke.error && <ErrorState error={revoke.error} />}
        <p>{t('feed.revokeWhat')}</p>
      </ConfirmDrawer>
    </section>
  );
}
