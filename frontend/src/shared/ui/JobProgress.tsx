import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '@/i18n';
import { cancelJob, getJobOptions, type Job } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { ErrorState } from './States';
import classes from './JobProgress.module.css';

const open = (job: Job | undefined) => job?.state === 'QUEUED' || job?.state === 'RUNNING';
const askAgain = 1000;

interface Props {
  id: string;
  /** What is being done, in words. */
  label: string;
  /** Called once, when it ended, however it ended. */
  onEnded?: (job: Job) => void;
}

/** Long work in rows: how far it is, a way to stop it, and what came of it. */
export function JobProgress({ id, label, onEnded }: Props) {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const asked = getJobOptions({ path: { id } });
  const found = useQuery({
    ...asked,
    refetchInterval: (query) => (open(query.state.data) ? askAgain : false),
  });
  const stop = useMutation({
    mutationFn: () => cancelJob({ path: { id }, throwOnError: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: asked.queryKey }),
  });
  const job = found.data;
  const ended = job && !open(job) ? job : undefined;
  useEffect(() => {
    if (ended) onEnded?.(ended);
    // once for each end
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended?.id, ended?.state]);
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  if (!job) return null;
  const rows = {
    done: formatCount(job.done, i18n.language),
    total: formatCount(job.total ?? 0, i18n.language),
    percent: String(job.total ? Math.floor((100 * job.done) / job.total) : 0),
  };
  return (
    <div className={classes.job}>
      {open(job) && (
        <progress
          className={classes.bar}
          aria-label={label}
          max={job.total ?? 1}
          value={job.total ? job.done : undefined}
        />
      )}
      <div className={classes.line}>
        <span role="status">
          {job.cancelling ? t('job.cancelling') : t(`job.state.${job.state}`, rows)}
        </span>
        {open(job) && (
          <Button
            variant="default"
            size="xs"
            loading={stop.isPending}
            disabled={job.cancelling}
            onClick={() => stop.mutate()}
          >
            {t('job.stop')}
          </Button>
        )}
      </div>
      {job.problem && (
        <p role="alert" className="lt-small">
          {job.problem.detail ?? job.problem.title}
        </p>
      )}
    </div>
  );
}
