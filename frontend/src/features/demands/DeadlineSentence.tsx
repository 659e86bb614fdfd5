import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { resolveDeadline, type DeadlineRule, type ResolvedDeadline } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { Trace } from '@/shared/ui/Trace';
import classes from './Demands.module.css';

/** How a day came out, what it waits for, and the next turns of what comes round. */
export function Reckoning({ resolved }: { resolved: ResolvedDeadline }) {
  const { t } = useTranslation('demands');
  return (
    <>
      {resolved.waitsForWords && resolved.waitsFor !== 'START' && (
        <p>
          <ToneBadge tone="soon">{resolved.waitsForWords}</ToneBadge>
        </p>
      )}
      {resolved.warnings?.map(({ code, detail }) => (
        <p key={code}>
          <ToneBadge tone="soon">{detail}</ToneBadge>
        </p>
      ))}
      {resolved.trace && !resolved.next && <Trace steps={resolved.trace} label={t('form.trace')} />}
      {resolved.next && (
        <p className="lt-soft lt-small">
          {t('form.next')}{' '}
          {resolved.next.map(({ key, dueOn }) => `${key}: ${formatDate(dueOn)}`).join(' · ')}
        </p>
      )}
    </>
  );
}

/** The rule as a sentence with its last day, computed by the server as it is filled in. */
export function Sentence({ rule, documentId }: { rule?: DeadlineRule; documentId: string }) {
  const { t } = useTranslation('demands');
  const found = useQuery({
    queryKey: [{ _id: 'resolveDeadline' }, rule, documentId],
    queryFn: async ({ signal }) =>
      (
        await resolveDeadline({
          body: rule ?? { kind: 'UNDATED', reason: 'UNSET' },
          query: { documentId },
          signal,
          throwOnError: true,
        })
      ).data,
    enabled: rule !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.sentence} aria-live="polite">
      {!rule && <p>{t('form.deadlineOpen')}</p>}
      {rule && found.data && (
        <>
          <p>
            {t('form.deadlineReads')} <strong>{found.data.sentence}</strong>
            {found.data.dueTime && ` · ${found.data.dueTime}`}
          </p>
          <Reckoning resolved={found.data} />
        </>
      )}
    </div>
  );
}
