import './strings';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { getStudyCoverageOptions, type StudyCoverage, type StudyCoverageLine } from '@/api';
import { documentName, paths, screenOf } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { FigureLink } from '@/shared/ui/FigureLink';
import { Choice } from '@/shared/ui/Form';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './StudyResults.module.css';
import { Views } from './Views';
import { useWords } from './words';

const columns = [
  'sittings',
  'points',
  'expected',
  'exempted',
  'first',
  'makeUp',
  'total',
  'rate',
  'keyCadres',
  'beside',
  'essays',
  'programme',
] as const;

interface LineProps {
  line: StudyCoverageLine;
  name: string;
  sum?: boolean;
  down?: boolean;
}

function Line({ line, name, sum = false, down = false }: LineProps) {
  const { t } = useTranslation('study-results');
  const words = useWords();
  const { reached } = line;
  const keyCadres = line.audiences.find(({ category }) => category === 'KEY_CADRE')?.reached;
  const beside = line.audiences.reduce((all, { attendances }) => all + (attendances ?? 0), 0);
  const sittings = line.sittings.reduce((all, one) => all + one.sittings, 0);
  return (
    <tr data-sum={sum || undefined} data-list-row="">
      <th scope="row">
        {down ? <AppLink href={screenOf(line.links.reached) ?? ''}>{name}</AppLink> : name}
        {reached.over && (
          <div className={classes.badges}>
            <ToneBadge tone="soon">
              {t('over')}:{' '}
              {line.explained > 0 ? t('explained', { total: line.explained }) : t('unexplained')}
            </ToneBadge>
          </div>
        )}
      </th>
      <td data-numeric="">
        <FigureLink
          value={sittings}
          label={`${name}, ${t('sittings')}`}
          href={screenOf(line.links.sittings) ?? ''}
        />
      </td>
      <td data-numeric="">{words.count(line.points.reduce((all, one) => all + one.points, 0))}</td>
      <td data-numeric="">{words.count(reached.expected)}</td>
      <td data-numeric="">{words.count(reached.exempted)}</td>
      <td data-numeric="">{words.count(reached.first)}</td>
      <td data-numeric="">{words.count(reached.makeUp)}</td>
      <td data-numeric="">{words.count(reached.total)}</td>
      <td data-numeric="">{words.percent(reached)}</td>
      <td data-numeric="">{keyCadres && words.reached(keyCadres)}</td>
      <td data-numeric="">{words.count(beside)}</td>
      <td data-numeric="">
        {words.count(line.essays.handedIn)} / {words.count(line.essays.due)}
      </td>
      <td>
        {line.programme ??
          (line.programmes > 0 ? t('programmes', { total: words.count(line.programmes) }) : '')}
      </td>
    </tr>
  );
}

function Table({ coverage }: { coverage: StudyCoverage }) {
  const { t } = useTranslation('study-results');
  const { own, total, children } = coverage;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="lt-hidden">{t('coverage')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-numeric={column === 'programme' ? undefined : ''}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line line={total} name={t('sum')} sum />
          {(own.units > 0 || own.reached.expected > 0 || own.sittings.length > 0) && (
            <Line line={own} name={t('own', { name: coverage.organisation.name })} />
          )}
          {children.map((line) => (
            <Line key={line.organisation.id} line={line} name={line.organisation.name} down />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Beside({ coverage }: { coverage: StudyCoverage }) {
  const { t } = useTranslation('study-results');
  const words = useWords();
  return (
    <>
      {coverage.differences.length > 0 && (
        <Card title={t('differences')}>
          <ul>
            {coverage.differences.map((one) => (
              <li key={one.level}>
                {t('difference', {
                  level: words.level(one.level),
                  told: words.count(one.told),
                  recorded: words.count(one.recorded),
                  difference: words.count(one.difference),
                })}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {coverage.silentCount > 0 && (
        <Card
          title={t('silent')}
          aside={t('silentCount', { total: words.count(coverage.silentCount) })}
        >
          {coverage.silent.map(({ name }) => name).join(' · ')}
        </Card>
      )}
    </>
  );
}

/** Coverage of a document as committees print it: the children, their sum, who gave nothing. */
export function CoveragePage() {
  const { t } = useTranslation('study-results');
  const [query, change] = useQueryWords();
  const { planId = '', documentId, organisationId } = query;
  const found = useQuery(
    getStudyCoverageOptions({ query: { planId, documentId, organisationId } }),
  );
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const coverage = found.data;
  const { document, organisation } = coverage;
  return (
    <>
      <PageHeader
        title={t('coverage')}
        path={[{ label: coverage.planTitle, href: paths.studyPlan(planId) }]}
        subtitle={organisation.name}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <Views at="coverage" planId={planId} organisationId={organisation.id} />
      <div className={classes.form}>
        <strong>{t('form')}</strong>
        <div>{t('formOf', { symbol: documentName(document), title: document.title })}</div>
        <div>{organisation.name}</div>
      </div>
      <div className={classes.stack}>
        <Card flush>
          {coverage.documents.length > 1 && (
            <div className={`${classes.filters ?? ''} lt-no-print`}>
              <Choice
                label={t('document')}
                value={document.id}
                none={documentName(document)}
                choices={coverage.documents.map((one) => ({
                  value: one.id,
                  label: documentName(one),
                }))}
                onChange={(next) => change({ documentId: next })}
              />
            </div>
          )}
          <Table coverage={coverage} />
        </Card>
        <Beside coverage={coverage} />
      </div>
    </>
  );
}
