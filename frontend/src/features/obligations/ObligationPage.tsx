import './strings';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from '@/i18n';
import {
  getObligationOptions,
  listConsultationsOptions,
  listOrientationsOptions,
  listStudyPlansOptions,
  type Obligation,
  type ObligationAction,
} from '@/api';
import { paths, withQuery } from '@/shared/lib/references';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { Evidence } from './Evidence';
import { Extensions } from './Extensions';
import { Facts } from './Facts';
import { History } from './History';
import { Obstacles } from './Obstacles';
import classes from './Obligations.module.css';
import { Why } from './Why';

const ActionDrawer = lazy(async () => ({ default: (await import('./ActionDrawer')).ActionDrawer }));

/** In the order they stand on the page; the first one offered is the filled button. */
const order: readonly ObligationAction[] = [
  'ANSWER_OBJECTION',
  'ACCEPT',
  'SUBMIT',
  'NOTE_PROGRESS',
  'RECEIVE',
  'RETURN',
  'OBJECT',
  'DECIDE_EXTENSION',
  'REQUEST_EXTENSION',
  'WITHDRAW_EXTENSION',
  'SET_INTERNAL_DATE',
  'WAIVE',
  'REVOKE_WAIVER',
];

/** The round of opinions an obligation belongs to: what it asks is written there. */
function useRoundOf(obligation: Obligation | undefined) {
  const asked = obligation?.act === 'OPINION';
  const found = useQuery({
    ...listConsultationsOptions({ query: { demandId: obligation?.demandId ?? '', limit: 1 } }),
    enabled: asked,
  });
  return { pending: asked && found.isPending, round: asked ? found.data?.items[0] : undefined };
}

/** The study plan an obligation belongs to: what it asks is recorded as sittings. */
function usePlanOf(obligation: Obligation | undefined) {
  const asked = obligation?.act === 'STUDY' || obligation?.act === 'BRIEFING';
  const found = useQuery({
    ...listStudyPlansOptions({ query: { demandId: obligation?.demandId ?? '', limit: 1 } }),
    enabled: asked,
  });
  return asked ? found.data?.items[0] : undefined;
}

/** The monthly orientation an obligation belongs to: what it asks is reported by counts. */
function useOrientationOf(obligation: Obligation | undefined) {
  const asked = obligation?.act === 'COMMUNICATE';
  const found = useQuery({
    ...listOrientationsOptions({ query: { demandId: obligation?.demandId ?? '', limit: 1 } }),
    enabled: asked,
  });
  return asked ? found.data?.items[0] : undefined;
}

function Actions({
  obligation,
  opinion,
  onChoose,
}: {
  obligation: Obligation;
  /** Whether it is handed in by writing an opinion. */
  opinion: boolean;
  onChoose: (action: ObligationAction) => void;
}) {
  const { t } = useTranslation('obligations');
  const offered = order.filter((action) => obligation.actions.includes(action));
  return (
    <>
      {offered.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? 'filled' : 'default'}
          onClick={() => onChoose(action)}
        >
          {t(
            action === 'SUBMIT' && opinion
              ? 'action.OPINION'
              : action === 'SUBMIT' && obligation.state === 'RETURNED'
                ? 'action.COMPLETE'
                : `action.${action}`,
          )}
        </Button>
      ))}
    </>
  );
}

function Subtitle({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('domain');
  return (
    <>
      <AppLink href={paths.overview(obligation.organisation.id)}>
        <OrganisationName organisation={obligation.organisation} />
      </AppLink>
      {' · '}
      {t(`act.${obligation.act}`)} · {t(`role.${obligation.role}`)}
      {obligation.occurrence && obligation.occurrence !== '0' && ` · ${obligation.occurrence}`}
    </>
  );
}

/** One obligation: why it is owed, by when, what was shown for it, what happened to it, what can be done now. */
export function ObligationPage() {
  const { t } = useTranslation('obligations');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words, change] = useQueryWords();
  const go = useGo();
  const found = useQuery(getObligationOptions({ path: { id } }));
  const { pending, round } = useRoundOf(found.data);
  const plan = usePlanOf(found.data);
  const orientation = useOrientationOf(found.data);
  const form = words.do === 'SUBMIT' && round ? paths.consultation(round.id) : undefined;
  useEffect(() => {
    if (form) go(form, { replace: true });
  }, [form, go]);
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const obligation = found.data;
  const wanted = pending || form ? undefined : words.do;
  const action = order.find((one) => one === wanted && obligation.actions.includes(one));
  return (
    <>
      <PageHeader
        title={obligation.title}
        path={[
          { label: t('list.title'), href: paths.obligations },
          {
            label: obligation.organisation.shortName ?? obligation.organisation.name,
            href: withQuery(paths.obligations, { organisationId: obligation.organisation.id }),
          },
        ]}
        subtitle={<Subtitle obligation={obligation} />}
        actions={
          <>
            {round && (
              <Button component={AppLink} variant="default" href={paths.consultation(round.id)}>
                {t('action.ROUND')}
              </Button>
            )}
            {plan?.state === 'ISSUED' && obligation.actions.includes('SUBMIT') && (
              <Button component={AppLink} href={paths.newStudySession(obligation.id)}>
                {t('action.SITTING')}
              </Button>
            )}
            {orientation?.state === 'ISSUED' && obligation.actions.includes('SUBMIT') && (
              <Button component={AppLink} href={paths.orientation(orientation.id)}>
                {t('action.ORIENTATION')}
              </Button>
            )}
            <Actions
              obligation={obligation}
              opinion={round !== undefined}
              onChoose={(chosen) => change({ do: chosen })}
            />
            <JournalLink subject="obligations" id={obligation.id} />
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Why obligation={obligation} />
          <Evidence obligation={obligation} />
          <Extensions obligation={obligation} />
          <Obstacles obligation={obligation} />
          <History obligation={obligation} />
        </div>
        <div className={`${classes.stack ?? ''} ${classes.side ?? ''}`}>
          <Facts obligation={obligation} />
        </div>
      </div>
      <Suspense fallback={null}>
        {action && (
          <ActionDrawer
            key={action}
            action={action}
            obligation={obligation}
            onClose={() => change({ do: undefined })}
          />
        )}
      </Suspense>
    </>
  );
}
