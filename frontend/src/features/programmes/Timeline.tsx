import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from '@/i18n';
import { listObligations, type ObligationRow } from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { badgeOf } from '@/shared/lib/deadline';
import { paths, shortName, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { EmptyState } from '@/shared/ui/States';
import { ToneBadge, usePhrase } from '@/shared/ui/TimelinessBadge';
import { useEditing } from './context';
import { numbers } from './model';
import classes from './Timeline.module.css';
import {
  lanesOf,
  placeOf,
  spanOf,
  standingOf,
  yearsOf,
  type Lane,
  type Placed,
  type Span,
} from './timeline';

/** Rows of the issued document by their demand; page by page, since a programme may have five hundred. */
async function standings(documentId: string): Promise<Map<string, ObligationRow[]>> {
  const found = new Map<string, ObligationRow[]>();
  let cursor: string | undefined;
  do {
    const { data } = await listObligations({
      query: { documentId, role: 'LEAD', limit: 200, ...(cursor ? { cursor } : {}) },
      throwOnError: true,
    });
    for (const row of data.items) {
      found.set(row.demandId, [...(found.get(row.demandId) ?? []), row]);
    }
    cursor = data.nextCursor;
  } while (cursor);
  return found;
}

function Scale({ span, today }: { span: Span; today: string }) {
  const { t } = useTranslation('programmes');
  return (
    <div className={classes.scale} aria-hidden="true">
      {yearsOf(span).map(({ year, at, width }) => (
        <span key={year} style={{ left: `${at}%`, width: `${width}%` }}>
          {year}
        </span>
      ))}
      <span className={classes.todayMark} style={{ left: `${placeOf(today, span)}%` }}>
        {t('timeline.today')}
      </span>
    </div>
  );
}

interface LineProps {
  placed: Placed;
  standing: ObligationRow | undefined;
  span: Span;
  today: string;
}

function Line({ placed, standing, span, today }: LineProps) {
  const { t } = useTranslation('programmes');
  const say = usePhrase();
  const { task, at, from } = placed;
  const badge = standing && badgeOf(standing);
  const late = badge?.tone === 'late';
  const done = standing?.state === 'ACCEPTED';
  const due = task.deadline?.dueOn;
  return (
    <li className={classes.line} data-done={done || undefined} data-late={late || undefined}>
      <span className={classes.what}>
        <span>
          {standing ? (
            <AppLink href={paths.obligation(standing.id)}>{task.title}</AppLink>
          ) : (
            task.title
          )}
        </span>
        <span className={classes.note}>
          {due ? formatDate(due) : (task.deadline?.words ?? t('timeline.undated'))}
          {task.breakthrough && ` · ${t('task.breakthrough')}`}
          {task.keyTask && ` · ${t('task.keyTask')}`}
          {standing?.progress?.percent !== undefined &&
            !done &&
            ` · ${t('timeline.percent', { percent: standing.progress.percent })}`}
        </span>
        {badge && <ToneBadge tone={badge.tone}>{say(badge.phrase)}</ToneBadge>}
      </span>
      <span className={classes.track} aria-hidden="true">
        {yearsOf(span).map(({ year, at: left }) => (
          <span key={year} className={classes.year} style={{ left: `${left}%` }} />
        ))}
        <span className={classes.today} style={{ left: `${placeOf(today, span)}%` }} />
        {at !== undefined && from !== undefined && (
          <span className={classes.bar} style={{ left: `${from}%`, width: `${at - from}%` }} />
        )}
        {at !== undefined && <span className={classes.mark} style={{ left: `${at}%` }} />}
      </span>
    </li>
  );
}

/** Five years on a screen: lanes by part or by who leads, milestones, today; done looks done. */
export function TimelineView() {
  const { t } = useTranslation('programmes');
  const { programme, organisations } = useEditing();
  const [by, setBy] = useState<Lane>('section');
  const today = dateInVietnam();
  const documentId = programme.document?.id;
  const found = useQuery({
    queryKey: ['timeline', documentId],
    queryFn: () => standings(documentId ?? ''),
    enabled: documentId !== undefined,
  });
  const span = useMemo(() => spanOf(programme, today), [programme, today]);
  const lanes = useMemo(() => lanesOf(programme, by, span), [programme, by, span]);
  const counted = numbers(programme.sections);
  if (programme.tasks.length === 0) return <EmptyState title={t('timeline.empty')} />;
  const nameOf = (id: string) => {
    if (by === 'section') {
      const section = programme.sections.find((one) => one.id === id);
      return section ? `${counted.get(id) ?? ''}. ${section.heading}` : id;
    }
    const lead = organisations.get(id);
    return lead ? shortName(lead) : t('timeline.noLead');
  };
  return (
    <div className={classes.sheet} data-paper="a3-across">
      <div className={`${classes.head ?? ''} lt-no-print`}>
        <NativeSelect
          label={t('timeline.by')}
          value={by}
          data={(['section', 'lead'] as const).map((value) => ({
            value,
            label: t(`timeline.lane.${value}`),
          }))}
          onChange={(event) => setBy(event.currentTarget.value === 'lead' ? 'lead' : 'section')}
        />
        <Button variant="default" onClick={() => window.print()}>
          {t('timeline.print')}
        </Button>
        {documentId && (
          <AppLink href={withQuery(paths.obligations, { documentId })}>
            {t('timeline.rows')}
          </AppLink>
        )}
      </div>
      <p className={`${classes.asOf ?? ''} lt-soft lt-small`}>
        {t('print.asOf', { date: formatDate(today) })}
      </p>
      <Scale span={span} today={today} />
      {lanes.map((lane) => (
        <section key={lane.id} className={classes.lane} aria-label={nameOf(lane.id)}>
          <h2>{nameOf(lane.id)}</h2>
          <ul className={classes.lines}>
            {lane.tasks.map((placed) => (
              <Line
                key={placed.task.id}
                placed={placed}
                standing={standingOf(found.data?.get(placed.task.demandId ?? '') ?? [])}
                span={span}
                today={today}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
