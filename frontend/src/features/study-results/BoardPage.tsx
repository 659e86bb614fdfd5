import './strings';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { useTranslation } from '@/i18n';
import {
  getStudyBoard,
  type StudyBoard,
  type StudyBoardLevel,
  type StudyBoardUnit,
  type StudyUnitState,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { firstPage, nextPage, pageOptions } from '@/shared/lib/pages';
import { paths, screenOf } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { FigureLink } from '@/shared/ui/FigureLink';
import { Choice } from '@/shared/ui/Form';
import { PageHeader } from '@/shared/ui/PageHeader';
import { placeProps, type Place } from '@/shared/ui/place';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { VirtualList } from '@/shared/ui/VirtualList';
import classes from './StudyResults.module.css';
import { Views, viewPath } from './Views';
import { useWords } from './words';

const states: readonly StudyUnitState[] = ['NOT_HELD', 'HELD', 'OVERDUE', 'FAILING', 'FULFILLED'];
const counted = [
  ['units', 'units'],
  ['held', 'HELD'],
  ['notHeld', 'NOT_HELD'],
  ['overdue', 'OVERDUE'],
  ['failing', 'FAILING'],
  ['fulfilled', 'FULFILLED'],
] as const;

const summed = ['sittings', 'makeUps', 'reached', 'essays'] as const;

function LevelRow({ level }: { level: StudyBoardLevel }) {
  const { t } = useTranslation('study-results');
  const words = useWords();
  const name = words.level(level.level);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{level.dueOn && formatDate(level.dueOn)}</td>
      {counted.map(([figure, link]) => (
        <td key={figure} data-numeric="">
          <FigureLink
            value={level[figure]}
            label={`${name}, ${t(figure)}`}
            href={screenOf(level.links[link]) ?? ''}
            late={figure === 'overdue'}
          />
        </td>
      ))}
      <td data-numeric="">{words.count(level.sittings)}</td>
      <td data-numeric="">{words.count(level.makeUps)}</td>
      <td data-numeric="">
        {words.reached(level.reached)}
        <div>{words.percent(level.reached)}</div>
      </td>
      <td data-numeric="">
        {words.count(level.essays.handedIn)} / {words.count(level.essays.due)}
      </td>
    </tr>
  );
}

function Levels({ board }: { board: StudyBoard }) {
  const { t } = useTranslation('study-results');
  return (
    <Card title={t('levels')} flush>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="lt-hidden">{t('levels')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('due')}</th>
              {counted.map(([figure]) => (
                <th key={figure} scope="col" data-numeric="">
                  {t(figure)}
                </th>
              ))}
              {summed.map((figure) => (
                <th key={figure} scope="col" data-numeric="">
                  {t(figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.levels.map((level) => (
              <LevelRow key={level.level} level={level} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

export function Rules({ rules }: Pick<StudyBoard, 'rules'>) {
  const { t } = useTranslation('study-results');
  const words = useWords();
  const on = rules.filter((rule) => rule.on);
  if (on.length === 0) return null;
  return (
    <Card title={t('rulesTitle')} flush>
      <p className={`${classes.note ?? ''} lt-small lt-soft`}>{t('rulesHint')}</p>
      <ul className={classes.rows} aria-label={t('rulesTitle')}>
        {on.map((rule) => (
          <li key={rule.rule}>
            <span>{t(`rule.${rule.rule}`)}</span>
            <span className={classes.badges}>
              <ToneBadge tone="done">
                {t('verdict.PASS')}: {words.count(rule.pass)}
              </ToneBadge>
              <ToneBadge tone={rule.fail > 0 ? 'late' : 'off'}>
                {t('verdict.FAIL')}: {words.count(rule.fail)}
              </ToneBadge>
              <ToneBadge tone="off">
                {t('verdict.NOT_APPLICABLE')}: {words.count(rule.notApplicable)}
              </ToneBadge>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface BoardRow {
  unit: StudyBoardUnit;
  planId: string;
}

const UnitRow = memo(function UnitRow({ row, ...place }: Place & { row: BoardRow }) {
  const { unit, planId } = row;
  const { t } = useTranslation('study-results');
  const words = useWords();
  return (
    <li data-list-row="" {...placeProps(place)}>
      <div>
        <AppLink href={viewPath('conformance', planId, unit.organisation.id)} data-list-link="">
          {unit.organisation.name}
        </AppLink>
        <div className="lt-small lt-soft">
          {words.level(unit.organisation.level)} · {t('sittings')}: {words.count(unit.sittings)} ·{' '}
          {words.reached(unit.reached)} {words.percent(unit.reached)}
          {unit.lastOn && ` · ${formatDate(unit.lastOn)}`}
        </div>
        {unit.failing.length > 0 && (
          <div className="lt-small">
            {unit.failing.map((rule) => t(`rule.${rule}`)).join(' · ')}
          </div>
        )}
      </div>
      <span className={classes.badges}>
        {unit.fulfilled && <ToneBadge tone="done">{t('status.FULFILLED')}</ToneBadge>}
        {!unit.fulfilled && unit.held && <ToneBadge tone="info">{t('status.HELD')}</ToneBadge>}
        {unit.overdue && <ToneBadge tone="late">{t('status.OVERDUE')}</ToneBadge>}
        {!unit.held && !unit.overdue && <ToneBadge tone="soon">{t('status.NOT_HELD')}</ToneBadge>}
        {unit.failing.length > 0 && !unit.overdue && (
          <ToneBadge tone="late">{t('status.FAILING')}</ToneBadge>
        )}
      </span>
    </li>
  );
});

/** How a plan stands: its levels, its rules, and every unit with what is left. */
export function BoardPage() {
  const { t } = useTranslation('study-results');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [query, change] = useQueryWords();
  const words = useWords();
  const status = states.find((one) => one === query.status);
  const filters = { organisationId: query.organisationId, level: query.level, status };
  const pages = useInfiniteQuery({
    queryKey: ['study-board', id, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await getStudyBoard({
        path: { id },
        query: { ...filters, limit: pageParam ? nextPage : firstPage, cursor: pageParam },
        signal,
        throwOnError: true,
      });
      return data;
    },
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...pageOptions,
  });
  const rows = useMemo(
    () =>
      pages.data?.pages.flatMap((page) => page.items.map((unit) => ({ unit, planId: id }))) ?? [],
    [pages.data, id],
  );
  if (pages.isPending) return <RowsSkeleton />;
  if (!pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const board = pages.data.pages[0];
  if (!board) return null;
  const date = formatDate(board.endsOn);
  return (
    <>
      <PageHeader
        title={t('board')}
        path={[{ label: board.planTitle, href: paths.studyPlan(id) }]}
        subtitle={`${board.organisation.name} · ${
          board.daysLeft < 0
            ? t('past', { days: -board.daysLeft, date })
            : t('left', { days: board.daysLeft, date })
        }`}
      />
      <Views at="board" planId={id} organisationId={board.organisation.id} />
      <div className={classes.stack}>
        <Levels board={board} />
        <Rules rules={board.rules} />
        <Card
          title={t('unitsTitle')}
          aside={t('unitsCount', { total: words.count(board.total) })}
          flush
        >
          <div className={`${classes.filters ?? ''} lt-no-print`} role="group">
            <Choice
              label={t('filterLevel')}
              value={query.level}
              none={t('all')}
              choices={board.levels.map(({ level }) => ({
                value: level,
                label: words.level(level),
              }))}
              onChange={(level) => change({ level })}
            />
            <Choice
              label={t('filterStatus')}
              value={status}
              none={t('all')}
              choices={states.map((value) => ({ value, label: t(`status.${value}`) }))}
              onChange={(next) => change({ status: next })}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>
          ) : (
            <VirtualList
              rows={rows}
              idOf={({ unit }) => unit.organisation.id}
              Line={UnitRow}
              estimate={[64, 110]}
              keep={[viewPath('board', id, query.organisationId), query.level, status].join(' ')}
              total={board.total}
              pages={pages}
              frame={({ box, style, children }) => (
                <div ref={box} className={classes.long}>
                  <ul className={classes.rows} style={style} aria-label={t('unitsTitle')}>
                    {children}
                  </ul>
                </div>
              )}
            />
          )}
        </Card>
      </div>
    </>
  );
}
