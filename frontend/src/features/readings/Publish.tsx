import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { previewDemand, type Preview } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { paths } from '@/shared/lib/references';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { headOf } from './Facts';
import type { Proposal, Work } from './proposals';
import {
  go as perform,
  makingSteps,
  publishingSteps,
  takeRegistered,
  type Job,
  type Made,
} from './publish';
import classes from './Readings.module.css';
import { Refused } from './Refused';

interface Props {
  job: Job;
  made: Made;
  tell: (made: Made) => void;
  onBack: () => void;
  /** All is done: nothing of the session is needed any more. */
  onDone: () => void;
}

interface Counted {
  key: string;
  preview: Preview;
}

const previewsKey = 'readingPreviews';

/** What each demand would give, one after the other; counts of what is made, not yet published. */
function usePreviews(made: Made, ready: boolean) {
  const demands = Object.entries(made.demands);
  return useQuery({
    queryKey: [previewsKey, demands],
    queryFn: async ({ signal }): Promise<Counted[]> => {
      const counted: Counted[] = [];
      for (const [key, { id }] of demands) {
        const { data } = await previewDemand({
          path: { id },
          body: { action: 'PUBLISH' },
          signal,
          throwOnError: true,
        });
        counted.push({ key, preview: data });
      }
      return counted;
    },
    enabled: ready && Object.keys(made.published).length === 0,
    staleTime: 0,
    retry: false,
  });
}

function Steps({ job, made }: { job: Job; made: Made }) {
  const { t } = useTranslation('readings');
  const steps = makingSteps(job);
  const done = steps.filter((step) => step.done(made)).length;
  return (
    <p role="status">
      {t('publish.progress', { done, count: steps.length })}{' '}
      <progress value={done} max={steps.length} aria-label={t('publish.title')} />
    </p>
  );
}

/** What was refused, each by its own words, and the register's paper of the same symbol where there is one. */
function Refusals({ job, made, tell }: Pick<Props, 'job' | 'made' | 'tell'>) {
  const { t } = useTranslation('readings');
  const same = made.same;
  const take = useMutation({
    mutationFn: async () => tell(await takeRegistered(made, same ?? '')),
  });
  const refused = Object.entries(made.refused);
  if (refused.length === 0) return null;
  const nameOf = (key: string) => {
    const one = job.proposals.find((other) => other.key === key);
    if (one) return headOf(one);
    return key === 'kept' ? t('publish.reading') : t('publish.paper');
  };
  return (
    <div className={classes.refusals}>
      <h3>{t('publish.refused')}</h3>
      <ul>
        {refused.map(([key, words]) => (
          <li key={key}>
            {nameOf(key)}
            <Refused words={words.length > 0 ? words : [t('publish.noAnswer')]} />
          </li>
        ))}
      </ul>
      {same && (
        <div className={classes.actions}>
          <AppLink href={paths.document(same)} target="_blank">
            {t('publish.seeSame')}
          </AppLink>
          <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {t('publish.takeSame')}
          </Button>
        </div>
      )}
      <p className="lt-soft">{t('publish.kept')}</p>
    </div>
  );
}

function Row({ work, preview, id }: { work: Proposal | undefined; preview: Preview; id: string }) {
  const { t, i18n } = useTranslation('readings');
  return (
    <tr>
      <td>
        <AppLink href={paths.demand(id)} target="_blank">
          {work ? headOf(work) : id}
        </AppLink>
        {preview.warnings.map((warning, at) => (
          <div key={at}>
            <ToneBadge tone="soon">{warning.detail}</ToneBadge>
          </div>
        ))}
        {Boolean(preview.alreadyOverdue) && (
          <div>
            <ToneBadge tone="late">
              {t('publish.overdue', { count: preview.alreadyOverdue })}
            </ToneBadge>
          </div>
        )}
      </td>
      <td data-numeric="">{formatCount(preview.create, i18n.language)}</td>
    </tr>
  );
}

/** Makes document, relations, demands and targets, shows what a publication would do, and publishes. */
export function Publish({ job, made, tell, onBack, onDone }: Props) {
  const { t, i18n } = useTranslation('readings');
  const open = useGo();
  const queryClient = useQueryClient();
  const steps = makingSteps(job);
  const ready = steps.every((step) => step.done(made));
  const make = useMutation({ mutationFn: () => perform(steps, made, tell) });
  const previews = usePreviews(made, ready);
  const publish = useMutation({
    mutationFn: async (whole: boolean) => {
      const last = publishingSteps(job, made, whole);
      const after = await perform(last, made, tell);
      return last.every((step) => step.done(after)) ? after : undefined;
    },
    onSuccess: async (after) => {
      if (!after) return;
      const count = Object.keys(after.published).length;
      say(t(count > 0 ? 'publish.done' : 'publish.drafts', { count }));
      onDone();
      open(paths.document(after.document?.id ?? ''), { replace: true });
      await queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== previewsKey,
      });
    },
  });
  const counted = previews.data ?? [];
  const works = job.proposals.filter((one): one is Work => one.kind === 'WORK');
  const total = counted.reduce((sum, { preview }) => sum + preview.create, 0);
  const published = Object.keys(made.published).length;
  // Nothing is published that was not previewed.
  const unseen = published === 0 && !previews.isSuccess;
  const busy = make.isPending || publish.isPending;
  return (
    <Card title={t('publish.title')}>
      <div className={classes.stack}>
        <Steps job={job} made={made} />
        {make.error && <ErrorState error={make.error} />}
        <Refusals job={job} made={made} tell={tell} />
        {ready && previews.isPending && published === 0 && <RowsSkeleton rows={4} />}
        {previews.isError && (
          <ErrorState error={previews.error} onRetry={() => void previews.refetch()} />
        )}
        {counted.length > 0 && (
          <table className={classes.table}>
            <caption>{t('publish.preview')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('publish.work')}</th>
                <th scope="col" data-numeric="">
                  {t('publish.creates')}
                </th>
              </tr>
            </thead>
            <tbody>
              {counted.map(({ key, preview }) => (
                <Row
                  key={key}
                  id={made.demands[key]?.id ?? ''}
                  work={works.find((work) => work.key === key)}
                  preview={preview}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('publish.total')}</th>
                <td data-numeric="">{formatCount(total, i18n.language)}</td>
              </tr>
            </tfoot>
          </table>
        )}
        <div className={classes.actions}>
          {ready ? (
            <>
              <Button
                loading={publish.isPending}
                disabled={unseen}
                onClick={() => publish.mutate(true)}
              >
                {counted.length > 0
                  ? t('publish.verb', { count: total, shown: formatCount(total, i18n.language) })
                  : t('publish.finish')}
              </Button>
              {counted.length > 0 && published === 0 && (
                <Button variant="default" disabled={busy} onClick={() => publish.mutate(false)}>
                  {t('publish.later')}
                </Button>
              )}
            </>
          ) : (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {t(made.document ? 'publish.goOn' : 'publish.make')}
            </Button>
          )}
          <Button variant="default" disabled={busy} onClick={onBack}>
            {t('publish.back')}
          </Button>
        </div>
        <p className="lt-soft lt-small">{t('publish.help')}</p>
      </div>
    </Card>
  );
}
