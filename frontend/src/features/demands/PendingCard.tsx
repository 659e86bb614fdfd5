import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { getDemandQueryKey, listPublications, type Demand, type Job } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { useQueryWords } from '@/shared/lib/url';
import { Card } from '@/shared/ui/Card';
import { JobProgress } from '@/shared/ui/JobProgress';
import { say } from '@/shared/ui/Toasts';
import classes from './Demands.module.css';
import { usePublished } from './published';
import { failedAmendment } from './sent';

/** Whether a job is at the demand: until it is done nothing else is. */
export function isBusy({ pending }: Demand): boolean {
  return pending?.state === 'QUEUED' || pending?.state === 'RUNNING';
}

/** What was left to a job, also after the page was left: how far it is, and why it came to nothing. */
export function PendingCard({ demand }: { demand: Demand }) {
  const { t, i18n } = useTranslation('demands');
  const queryClient = useQueryClient();
  const published = usePublished();
  const [words, change] = useQueryWords();
  const { pending } = demand;
  const busy = isBusy(demand);
  if (!pending || (!pending.mine && !busy)) return null;
  const again = demand.mayPublish && words.do !== 'AMEND' && failedAmendment(demand) !== undefined;
  const title = t(busy ? `pending.${pending.action}` : `history.${pending.action}`);
  const ended = async (job: Job) => {
    if (job.state !== 'DONE') {
      await queryClient.invalidateQueries({
        queryKey: getDemandQueryKey({ path: { id: demand.id } }),
      });
      return;
    }
    const { data } = await listPublications({ path: { id: demand.id }, throwOnError: true });
    const [last] = data;
    if (last) {
      const count = last.created + last.changed + last.withdrawn;
      say(t(`done.${pending.action}`, { count: formatCount(count, i18n.language) }));
    }
    await published();
  };
  return (
    <div style={{ marginBottom: 16 }}>
      <Card title={title}>
        <div className={classes.stack}>
          {busy && <p className="lt-soft">{t(pending.mine ? 'pending.what' : 'pending.others')}</p>}
          {pending.mine && (
            <JobProgress id={pending.jobId} label={title} onEnded={(job) => void ended(job)} />
          )}
          {again && (
            <>
              <p>{t('pending.kept')}</p>
              <div>
                <Button variant="default" onClick={() => change({ do: 'AMEND' })}>
                  {t('pending.again')}
                </Button>
              </div>
            </>
          )}
        </div>
      </Card>
    </div>
  );
}
