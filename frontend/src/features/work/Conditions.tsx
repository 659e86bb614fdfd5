import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { ifMatch, lookAtDemandMutation, type ConditionRow } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, paths } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ObligationRows } from '@/shared/ui/ObligationRow';
import row from '@/shared/ui/ObligationRow.module.css';
import { ErrorState } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import classes from './MyWork.module.css';

function Condition({ one }: { one: ConditionRow }) {
  const { t } = useTranslation('work');
  const { t: d } = useTranslation('domain');
  const queryClient = useQueryClient();
  const look = useMutation({
    ...lookAtDemandMutation(),
    onSuccess: async () => {
      say(t('conditions.looked'));
      await queryClient.invalidateQueries({ queryKey: [{ _id: 'getMyWork' }] });
    },
  });
  return (
    <li className={row.row} data-list-row="">
      <div className={row.what}>
        <AppLink href={paths.demand(one.demandId)} className={row.title} data-list-link="">
          {one.title}
        </AppLink>
        <div className={row.why}>
          {one.document && documentName(one.document)}
          {one.words && (
            <>
              {' · '}
              <mark>{d('quoted', { words: one.words })}</mark>
            </>
          )}
        </div>
        {look.error && <ErrorState error={look.error} onRetry={() => look.reset()} />}
      </div>
      <div className={row.when}>
        <ToneBadge tone="soon">{one.waitsForWords}</ToneBadge>
        <span className="lt-soft lt-small">
          {t('conditions.since', { date: formatDate(one.lookedOn) })}
        </span>
      </div>
      <div className={`${row.action ?? ''} lt-no-print`}>
        <Button
          variant="default"
          loading={look.isPending}
          aria-label={`${t('conditions.still')}: ${one.title}`}
          onClick={() =>
            look.mutate({ path: { id: one.demandId }, headers: ifMatch(one.version), body: {} })
          }
        >
          {t('conditions.still')}
        </Button>
      </div>
    </li>
  );
}

/** Demands of one's own that wait: each comes up once a month, to be amended or left waiting. */
export function Conditions({ rows }: { rows: readonly ConditionRow[] }) {
  const { t } = useTranslation('work');
  return (
    <section className={classes.group} aria-labelledby="conditions-title">
      <div className={classes.head}>
        <h2 id="conditions-title">{t('conditions.title')}</h2>
        <span className={classes.count}>{rows.length}</span>
      </div>
      <ObligationRows label={t('conditions.title')}>
        {rows.map((one) => (
          <Condition key={one.demandId} one={one} />
        ))}
      </ObligationRows>
    </section>
  );
}
