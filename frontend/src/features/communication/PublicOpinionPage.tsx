import './strings';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getPublicOpinionBoard,
  listPublicOpinionReports,
  setPublicOpinionRhythmMutation,
  type PublicOpinionBoard,
  type PublicOpinionReport,
  type PublicOpinionRhythm,
} from '@/api';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { Choice } from '@/shared/ui/Form';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationFilter } from '@/shared/ui/OrganisationFilter';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Communication.module.css';
import { CommunicationViews } from './CommunicationViews';
import { levels, useDone, useOrientationWords } from './orientationWords';
import { PublicOpinionForm, rhythms } from './PublicOpinionForm';

function Row({ report, onEdit }: { report: PublicOpinionReport; onEdit: () => void }) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const period = t('opinion.periodIs', {
    from: words.date(report.periodFrom),
    to: words.date(report.periodTo),
  });
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <div className={classes.badges}>
          <ToneBadge tone="info">{t(`opinion.rhythm.${report.rhythm}`)}</ToneBadge>
          <OrganisationName organisation={report.organisation} />
          <span>{period}</span>
        </div>
        <p className="lt-small lt-soft">
          {t('opinion.to', { name: report.recipient.name, date: words.date(report.sentOn) })}
          {report.symbol && <> · {report.symbol}</>}
          {report.pages !== undefined && <> · {t('opinion.pages', { count: report.pages })}</>}
          {report.annexes > 0 && <> · {t('opinion.annexes', { count: report.annexes })}</>}
        </p>
      </div>
      {report.mayCorrect && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('opinion.editOf', { period, name: report.organisation.name })}
          onClick={onEdit}
        >
          {t('opinion.edit')}
        </Button>
      )}
    </li>
  );
}

function RhythmForm({ board, onClose }: { board: PublicOpinionBoard; onClose: () => void }) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const done = useDone();
  const [rhythm, setRhythm] = useState<PublicOpinionRhythm>(board.expectation?.rhythm ?? 'MONTHLY');
  const [level, setLevel] = useState(board.expectation?.level ?? 'COMMUNE');
  const [days, setDays] = useState(String(board.expectation?.days ?? 5));
  const set = useMutation({
    ...setPublicOpinionRhythmMutation(),
    onSuccess: async () => {
      onClose();
      await done(t('opinion.setDone'));
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('opinion.set')}
      verb={t('opinion.setSave')}
      busy={set.isPending}
      onConfirm={() =>
        set.mutate({
          path: { id: board.organisation.id },
          body: { rhythm, level, days: Number(days) },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={set.error}
        fields={[{ pointer: '/days', id: 'rhythm-days', label: t('opinion.days') }]}
      />
      <NativeSelect
        label={t('opinion.rhythmLabel')}
        value={rhythm}
        data={rhythms.map((value) => ({ value, label: t(`opinion.rhythm.${value}`) }))}
        onChange={(event) =>
          setRhythm(rhythms.find((one) => one === event.currentTarget.value) ?? 'MONTHLY')
        }
      />
      <NativeSelect
        label={t('opinion.setLevel')}
        value={level}
        data={levels.map((value) => ({ value, label: words.level(value) }))}
        onChange={(event) => setLevel(event.currentTarget.value)}
      />
      <TextInput
        id="rhythm-days"
        type="number"
        min={0}
        max={60}
        label={t('opinion.days')}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

/** Who sent a report of a period to an organisation, and who has not. */
function Board({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const [query, change] = useQueryWords();
  const [setting, setSetting] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: ['public-opinion-board', organisationId, query.on],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await getPublicOpinionBoard({
        path: { id: organisationId },
        query: {
          limit: 12,
          ...(query.on ? { on: query.on } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  if (pages.isPending) return <RowsSkeleton />;
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const board = pages.data.pages[0];
  if (!board || (!board.expectation && !board.maySet)) return null;
  const items = pages.data.pages.flatMap((page) => page.items);
  return (
    <Card title={t('opinion.boardTitle', { name: board.organisation.name })}>
      <div className={classes.stack}>
        {!board.expectation && <p>{t('opinion.boardNone')}</p>}
        {board.expectation && board.periodFrom && board.periodTo && board.dueOn && (
          <p className={classes.badges}>
            <ToneBadge tone="info">{t(`opinion.rhythm.${board.expectation.rhythm}`)}</ToneBadge>
            <span>
              {t('opinion.periodIs', {
                from: words.date(board.periodFrom),
                to: words.date(board.periodTo),
              })}
            </span>
            <span className={classes.figures}>
              {t('opinion.expected', {
                sent: words.count(board.sent),
                expected: words.count(board.expected),
                date: words.date(board.dueOn),
              })}
            </span>
            {board.late > 0 && (
              <ToneBadge tone="late">{t('opinion.lateCount', { count: board.late })}</ToneBadge>
            )}
          </p>
        )}
        <div className={`${classes.buttons ?? ''} lt-no-print`}>
          {board.expectation && (
            <DateField
              label={t('opinion.on')}
              value={query.on}
              onChange={(day) => change({ on: day })}
            />
          )}
          {board.maySet && (
            <Button variant="default" onClick={() => setSetting(true)}>
              {t('opinion.set')}
            </Button>
          )}
        </div>
        {items.length > 0 && (
          <ul
            className={rows.rows}
            aria-label={t('opinion.boardTitle', { name: board.organisation.name })}
          >
            {items.map((unit) => (
              <li key={unit.organisation.id} className={rows.row}>
                <div>
                  <OrganisationName organisation={unit.organisation} />
                </div>
                <span className={classes.badges}>
                  {unit.sentOn ? (
                    <ToneBadge tone={unit.late ? 'soon' : 'done'}>
                      {t('opinion.sentAt', { date: words.date(unit.sentOn) })}
                    </ToneBadge>
                  ) : (
                    <ToneBadge tone={unit.late ? 'late' : 'off'}>{t('opinion.notSent')}</ToneBadge>
                  )}
                  {unit.late && <span className="lt-small">{t('opinion.late')}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
        {pages.hasNextPage && (
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
      {setting && <RhythmForm board={board} onClose={() => setSetting(false)} />}
    </Card>
  );
}

/** Reports on public opinion: that they were sent, never what they say. */
export function PublicOpinionPage() {
  const { t } = useTranslation('orientation');
  const session = useSession();
  const [words, change] = useQueryWords();
  const [open, setOpen] = useState<PublicOpinionReport | 'new'>();
  const rhythm = rhythms.find((one) => one === words.rhythm);
  const query = {
    ...(rhythm ? { rhythm } : {}),
    ...(words.organisationId ? { organisationId: words.organisationId } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: ['public-opinion-reports', query],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await listPublicOpinionReports({
        query: { ...query, limit: 30, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const home = session.home;
  return (
    <>
      <CommunicationViews at="opinion" />
      <PageHeader
        title={t('opinion.title')}
        subtitle={t('opinion.what')}
        actions={
          may(session, 'OBLIGATION_REPORT') && (
            <Button onClick={() => setOpen('new')}>{t('opinion.new')}</Button>
          )
        }
      />
      <div className={classes.stack}>
        {home && may(session, 'OBLIGATION_READ') && <Board organisationId={home.id} />}
        <div className={`${classes.filters ?? ''} lt-no-print`}>
          <Choice
            label={t('opinion.rhythmLabel')}
            value={rhythm}
            none={t('state.all')}
            choices={rhythms.map((value) => ({ value, label: t(`opinion.rhythm.${value}`) }))}
            onChange={(next) => change({ rhythm: next })}
          />
          <OrganisationFilter
            label={t('opinion.sender')}
            value={words.organisationId}
            onChange={(organisationId) => change({ organisationId })}
          />
        </div>
        {pages.isPending && <RowsSkeleton />}
        {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isSuccess && items.length === 0 && (
          <EmptyState title={t('opinion.none')}>{t('opinion.noneDo')}</EmptyState>
        )}
        {items.length > 0 && (
          <Card title={t('opinion.list')}>
            <ul className={rows.rows} aria-label={t('opinion.list')}>
              {items.map((report) => (
                <Row key={report.id} report={report} onEdit={() => setOpen(report)} />
              ))}
            </ul>
          </Card>
        )}
        {pages.hasNextPage && (
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
      {open && home && (
        <PublicOpinionForm
          key={open === 'new' ? 'new' : open.id}
          home={home}
          report={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
