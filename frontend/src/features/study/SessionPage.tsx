import './strings';
import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getStudySessionOptions,
  ifMatch,
  withdrawStudySessionMutation,
  type StudySession,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { RosterCard } from './RosterCard';
import { FilesCard, HistoryCard, MakeUpsCard } from './SessionCards';
import { SessionEditor } from './SessionEditor';
import classes from './Study.module.css';
import { useReload } from './useReload';
import type { Level } from './words';

function Facts({ session }: { session: StudySession }) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const lines: [string, string | undefined][] = [
    [
      t('session.startsAt'),
      session.startsAt && [session.startsAt, session.endsAt].filter(Boolean).join(' – '),
    ],
    [t('session.form'), t(`form.${session.form}`)],
    [t('session.place'), session.place],
    [
      t('session.presenter'),
      session.presenterPosition &&
        session.presenterPosition + (session.presenterIsHead ? ` (${t('session.byHead')})` : ''),
    ],
    [t('session.merged'), session.merged ? t('session.mergedMark') : undefined],
    [t('session.note'), session.note],
    [t('session.over'), session.overReason],
  ];
  return (
    <>
      {session.warnings.map((one) => (
        <p key={one.code} className={classes.note}>
          <ToneBadge tone="soon">{one.detail}</ToneBadge>
        </p>
      ))}
      <Card title={t('session.documents')}>
        <ul>
          {session.documents.map((document) => (
            <li key={document.id}>
              <AppLink href={paths.document(document.id)}>{documentName(document)}</AppLink>{' '}
              {document.symbol ? document.title : ''}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('session.attendance')}>
        <ul>
          {session.attendance.map(({ category, first = 0, makeUp = 0, attendances = 0 }) => (
            <li key={category}>
              {t(`category.${category}`)}:{' '}
              {attendances > 0
                ? t('session.rowBeside', { count: attendances })
                : t('session.row', { first: count(first), makeUp: count(makeUp) })}
            </li>
          ))}
        </ul>
        {session.points.length > 0 && (
          <ul aria-label={t('session.points')}>
            {session.points.map((one) => (
              <li key={one.level}>
                {t(`level.${one.level as Level}`)}:{' '}
                {t('session.points_count', { count: one.points })}
                {one.persons !== undefined &&
                  ` · ${t('session.pointPersons')}: ${count(one.persons)}`}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card>
        <dl>
          {lines
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name} className={classes.line}>
                <dt className="lt-soft">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Card>
    </>
  );
}

function WithdrawDrawer({ session, onClose }: { session: StudySession; onClose: () => void }) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const go = useGo();
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    ...withdrawStudySessionMutation(),
    onSuccess: async () => {
      say(t('session.withdrawn'));
      go(paths.studySessions, { replace: true });
      await reload();
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('session.withdraw')}
      verb={t('session.withdraw')}
      busy={withdraw.isPending}
      disabled={!reason.trim()}
      onConfirm={() =>
        withdraw.mutate({
          path: { id: session.id },
          headers: ifMatch(session.version),
          body: { reason: reason.trim() },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary error={withdraw.error} fields={[]} />
      <p>{t('session.withdrawSure')}</p>
      <Textarea
        label={t('session.withdrawReason')}
        autosize
        minRows={2}
        maxLength={1000}
        required
        data-autofocus=""
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

/** One sitting as it was recorded. */
export function SessionPage() {
  const { t } = useTranslation('study');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words, change] = useQueryWords();
  const [withdrawing, setWithdrawing] = useState(false);
  const found = useQuery(getStudySessionOptions({ path: { id } }));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const session = found.data;
  const editing = words.edit === '1' && session.mayEdit && session.obligationId !== undefined;
  return (
    <>
      <PageHeader
        title={t('session.editTitle', { date: formatDate(session.heldOn) })}
        path={[{ label: t('session.listTitle'), href: paths.studySessions }]}
        subtitle={
          <span className={classes.subtitle}>
            <OrganisationName organisation={session.organisation} />
            <AppLink href={paths.studyPlan(session.planId)}>{session.planTitle}</AppLink>
            {session.makeUpOfId && (
              <AppLink href={paths.studySession(session.makeUpOfId)}>
                {t('session.makesUpFor')}
              </AppLink>
            )}
            {session.obligationId && (
              <AppLink href={paths.obligation(session.obligationId)}>{t('session.duty')}</AppLink>
            )}
            <AppLink href={paths.studyUnit(session.planId, session.organisation.id)}>
              {t('unit.open')}
            </AppLink>
            {session.enteredForBy && (
              <ToneBadge tone="info">
                {t('session.enteredForBy', { name: shortName(session.enteredForBy) })}
              </ToneBadge>
            )}
          </span>
        }
        actions={
          editing ? undefined : (
            <>
              {session.mayEdit && session.obligationId && (
                <Button variant="default" onClick={() => change({ edit: '1' })}>
                  {t('session.correct')}
                </Button>
              )}
              {session.mayEdit && (
                <Button variant="default" onClick={() => setWithdrawing(true)}>
                  {t('session.withdraw')}
                </Button>
              )}
              <JournalLink subject="study-sessions" id={session.id} />
            </>
          )
        }
      />
      {editing ? (
        <SessionEditor session={session} onDone={() => change({ edit: undefined })} />
      ) : (
        <div className={classes.stack}>
          <Facts session={session} />
          <FilesCard session={session} />
          <MakeUpsCard session={session} />
          {session.mayEdit && <RosterCard session={session} />}
          <HistoryCard session={session} />
        </div>
      )}
      {withdrawing && <WithdrawDrawer session={session} onClose={() => setWithdrawing(false)} />}
    </>
  );
}
