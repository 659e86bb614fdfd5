import './strings';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createOrientationMutation,
  deleteOrientationMutation,
  getOrganisationOptions,
  getOrientationOptions,
  ifMatch,
  updateOrientationMutation,
  type Orientation,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { documentName, paths, withQuery } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Communication.module.css';
import { AskDrawer, type Asking } from './OrientationAskDrawer';
import { OrientationEditor } from './OrientationEditor';
import { OwedCard } from './OrientationReportForm';
import {
  emptyTopic,
  inputOfOrientation,
  toneOfOrientation,
  useDone,
  useOrientationWords,
} from './orientationWords';
import { formatMonth, monthOf } from './words';

function Topics({ orientation }: { orientation: Orientation }) {
  const { t } = useTranslation('orientation');
  const { t: named } = useTranslation('communication');
  return (
    <Card title={t('one.topics')}>
      {orientation.topics.length === 0 && <p>{t('one.noTopics')}</p>}
      <ol className={classes.items} aria-label={t('one.topics')}>
        {orientation.topics.map((topic, index) => (
          <li key={topic.id} className={classes.item}>
            <strong>
              {index + 1}. {topic.title}
            </strong>
            {orientation.parent && (
              <span className="lt-small lt-soft"> {t('one.from', { name: topic.from.name })}</span>
            )}
            {topic.words && <p className={classes.words}>{topic.words}</p>}
            <p className="lt-small lt-soft">
              {topic.audience && (
                <>
                  {t('one.audience')}: {topic.audience}
                </>
              )}
              {topic.audience && topic.channels.length > 0 && ' · '}
              {topic.channels.length > 0 && (
                <>
                  {t('one.channels')}:{' '}
                  {topic.channels.map((one) => named(`channel.${one}`)).join(', ')}
                </>
              )}
            </p>
            {topic.document && (
              <AppLink href={paths.document(topic.document.id)}>
                {documentName(topic.document)}
              </AppLink>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Actions({
  orientation,
  onAsk,
}: {
  orientation: Orientation;
  onAsk: (asking: Asking) => void;
}) {
  const { t } = useTranslation('orientation');
  const [, change] = useQueryWords();
  const go = useGo();
  const done = useDone();
  const remove = useMutation({
    ...deleteOrientationMutation(),
    onSuccess: async () => {
      go(paths.orientations, { replace: true });
      await done(t('one.deleted'));
    },
  });
  const { state, mayIssue, mayEdit } = orientation;
  return (
    <>
      {mayIssue && state === 'DRAFT' && (
        <Button onClick={() => onAsk('issue')}>{t('one.issue')}</Button>
      )}
      {mayEdit && (
        <Button variant="default" onClick={() => change({ edit: '1' })}>
          {t('one.edit')}
        </Button>
      )}
      {state !== 'DRAFT' && (
        <Button variant="default" component={AppLink} href={paths.orientationBoard(orientation.id)}>
          {t('one.board')}
        </Button>
      )}
      {mayIssue && state === 'ISSUED' && (
        <Button variant="default" onClick={() => onAsk('close')}>
          {t('one.close')}
        </Button>
      )}
      {mayIssue && (state === 'ISSUED' || state === 'CLOSED') && (
        <Button variant="default" onClick={() => onAsk('withdraw')}>
          {t('one.withdraw')}
        </Button>
      )}
      {mayEdit && (
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() =>
            remove.mutate({ path: { id: orientation.id }, headers: ifMatch(orientation.version) })
          }
        >
          {t('one.delete')}
        </Button>
      )}
      <JournalLink subject="orientations" id={orientation.id} />
    </>
  );
}

function View({ orientation }: { orientation: Orientation }) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  return (
    <div className={classes.stack}>
      {orientation.owed.map((owed) => (
        <OwedCard key={owed.obligationId} orientation={orientation} owed={owed} />
      ))}
      {orientation.owed.map((owed) =>
        owed.passedOnId ? (
          <p key={owed.obligationId}>
            <AppLink href={paths.orientation(owed.passedOnId)}>{t('one.passed')}</AppLink>
          </p>
        ) : (
          owed.mayPassOn && (
            <p key={owed.obligationId} className="lt-no-print">
              <Button
                variant="default"
                component={AppLink}
                href={withQuery(paths.newOrientation, {
                  parentId: orientation.id,
                  organisationId: owed.organisation.id,
                })}
              >
                {t('one.pass')}
              </Button>
            </p>
          )
        ),
      )}
      <Topics orientation={orientation} />
      <Card title={t('one.levels')}>
        {orientation.levels.length === 0 && <p>{t('one.noLevels')}</p>}
        <ul className={classes.items}>
          {orientation.levels.map((one) => (
            <li key={one.level}>
              {t('one.levelDue', { level: words.level(one.level), date: words.date(one.dueOn) })}
            </li>
          ))}
        </ul>
        {orientation.document && (
          <p>
            {t('one.paper')}:{' '}
            <AppLink href={paths.document(orientation.document.id)}>
              {documentName(orientation.document)}
            </AppLink>
          </p>
        )}
      </Card>
    </div>
  );
}

/** One orientation: its topics, what the person's own units owe by it, whom it asks. */
export function OrientationPage() {
  const { t } = useTranslation('orientation');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words, change] = useQueryWords();
  const done = useDone();
  const [asking, setAsking] = useState<Asking>();
  const found = useQuery(getOrientationOptions({ path: { id } }));
  const update = useMutation({
    ...updateOrientationMutation(),
    onSuccess: async () => {
      change({ edit: undefined });
      await done(t('one.saved'));
    },
  });
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const orientation = found.data;
  const editing = words.edit === '1' && orientation.mayEdit;
  return (
    <>
      <PageHeader
        title={orientation.title}
        path={[{ label: t('title'), href: paths.orientations }]}
        subtitle={
          <span className={classes.badges}>
            <ToneBadge tone={toneOfOrientation[orientation.state]}>
              {t(`state.${orientation.state}`)}
            </ToneBadge>
            <span>{t('monthIs', { month: formatMonth(orientation.month) })}</span>
            <OrganisationName organisation={orientation.board ?? orientation.organisation} />
            {orientation.symbol && <span>{orientation.symbol}</span>}
            {orientation.parent && (
              <span>
                {t('one.parent')}{' '}
                <AppLink href={paths.orientation(orientation.parent.id)}>
                  {orientation.parent.organisation.name}
                </AppLink>
              </span>
            )}
          </span>
        }
        actions={editing ? undefined : <Actions orientation={orientation} onAsk={setAsking} />}
      />
      {editing ? (
        <OrientationEditor
          organisation={orientation.organisation}
          start={inputOfOrientation(orientation)}
          board={orientation.board}
          inherited={orientation.topics.filter((topic) => !topic.own)}
          documents={orientation.topics.filter((topic) => topic.own).map((topic) => topic.document)}
          busy={update.isPending}
          error={update.error}
          onSave={(body) =>
            update.mutate({ path: { id }, headers: ifMatch(orientation.version), body })
          }
          onCancel={() => change({ edit: undefined })}
        />
      ) : (
        <View orientation={orientation} />
      )}
      {asking && (
        <AskDrawer orientation={orientation} asking={asking} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

/** A new draft of the person's organisation; with a parent, one that passes it on. */
export function NewOrientationPage() {
  const { t } = useTranslation('orientation');
  const session = useSession();
  const go = useGo();
  const [words] = useQueryWords();
  const done = useDone();
  const parentId = words.parentId;
  const whose = words.organisationId ?? session.home?.id ?? '';
  const organisation = useQuery({
    ...getOrganisationOptions({ path: { id: whose } }),
    enabled: whose !== '',
  });
  const parent = useQuery({
    ...getOrientationOptions({ path: { id: parentId ?? '' } }),
    enabled: parentId !== undefined,
  });
  const create = useMutation({
    ...createOrientationMutation(),
    onSuccess: async (orientation) => {
      await done(t('one.saved'));
      go(paths.orientation(orientation.id), { replace: true });
    },
  });
  const failed = organisation.error ?? parent.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void organisation.refetch()} />;
  if (!organisation.data || (parentId && !parent.data)) return <PageSkeleton />;
  const above = parent.data;
  const month = above?.month ?? monthOf(dateInVietnam());
  return (
    <>
      <PageHeader
        title={t(above ? 'passTitle' : 'newTitle')}
        path={[{ label: t('title'), href: paths.orientations }]}
        subtitle={<OrganisationName organisation={organisation.data} />}
      />
      <OrientationEditor
        organisation={organisation.data}
        start={{
          organisationId: whose,
          month,
          title: t('edit.suggested', { month: formatMonth(month) }),
          levels: [],
          topics: above ? [] : [emptyTopic()],
          ...(above ? { parentId: above.id } : {}),
        }}
        board={undefined}
        inherited={above?.topics ?? []}
        documents={[]}
        busy={create.isPending}
        error={create.error}
        onSave={(body) => create.mutate({ body })}
        onCancel={() => go(above ? paths.orientation(above.id) : paths.orientations)}
      />
    </>
  );
}
