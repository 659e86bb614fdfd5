import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listObligationStepsOptions,
  type Obligation,
  type ObligationStep,
  type StepKind,
} from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { Trace } from '@/shared/ui/Trace';
import { Files } from './Files';
import classes from './Obligations.module.css';

const tones: Partial<Record<StepKind, Tone>> = {
  ACCEPTED: 'done',
  RETURNED: 'soon',
  OBJECTED: 'soon',
  SUBMITTED: 'info',
  EXTENSION_REQUESTED: 'soon',
  EXTENDED: 'info',
};

/** Steps whose date is the one asked for, granted or set. */
const untilKinds: readonly StepKind[] = [
  'EXTENSION_REQUESTED',
  'EXTENSION_FORWARDED',
  'EXTENDED',
  'INTERNAL_DATE_SET',
];

function Step({ step }: { step: ObligationStep }) {
  const { t } = useTranslation('obligations');
  const { t: d } = useTranslation('domain');
  const who = [
    step.by,
    step.onBehalfOf && t('step.onBehalfOf', { name: step.onBehalfOf }),
    step.byOrganisation && shortName(step.byOrganisation),
  ]
    .filter(Boolean)
    .join(', ');
  const details = [
    step.percent !== undefined && t('step.percent', { percent: step.percent }),
    step.doneOn && t('step.doneOn', { date: formatDate(step.doneOn) }),
    ['CREATED', 'CHANGED', 'RECEIVED'].includes(step.kind) &&
      step.dueOn &&
      t('step.dueOn', { date: formatDate(step.dueOn) }),
    untilKinds.includes(step.kind) &&
      step.dueOn &&
      t('step.until', { date: formatDate(step.dueOn) }),
    step.repairDueOn && t('step.repairDueOn', { date: formatDate(step.repairDueOn) }),
    step.organisation && t('step.to', { name: shortName(step.organisation) }),
  ].filter(Boolean);
  return (
    <li data-tone={tones[step.kind]}>
      <strong>{t(`step.${step.kind}`)}</strong>
      <span className="lt-soft lt-small">
        {' · '}
        {formatInstant(step.at)}
        {who && ` · ${who}`}
      </span>
      {details.length > 0 && <div>{details.join(' · ')}</div>}
      {step.trace && <Trace steps={step.trace} label={t('why.trace')} />}
      {step.note && <div className={classes.note}>{d('quoted', { words: step.note })}</div>}
      {step.attachments && step.attachments.length > 0 && <Files files={step.attachments} />}
    </li>
  );
}

/** What happened to it, the last first. */
export function History({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  const steps = useQuery(listObligationStepsOptions({ path: { id: obligation.id } }));
  return (
    <Card title={t('step.title')}>
      {steps.isPending && <RowsSkeleton rows={2} />}
      {steps.isError && <ErrorState error={steps.error} onRetry={() => void steps.refetch()} />}
      {steps.data && (
        <ol className={classes.steps} reversed>
          {[...steps.data].reverse().map((step, index) => (
            <Step key={`${step.at}-${index}`} step={step} />
          ))}
        </ol>
      )}
    </Card>
  );
}
