import './strings';
import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  explainStudySignal,
  getStudyConformanceOptions,
  type StudyConformance,
  type StudyRuleCheck,
  type StudySignal,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { paths, screenOf } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { PageHeader } from '@/shared/ui/PageHeader';
import { placeProps, type Place } from '@/shared/ui/place';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { VirtualList } from '@/shared/ui/VirtualList';
import { Rules } from './BoardPage';
import { HeadSheet } from './HeadSheet';
import { SignalSwitches } from './SignalSwitches';
import classes from './StudyResults.module.css';
import { Views, viewPath } from './Views';
import { useWords } from './words';

const tones = { PASS: 'done', FAIL: 'late', NOT_APPLICABLE: 'off' } as const;

function Check({ check }: { check: StudyRuleCheck }) {
  const { t } = useTranslation('study-results');
  const row = screenOf(check.row);
  return (
    <li>
      <div>
        <strong>{t(`rule.${check.rule}`)}</strong>
        <div className="lt-small">
          {check.reason}{' '}
          {row && (
            <AppLink href={row} aria-label={`${t('basis')}: ${t(`rule.${check.rule}`)}`}>
              {t('basis')}
            </AppLink>
          )}
        </div>
      </div>
      <ToneBadge tone={check.waiting ? 'soon' : tones[check.verdict]}>
        {check.waiting ? t('waiting') : t(`verdict.${check.verdict}`)}
      </ToneBadge>
    </li>
  );
}

interface SignalProps {
  signal: StudySignal;
  conformance: StudyConformance;
}

function Signal({ signal, conformance }: SignalProps) {
  const { t } = useTranslation('study-results');
  const queries = useQueryClient();
  const [words, setWords] = useState(signal.answer ?? '');
  const id = `answer-${signal.signal}`;
  const send = useMutation({
    mutationFn: () =>
      explainStudySignal({
        path: { id: conformance.planId },
        body: {
          organisationId: conformance.organisation.id,
          signal: signal.signal,
          answer: words.trim(),
        },
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('answered'));
      await queries.invalidateQueries();
    },
  });
  return (
    <li>
      <div>
        <p>{signal.question}</p>
        {signal.unitOnly && <p className="lt-small lt-soft">{t('unitOnly')}</p>}
        {signal.answer && signal.answeredAt && !conformance.mayAnswer && (
          <p>
            {t('answer')}: {signal.answer}{' '}
            <span className="lt-small lt-soft">{formatInstant(signal.answeredAt)}</span>
          </p>
        )}
        {conformance.mayAnswer && (
          <>
            <FormErrorSummary
              error={send.error}
              fields={[{ pointer: '/answer', id, label: t('answer') }]}
            />
            <Textarea
              id={id}
              label={t('answer')}
              autosize
              minRows={2}
              maxLength={2000}
              value={words}
              error={fieldErrorOf(send.error, '/answer')}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Button
              mt={8}
              loading={send.isPending}
              disabled={!words.trim()}
              onClick={() => send.mutate()}
            >
              {t('answerSend')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function Own({ conformance }: { conformance: StudyConformance }) {
  const { t } = useTranslation('study-results');
  const { checks, fulfilled, obligationId, state } = conformance;
  const reported = state === 'SUBMITTED' || state === 'ACCEPTED';
  return (
    <Card title={t('ownTitle')} flush>
      {checks.length === 0 && <p className={classes.note}>{t('ownNothing')}</p>}
      {fulfilled && !reported && obligationId && (
        <p className={classes.note}>
          {t('offer')} <AppLink href={paths.obligation(obligationId)}>{t('offerDo')}</AppLink>
        </p>
      )}
      {checks.length > 0 && (
        <ul className={classes.rows} aria-label={t('ownTitle')}>
          {checks.map((check) => (
            <Check key={check.rule} check={check} />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface ChildRow {
  child: StudyConformance['children'][number];
  planId: string;
}

const Child = memo(function Child({ row, ...place }: Place & { row: ChildRow }) {
  const { child, planId } = row;
  const { t } = useTranslation('study-results');
  const words = useWords();
  return (
    <li data-list-row="" {...placeProps(place)}>
      <AppLink href={viewPath('conformance', planId, child.organisation.id)} data-list-link="">
        {child.organisation.name}
      </AppLink>
      <span className={classes.badges}>
        {child.failing > 0 && (
          <ToneBadge tone="late">
            {t('failingUnits', { total: words.count(child.failing) })}
          </ToneBadge>
        )}
        <ToneBadge tone={child.fulfilled === child.units ? 'done' : 'off'}>
          {t('fulfilledUnits', {
            total: words.count(child.fulfilled),
            units: words.count(child.units),
          })}
        </ToneBadge>
      </span>
    </li>
  );
});

function Below({ conformance }: { conformance: StudyConformance }) {
  const { t } = useTranslation('study-results');
  const { children, planId, organisation } = conformance;
  const rows = useMemo(() => children.map((child) => ({ child, planId })), [children, planId]);
  return (
    <Card title={t('below')} flush>
      <VirtualList
        rows={rows}
        idOf={({ child }) => child.organisation.id}
        Line={Child}
        estimate={[44, 80]}
        keep={viewPath('conformance', planId, organisation.id)}
        frame={(frame) => (
          <div ref={frame.box} className={classes.long}>
            <ul className={classes.rows} style={frame.style} aria-label={t('below')}>
              {frame.children}
            </ul>
          </div>
        )}
      />
    </Card>
  );
}

/** The rules judged at an organisation with their reasons, what its figures ask, and the units below. */
export function ConformancePage() {
  const { t } = useTranslation('study-results');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [{ organisationId }] = useQueryWords();
  const session = useSession();
  const found = useQuery(getStudyConformanceOptions({ path: { id }, query: { organisationId } }));
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const conformance = found.data;
  return (
    <>
      <PageHeader
        title={t('conformance')}
        path={[{ label: conformance.planTitle, href: paths.studyPlan(id) }]}
        subtitle={conformance.organisation.name}
      />
      <Views at="conformance" planId={id} organisationId={conformance.organisation.id} />
      <div className={classes.stack}>
        <Own conformance={conformance} />
        <HeadSheet conformance={conformance} />
        {conformance.signals.length > 0 && (
          <Card title={t('signals')} flush>
            <p className={`${classes.note ?? ''} lt-small lt-soft`}>{t('signalsHint')}</p>
            <ul className={classes.rows} aria-label={t('signals')}>
              {conformance.signals.map((signal) => (
                <Signal key={signal.signal} signal={signal} conformance={conformance} />
              ))}
            </ul>
          </Card>
        )}
        {conformance.children.length > 0 && (
          <>
            <Rules rules={conformance.tally} />
            <Below conformance={conformance} />
            {may(session, 'DEMAND_PUBLISH') && (
              <SignalSwitches organisation={conformance.organisation} />
            )}
          </>
        )}
      </div>
    </>
  );
}
