import { useState } from 'react';
import { useTranslation } from '@/i18n';
import type { Overview } from '@/api';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { ListEnd } from '@/shared/ui/ListEnd';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { bands, metrics, monthLabel, type CellAt, type Metric } from './heat';
import { HeatGrid } from './HeatGrid';
import { hasCoverage, heatLines, type HeatLine } from './heatLines';
import classes from './HeatMap.module.css';
import { useHeatMap } from './useHeatMap';

interface SwitchProps {
  chosen: Metric;
  choices: readonly Metric[];
  onChange: (metric: Metric) => void;
}

function Switch({ chosen, choices, onChange }: SwitchProps) {
  const { t } = useTranslation('overview');
  return (
    <div className={`${classes.switch ?? ''} lt-no-print`} role="group" aria-label={t('heat.what')}>
      {choices.map((metric) => (
        <button
          key={metric}
          type="button"
          aria-pressed={metric === chosen}
          onClick={() => onChange(metric)}
        >
          {t(`heat.metric.${metric}`)}
        </button>
      ))}
    </div>
  );
}

function Legend({ metric }: { metric: Metric }) {
  const { t } = useTranslation('overview');
  const [low, middle, high] = bands[metric].map((share) => Math.round(share * 100));
  const words =
    metric === 'overdue'
      ? ['0 %', `≤ ${low} %`, `≤ ${middle} %`, `≤ ${high} %`, `> ${high} %`]
      : ['0 %', `< ${low} %`, `≥ ${low} %`, `≥ ${middle} %`, `≥ ${high} %`];
  return (
    <p className={classes.legend}>
      <span>{t(`heat.legend.${metric}`)}</span>
      {words.map((word, step) => (
        <span key={word} className={classes.key}>
          <i data-metric={metric} data-step={step} data-known="" aria-hidden="true">
            <b style={{ width: `${step * 25}%` }} />
          </i>
          {word}
        </span>
      ))}
      <span className={classes.key}>
        <i data-empty="" aria-hidden="true" />
        {t('heat.legend.empty')}
      </span>
    </p>
  );
}

interface LookedProps {
  line: HeatLine | undefined;
  at: CellAt | undefined;
  months: readonly string[];
  metric: Metric;
  nameOf: (line: HeatLine) => string;
}

/** The cell under the pointer or the focus in words: whose, when, how many of how many. */
function Looked({ line, at, months, metric, nameOf }: LookedProps) {
  const { t, i18n } = useTranslation('overview');
  const month = months[(at?.column ?? 0) - 1];
  const cell = line && month ? line.cells[(at?.column ?? 0) - 1] : undefined;
  if (!line || !month) return <p className={classes.looked}>{t('heat.hint')}</p>;
  const number = (value: number) => formatCount(value, i18n.language);
  const what = !cell
    ? t(metric === 'coverage' ? 'heat.nothingToCover' : 'heat.nothing')
    : cell.share === undefined
      ? t('heat.noShare', { value: number(cell.value), what: t(`heat.words.${metric}`) })
      : t(metric === 'coverage' ? 'heat.shareCoverage' : 'heat.share', {
          value: number(cell.value),
          of: number(cell.of),
          what: t(`heat.words.${metric}`),
          rate: formatRate(cell.share, i18n.language),
        });
  return (
    <p className={classes.looked} aria-hidden="true">
      <strong>{nameOf(line)}</strong>, {monthLabel(month)}: {what}
    </p>
  );
}

interface Props {
  overview: Overview;
}

/** The units below by month: what is overdue, was done on time, is covered; each number opens its rows. */
export function HeatMap({ overview }: Props) {
  const { t, i18n } = useTranslation('overview');
  const [wanted, setWanted] = useState<Metric>('overdue');
  const [looked, setLooked] = useState<CellAt>();
  const { pages, rows: drawn } = useHeatMap(overview.organisation.id);
  const rows = drawn ?? [];
  const choices = metrics.filter((metric) => metric !== 'coverage' || hasCoverage(rows));
  const metric = choices.includes(wanted) ? wanted : 'overdue';
  const groups = overview.peerGroups;
  const { lines, idle } = heatLines(
    rows,
    metric,
    groups.map(({ code }) => code),
  );
  const months = overview.byMonth.map(({ month }) => month);
  const nameOf = (line: HeatLine) => {
    if (line.kind === 'unit') return line.row.organisation.name;
    const group = groups.find(({ code }) => `group-${code}` === line.key);
    return group?.name ?? line.name ?? t('heat.otherGroup');
  };
  if (drawn?.length === 0) return null;
  return (
    <Card
      title={t('heat.title')}
      aside={t('heat.aside')}
      actions={<Switch chosen={metric} choices={choices} onChange={setWanted} />}
    >
      {!drawn && !pages.isError && <RowsSkeleton rows={Math.min(7, overview.childCount ?? 3)} />}
      {pages.isError && rows.length === 0 && (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {rows.length > 0 && lines.length === 0 && (
        <EmptyState title={t('heat.empty.title')}>{t('heat.empty.do')}</EmptyState>
      )}
      {lines.length > 0 && (
        <>
          <HeatGrid
            lines={lines}
            months={months}
            metric={metric}
            nameOf={nameOf}
            onLook={setLooked}
          />
          <Looked
            line={looked && lines[looked.row]}
            at={looked}
            months={months}
            metric={metric}
            nameOf={nameOf}
          />
          <Legend metric={metric} />
          {idle > 0 && (
            <p className={classes.note}>
              {t('heat.idle', { count: idle, total: formatCount(idle, i18n.language) })}
            </p>
          )}
          {pages.hasNextPage && (
            <ListEnd
              shown={rows.length}
              total={overview.childCount}
              hasMore
              loading={pages.isFetchingNextPage}
              failed={pages.isFetchNextPageError}
              onMore={() => void pages.fetchNextPage()}
            />
          )}
        </>
      )}
    </Card>
  );
}
