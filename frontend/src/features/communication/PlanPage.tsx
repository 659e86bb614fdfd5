import './strings';
import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  approveCommunicationPlanMutation,
  closeCommunicationPlanMutation,
  createCommunicationPlanMutation,
  deleteCommunicationPlanMutation,
  getCommunicationPlanOptions,
  ifMatch,
  reopenCommunicationPlanMutation,
  updateCommunicationPlanMutation,
  type CommunicationDelivery,
  type CommunicationItem,
  type CommunicationPlan,
} from '@/api';
import { addDays, dateInVietnam, formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { JournalLink } from '@/shared/ui/JournalLink';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, PageSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import classes from './Communication.module.css';
import { DeliverForm } from './DeliverForm';
import { PlanEditor } from './PlanEditor';
import { ChannelTable } from './Sums';
import { formatMonth, inputOf, toneOfPlan } from './words';

interface Delivering {
  item: CommunicationItem;
  delivery: CommunicationDelivery | undefined;
}

function Months({ item, onCorrect }: { item: CommunicationItem; onCorrect: Correct }) {
  const { t, i18n } = useTranslation('communication');
  if (item.deliveries.length === 0) return null;
  return (
    <ul className={classes.months} aria-label={t('table.months')}>
      {item.deliveries.map((one) => {
        const figure = `${formatMonth(one.month)}: ${formatCount(one.count, i18n.language)}`;
        return (
          <li key={one.id} className="lt-small">
            {item.mayReport ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onCorrect(one)}
                aria-label={t('deliver.again', { month: figure })}
              >
                {figure}
              </Button>
            ) : (
              <span>{figure}</span>
            )}
            {one.pieces.map((piece, index) => (
              <span key={index}>
                {' '}
                {piece.url ? (
                  <a href={piece.url} target="_blank" rel="noreferrer noopener">
                    {piece.title}
                  </a>
                ) : (
                  piece.title
                )}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

type Correct = (delivery: CommunicationDelivery | undefined) => void;

function Item({ item, onDeliver }: { item: CommunicationItem; onDeliver: Correct }) {
  const { t, i18n } = useTranslation('communication');
  const count = (n: number) => formatCount(n, i18n.language);
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <div>
          <div className={classes.badges}>
            <ToneBadge tone="off">{t(`channel.${item.channel}`)}</ToneBadge>
            <strong>
              {item.partner ? <OrganisationName organisation={item.partner} /> : item.outlet}
            </strong>
          </div>
          <p className="lt-small lt-soft">
            {item.audience}
            {item.columnName && <> · “{item.columnName}”</>}
          </p>
          <p className={classes.figures}>
            {t('progress', { done: count(item.doneCount), planned: count(item.plannedCount) })}
            {item.plannedMinutes !== undefined && (
              <>
                {' · '}
                {t('airtime', {
                  done: count(item.doneMinutes),
                  planned: count(item.plannedMinutes),
                })}
              </>
            )}
            {item.attendances > 0 && (
              <>
                {' · '}
                {count(item.attendances)} {t('table.attendances').toLowerCase()}
              </>
            )}
          </p>
        </div>
        {item.mayReport && (
          <Button
            variant="default"
            className="lt-no-print"
            onClick={() => onDeliver(undefined)}
            aria-label={`${t('deliver.do')}: ${t(`channel.${item.channel}`)}, ${item.partner?.name ?? item.outlet ?? ''}`}
          >
            {t('deliver.do')}
          </Button>
        )}
      </div>
      <Months item={item} onCorrect={onDeliver} />
    </li>
  );
}

function View({
  plan,
  onDeliver,
}: {
  plan: CommunicationPlan;
  onDeliver: (d: Delivering) => void;
}) {
  const { t } = useTranslation('communication');
  return (
    <div className={classes.stack}>
      {plan.goal && <p className={classes.note}>{plan.goal}</p>}
      {(plan.document ?? plan.studyPlan) && (
        <p>
          {plan.document && (
            <>
              {t('plan.about')}{' '}
              <AppLink href={paths.document(plan.document.id)}>
                {documentName(plan.document)}
              </AppLink>
            </>
          )}
          {plan.document && plan.studyPlan && ' · '}
          {plan.studyPlan && (
            <>
              {t('plan.for')}{' '}
              <AppLink href={paths.studyPlan(plan.studyPlan.id)}>{plan.studyPlan.title}</AppLink>
            </>
          )}
        </p>
      )}
      {plan.items.length > 0 && (
        <section className={classes.stack}>
          <h2>{t('plan.byChannel')}</h2>
          <ChannelTable channels={plan.channels} total={plan.total} />
        </section>
      )}
      <Card title={t('plan.items')}>
        {plan.items.length === 0 && <p>{t('plan.noItems')}</p>}
        <ul className={classes.items} aria-label={t('plan.items')}>
          {plan.items.map((item) => (
            <Item
              key={item.id}
              item={item}
              onDeliver={(delivery) => onDeliver({ item, delivery })}
            />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function useDone() {
  const queries = useQueryClient();
  return async (said: string) => {
    say(said);
    await queries.invalidateQueries();
  };
}

function ReopenForm({ plan, onClose }: { plan: CommunicationPlan; onClose: () => void }) {
  const { t } = useTranslation('communication');
  const done = useDone();
  const [reason, setReason] = useState('');
  const send = useMutation({
    ...reopenCommunicationPlanMutation(),
    onSuccess: async () => {
      onClose();
      await done(t('plan.reopened'));
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('plan.reopen')}
      verb={t('plan.reopen')}
      busy={send.isPending}
      disabled={!reason.trim()}
      onConfirm={() =>
        send.mutate({
          path: { id: plan.id },
          headers: ifMatch(plan.version),
          body: { reason: reason.trim() },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary error={send.error} fields={[]} />
      <Textarea
        label={t('plan.reason')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

function Actions({ plan, onReopen }: { plan: CommunicationPlan; onReopen: () => void }) {
  const { t } = useTranslation('communication');
  const done = useDone();
  const go = useGo();
  const [, change] = useQueryWords();
  const at = { path: { id: plan.id }, headers: ifMatch(plan.version) };
  const approve = useMutation({
    ...approveCommunicationPlanMutation(),
    onSuccess: () => done(t('plan.approved')),
  });
  const close = useMutation({
    ...closeCommunicationPlanMutation(),
    onSuccess: () => done(t('plan.closed')),
  });
  const remove = useMutation({
    ...deleteCommunicationPlanMutation(),
    onSuccess: () => {
      say(t('plan.deleted'));
      go(paths.communication, { replace: true });
    },
  });
  const failed = approve.error ?? close.error ?? remove.error;
  return (
    <>
      {failed && <ErrorState error={failed} />}
      {plan.mayApprove && plan.state === 'DRAFT' && (
        <Button
          loading={approve.isPending}
          disabled={plan.items.length === 0}
          onClick={() => approve.mutate(at)}
        >
          {t('plan.approve')}
        </Button>
      )}
      {plan.mayEdit && (
        <Button variant="default" onClick={() => change({ edit: '1' })}>
          {t('plan.edit')}
        </Button>
      )}
      {plan.mayApprove && plan.state === 'APPROVED' && (
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate(at)}>
          {t('plan.close')}
        </Button>
      )}
      {plan.mayApprove && plan.state !== 'DRAFT' && (
        <Button variant="default" onClick={onReopen}>
          {t('plan.reopen')}
        </Button>
      )}
      {plan.mayEdit && plan.total.doneCount === 0 && (
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(at)}>
          {t('plan.delete')}
        </Button>
      )}
      <JournalLink subject="communication-plans" id={plan.id} />
    </>
  );
}

/** One communication plan: its lines, what was delivered month by month, sums by channel. */
export function CommunicationPlanPage() {
  const { t } = useTranslation('communication');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [words, change] = useQueryWords();
  const done = useDone();
  const [delivering, setDelivering] = useState<Delivering>();
  const [reopening, setReopening] = useState(false);
  const found = useQuery(getCommunicationPlanOptions({ path: { id } }));
  const update = useMutation({
    ...updateCommunicationPlanMutation(),
    onSuccess: async () => {
      change({ edit: undefined });
      await done(t('plan.saved'));
    },
  });
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const plan = found.data;
  const editing = words.edit === '1' && plan.mayEdit;
  return (
    <>
      <PageHeader
        title={plan.title}
        path={[{ label: t('title'), href: paths.communication }]}
        subtitle={
          <span className={classes.badges}>
            <ToneBadge tone={toneOfPlan[plan.state]}>{t(`state.${plan.state}`)}</ToneBadge>
            <OrganisationName organisation={plan.organisation} />
            {plan.lead && <span>{t('lead', { name: shortName(plan.lead) })}</span>}
            <span>
              {t('period', { from: formatDate(plan.startsOn), to: formatDate(plan.endsOn) })}
            </span>
          </span>
        }
        actions={editing ? undefined : <Actions plan={plan} onReopen={() => setReopening(true)} />}
      />
      {editing ? (
        <PlanEditor
          start={inputOf(plan)}
          lead={plan.lead}
          document={plan.document}
          partners={plan.items.map((item) => item.partner)}
          busy={update.isPending}
          error={update.error}
          onSave={(body) => update.mutate({ path: { id }, headers: ifMatch(plan.version), body })}
          onCancel={() => change({ edit: undefined })}
        />
      ) : (
        <View plan={plan} onDeliver={setDelivering} />
      )}
      {delivering && (
        <DeliverForm
          key={`${delivering.item.id}-${delivering.delivery?.id ?? ''}`}
          plan={plan}
          item={delivering.item}
          delivery={delivering.delivery}
          onDone={() => {
            setDelivering(undefined);
            void done(t('deliver.done'));
          }}
          onClose={() => setDelivering(undefined)}
        />
      )}
      {reopening && <ReopenForm plan={plan} onClose={() => setReopening(false)} />}
    </>
  );
}

/** A new draft of the person's organisation. */
export function NewCommunicationPlanPage() {
  const { t } = useTranslation('communication');
  const session = useSession();
  const go = useGo();
  const [words] = useQueryWords();
  const done = useDone();
  const create = useMutation({
    ...createCommunicationPlanMutation(),
    onSuccess: async (plan) => {
      await done(t('plan.saved'));
      go(paths.communicationPlan(plan.id), { replace: true });
    },
  });
  const home = session.home;
  if (!home) return null;
  const today = dateInVietnam();
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        path={[{ label: t('title'), href: paths.communication }]}
        subtitle={<OrganisationName organisation={home} />}
      />
      <PlanEditor
        start={{
          organisationId: home.id,
          title: '',
          startsOn: today,
          endsOn: addDays(today, 60),
          ...(words.studyPlanId ? { studyPlanId: words.studyPlanId } : {}),
          items: [{ audience: '', channel: 'NEWSPAPER', plannedCount: 1 }],
        }}
        lead={undefined}
        document={undefined}
        partners={[]}
        busy={create.isPending}
        error={create.error}
        onSave={(body) => create.mutate({ body })}
        onCancel={() => go(paths.communication)}
      />
    </>
  );
}
