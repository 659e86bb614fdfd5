import './strings';
import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getOrientationBoard,
  getOrientationOptions,
  getOrientationReportOptions,
  type OrientationBoard,
  type OrientationBoardUnit,
  type OrientationUnits,
} from '@/api';
import { paths, withQuery } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { DataTable } from '@/shared/ui/DataTable';
import { FigureLink } from '@/shared/ui/FigureLink';
import { Choice } from '@/shared/ui/Form';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import rows from '@/shared/ui/Rows.module.css';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Communication.module.css';
import { ReportFigures } from './OrientationReportForm';
import { toneOfUnit, unitStates, useOrientationWords } from './orientationWords';

const numeric = { numeric: true };
const figures = [
  ['asked', 'units'],
  ['reported', 'reported'],
  ['late', 'late'],
  ['missing', 'missing'],
  ['overdue', 'overdue'],
] as const;

function Units({
  board,
  organisationId,
}: {
  board: OrientationBoard;
  organisationId: string | undefined;
}) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const lines: { id: string; name: string; units: OrientationUnits }[] = [
    { id: 'direct', name: t('board.direct'), units: board.units },
    { id: 'all', name: t('board.all'), units: board.unitsAll },
  ];
  return (
    <DataTable
      caption={t('board.units')}
      rows={lines}
      rowId={(line) => line.id}
      columns={[
        {
          id: 'name',
          header: t('board.scope'),
          meta: { main: true },
          cell: ({ row }) => row.original.name,
        },
        ...figures.map(([key, label]) => ({
          id: key,
          header: t(`board.${label}`),
          meta: numeric,
          cell: ({ row }: { row: { original: (typeof lines)[number] } }) =>
            row.original.id === 'direct' ? (
              <FigureLink
                value={row.original.units[key]}
                label={t(`board.${label}`)}
                href={withQuery(paths.orientationBoard(board.orientationId), {
                  organisationId,
                  ...(key === 'asked' ? {} : { status: key.toUpperCase() }),
                })}
                late={key === 'overdue'}
              />
            ) : (
              words.count(row.original.units[key])
            ),
        })),
      ]}
    />
  );
}

function Channels({ board }: { board: OrientationBoard }) {
  const { t } = useTranslation('orientation');
  const { t: named } = useTranslation('communication');
  const words = useOrientationWords();
  const lines = [
    ...board.channels.map((one) => ({
      id: one.channel,
      name: named(`channel.${one.channel}`),
      sum: one.sum,
    })),
    { id: 'total', name: t('sum.total'), sum: board.total },
  ];
  return (
    <DataTable
      caption={t('board.channels')}
      rows={lines}
      rowId={(line) => line.id}
      columns={[
        {
          id: 'name',
          header: named('table.channel'),
          meta: { main: true },
          cell: ({ row }) => row.original.name,
        },
        ...(['count', 'minutes', 'attendances'] as const).map((key) => ({
          id: key,
          header: t(`sum.${key}`),
          meta: numeric,
          cell: ({ row }: { row: { original: (typeof lines)[number] } }) =>
            words.count(row.original.sum[key]),
        })),
      ]}
    />
  );
}

function Report({ id }: { id: string }) {
  const found = useQuery(getOrientationReportOptions({ path: { id } }));
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return found.data ? <ReportFigures report={found.data} /> : <RowsSkeleton rows={2} />;
}

function UnitRow({ unit }: { unit: OrientationBoardUnit }) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const [seen, setSeen] = useState(false);
  const { own, below, unitsBelow } = unit;
  return (
    <li className={rows.row} data-list-row="">
      <div>
        <OrganisationName organisation={unit.organisation} />
        {unit.reportId && (
          <p className={`lt-small ${classes.figures ?? ''}`}>
            {t('board.own', {
              done: words.count(own.count),
              attendances: words.count(own.attendances),
              topics: words.count(unit.topicsDone),
            })}
          </p>
        )}
        {unitsBelow.asked > 0 && (
          <p className={`lt-small lt-soft ${classes.figures ?? ''}`}>
            {t('board.below', {
              reported: words.count(unitsBelow.reported),
              asked: words.count(unitsBelow.asked),
              done: words.count(below.count),
            })}{' '}
            {unit.passedOnId && (
              <AppLink href={paths.orientationBoard(unit.passedOnId)}>{t('board.passed')}</AppLink>
            )}
          </p>
        )}
        {seen && unit.reportId && <Report id={unit.reportId} />}
      </div>
      <span className={classes.badges}>
        <ToneBadge tone={toneOfUnit[unit.state]}>{t(`board.status.${unit.state}`)}</ToneBadge>
        {unit.reportedOn && <span className="lt-small">{words.date(unit.reportedOn)}</span>}
        {!unit.reportId && unit.daysLeft !== undefined && (
          <span className="lt-small">{words.left(unit.daysLeft)}</span>
        )}
        {unit.reportId && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={seen}
            aria-label={t('board.see', { name: unit.organisation.name })}
            onClick={() => setSeen(!seen)}
          >
            {t('board.open')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Who reported on an orientation and who has not, with sums over all it was passed on to. */
export function OrientationBoardPage() {
  const { t } = useTranslation('orientation');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [query, change] = useQueryWords();
  const words = useOrientationWords();
  const status = unitStates.find((one) => one === query.status);
  const orientation = useQuery(getOrientationOptions({ path: { id } }));
  const filters = {
    ...(query.organisationId ? { organisationId: query.organisationId } : {}),
    ...(status ? { status } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: ['orientation-board', id, filters],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await getOrientationBoard({
        path: { id },
        query: { ...filters, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
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
  if (!board) return null;
  const items = pages.data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader
        title={t('board.title')}
        path={[
          { label: t('title'), href: paths.orientations },
          { label: orientation.data?.title ?? '…', href: paths.orientation(id) },
        ]}
        subtitle={
          <span className={classes.badges}>
            <span>{t('board.of', { name: board.organisation.name })}</span>
            {board.dueOn && <span>{t('due', { date: words.date(board.dueOn) })}</span>}
            {board.daysLeft !== undefined && (
              <ToneBadge tone={board.daysLeft < 0 && board.units.missing > 0 ? 'late' : 'info'}>
                {words.left(board.daysLeft)}
              </ToneBadge>
            )}
          </span>
        }
      />
      <div className={classes.stack}>
        <Units board={board} organisationId={query.organisationId} />
        <h2>{t('board.channels')}</h2>
        {board.channels.length === 0 ? (
          <p className="lt-soft">{t('board.nothing')}</p>
        ) : (
          <Channels board={board} />
        )}
        <Card title={t('board.topics')}>
          <ul className={classes.items} aria-label={t('board.topics')}>
            {board.topics.map((topic) => (
              <li key={topic.topicId} className={classes.itemHead}>
                <span>{topic.title}</span>
                <span className={classes.figures}>
                  {t('board.ofReported', {
                    done: words.count(topic.done),
                    reported: words.count(board.unitsAll.reported),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
        <div className={`${classes.filters ?? ''} lt-no-print`}>
          <Choice
            label={t('board.status.label')}
            value={status}
            none={t('board.status.all')}
            choices={unitStates.map((value) => ({ value, label: t(`board.status.${value}`) }))}
            onChange={(next) => change({ status: next })}
          />
        </div>
        {items.length === 0 ? (
          <EmptyState title={t('board.noUnits')} />
        ) : (
          <Card title={t('board.list')}>
            <ul className={rows.rows} aria-label={t('board.list')}>
              {items.map((unit) => (
                <UnitRow key={unit.obligationId} unit={unit} />
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
    </>
  );
}
