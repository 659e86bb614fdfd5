import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  compareProgrammesOptions,
  getProgrammeYearPlanOptions,
  type ProgrammeDifferenceItem,
  type ProgrammeYearEntry,
} from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { useEditing } from './context';
import { bySection, numbers } from './model';
import classes from './Programmes.module.css';
import { DateWords, useResources } from './TaskRow';

function Difference({ item }: { item: ProgrammeDifferenceItem }) {
  const { t } = useTranslation('programmes');
  const nameOf = (field: string) =>
    /^\d{4}$/.test(field) ? t('field.year', { year: field }) : t(`field.${field}` as 'field.title');
  const tone = item.kind === 'ADDED' ? 'done' : item.kind === 'REMOVED' ? 'off' : 'soon';
  return (
    <li className={classes.difference}>
      <p>
        <ToneBadge tone={tone}>{t(`difference.${item.kind}`)}</ToneBadge>{' '}
        <span className="lt-soft">{t(`difference.${item.part}`)}</span>{' '}
        <strong>{item.title}</strong>
      </p>
      {item.kind === 'CHANGED' && (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('difference.before')}</th>
              <th scope="col">{t('difference.after')}</th>
            </tr>
          </thead>
          <tbody>
            {item.fields.map((field) => (
              <tr key={field.field}>
                <th scope="row">{nameOf(field.field)}</th>
                <td>{field.before ? <del>{field.before}</del> : t('merge.empty')}</td>
                <td>{field.after ? <ins>{field.after}</ins> : t('merge.empty')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

/** What this edition changes against the one before. */
export function ComparisonView() {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const found = useQuery({
    ...compareProgrammesOptions({ path: { id: programme.id } }),
    enabled: programme.previousId !== undefined,
  });
  if (!programme.previousId) return <EmptyState title={t('difference.first')} />;
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { fromEdition, toEdition, items } = found.data;
  return (
    <Card title={t('difference.title', { from: fromEdition, to: toEdition })}>
      {items.length === 0 ? (
        <p>{t('difference.none')}</p>
      ) : (
        <ul className={classes.plain}>
          {items.map((item) => (
            <Difference key={`${item.part}-${item.key ?? ''}`} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Entries({ entries }: { entries: readonly ProgrammeYearEntry[] }) {
  const { t } = useTranslation('programmes');
  const { organisations } = useEditing();
  if (entries.length === 0) return <p className="lt-soft">{t('year.none')}</p>;
  return (
    <ul className={classes.plain}>
      {entries.map((entry, index) => {
        const lead = entry.leadId ? organisations.get(entry.leadId) : undefined;
        return (
          <li key={`${entry.taskId}-${index}`} className={classes.entry}>
            <span>{entry.title}</span>
            <span className="lt-soft lt-small">
              {[lead && shortName(lead), entry.dueOn && formatDate(entry.dueOn)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The tasks of one year of the term, by quarter. */
export function YearView() {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const [asked, setAsked] = useState<number>();
  const found = useQuery(
    getProgrammeYearPlanOptions({
      path: { id: programme.id },
      ...(asked === undefined ? {} : { query: { year: asked } }),
    }),
  );
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { year, years, quarters, undated } = found.data;
  const choices = years.includes(year) ? years : [...years, year].sort((a, b) => a - b);
  return (
    <>
      <div className={classes.yearHead}>
        <h2>{t('year.title', { year })}</h2>
        <NativeSelect
          className="lt-no-print"
          aria-label={t('year.choose')}
          value={String(year)}
          data={choices.map(String)}
          onChange={(event) => setAsked(Number(event.currentTarget.value))}
        />
      </div>
      <div className={classes.quarters}>
        {quarters.map(({ quarter, tasks }) => (
          <Card key={quarter} title={t('year.quarter', { quarter })} aside={tasks.length || ''}>
            <Entries entries={tasks} />
          </Card>
        ))}
      </div>
      {undated.length > 0 && (
        <Card title={t('year.undated')} aside={undated.length}>
          <Entries entries={undated} />
        </Card>
      )}
    </>
  );
}

/** The whole as it is put on paper: the text, then the annex on A4 across. */
export function PrintView() {
  const { t } = useTranslation('programmes');
  const { programme, organisations } = useEditing();
  const resources = useResources();
  const counted = numbers(programme.sections);
  const groups = bySection(programme.tasks);
  const name = (id: string) => {
    const found = organisations.get(id);
    return found ? shortName(found) : `#${id}`;
  };
  const columns = [
    'no',
    'title',
    'standing',
    'committee',
    'lead',
    'coordinators',
    'output',
    'deadline',
    'resources',
    'notes',
  ] as const;
  return (
    <div className={classes.paper} data-paper="a4-across">
      <p className="lt-no-print">
        <Button variant="default" onClick={() => window.print()}>
          {t('print.do')}
        </Button>
      </p>
      <header>
        <p>{programme.organisation.name}</p>
        {programme.document?.symbol && (
          <p>{t('print.number', { symbol: programme.document.symbol })}</p>
        )}
        <h2>{programme.title}</h2>
        <p className="lt-soft lt-small">
          {t(`state.${programme.state}`)} · {t('print.asOf', { date: formatDate(dateInVietnam()) })}
        </p>
      </header>
      {programme.sections.map((section) => (
        <section key={section.id} data-depth={section.depth}>
          <h3>
            {counted.get(section.id)}. {section.heading}
          </h3>
          {section.text && <p className={classes.text}>{section.text}</p>}
        </section>
      ))}
      <h3 className={classes.annex}>{t('print.annex')}</h3>
      <table className={classes.annexTable}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`task.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {programme.sections
          .filter((section) => groups.has(section.id))
          .map((section) => (
            <tbody key={section.id}>
              <tr>
                <th colSpan={columns.length} scope="colgroup">
                  {counted.get(section.id)}. {section.heading}
                </th>
              </tr>
              {(groups.get(section.id) ?? []).map((task, index) => (
                <tr key={task.id}>
                  <td>{index + 1}</td>
                  <td>{task.title}</td>
                  <td>{task.standing?.words ?? task.standing?.sentence}</td>
                  <td>{task.committee?.words ?? task.committee?.sentence}</td>
                  <td>{task.leadId && name(task.leadId)}</td>
                  <td>{(task.coordinators ?? []).map((c) => name(c.organisationId)).join(', ')}</td>
                  <td>{task.output}</td>
                  <td>
                    <DateWords date={task.deadline} />
                  </td>
                  <td>{resources(task)}</td>
                  <td>{task.notes}</td>
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}
