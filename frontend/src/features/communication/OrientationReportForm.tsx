import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import {
  createOrientationReport,
  getOrientationReportOptions,
  ifMatch,
  updateOrientationReport,
  type CommunicationChannel,
  type Orientation,
  type OrientationOwed,
  type OrientationReport,
} from '@/api';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Communication.module.css';
import {
  channelCounts,
  typedOf,
  useDone,
  useOrientationWords,
  type Typed,
} from './orientationWords';
import { channels } from './words';

/** What most units have; the others are opened where they are needed. */
const usual: readonly CommunicationChannel[] = ['MEETING', 'LOUDSPEAKER', 'SOCIAL_MEDIA', 'PORTAL'];

interface FieldProps {
  channel: CommunicationChannel;
  typed: Typed;
  error: unknown;
  onChange: (typed: Typed) => void;
}

function ChannelFields({ channel, typed, error, onChange }: FieldProps) {
  const { t } = useTranslation('orientation');
  const at = channelCounts(typed).findIndex((one) => one.channel === channel);
  const field = (part: 'count' | 'minutes' | 'attendances', label: string) => (
    <TextInput
      type="number"
      min={0}
      inputMode="numeric"
      label={label}
      value={typed[channel]?.[part] ?? ''}
      error={fieldErrorOf(error, `/channels/${at}/${part}`)}
      onChange={(event) =>
        onChange({ ...typed, [channel]: { ...typed[channel], [part]: event.currentTarget.value } })
      }
    />
  );
  return (
    <div className={classes.pair}>
      {field('count', t(`report.count.${channel}`))}
      {channel === 'MEETING' && field('attendances', t('report.attendances'))}
      {(channel === 'RADIO' || channel === 'TELEVISION' || channel === 'LOUDSPEAKER') &&
        field('minutes', t(`report.minutes.${channel}`))}
    </div>
  );
}

interface FormProps {
  orientation: Orientation;
  owed: OrientationOwed;
  report: OrientationReport | undefined;
  onDone: () => void;
}

/** What a unit itself did: topics to tick, counts to type, one button. */
function ReportForm({ orientation, owed, report, onDone }: FormProps) {
  const { t } = useTranslation('orientation');
  const done = useDone();
  const [ticked, setTicked] = useState(
    report ? report.topics.filter((one) => one.done).map((one) => one.topicId) : [],
  );
  const [typed, setTyped] = useState<Typed>(typedOf(report?.channels ?? []));
  const [all, setAll] = useState(
    report?.channels.some((one) => !usual.includes(one.channel)) ?? false,
  );
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: async () => {
      const body = {
        organisationId: owed.organisation.id,
        channels: channelCounts(typed),
        doneTopicIds: ticked,
      };
      await (report
        ? updateOrientationReport({
            path: { id: report.id },
            headers: ifMatch(report.version),
            body: { ...body, reason },
            throwOnError: true,
          })
        : createOrientationReport({ path: { id: orientation.id }, body, throwOnError: true }));
    },
    onSuccess: async () => {
      await done(t(report ? 'report.corrected' : 'report.sent'));
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormErrorSummary
        error={send.error}
        fields={[
          { pointer: '/channels', id: 'report-channels', label: t('report.channels') },
          { pointer: '/doneTopicIds', id: 'report-topics', label: t('report.topics') },
          { pointer: '/reason', id: 'report-reason', label: t('report.reason') },
        ]}
      />
      <p className="lt-small lt-soft">{t('report.help')}</p>
      <fieldset className={classes.group} id="report-topics" tabIndex={-1}>
        <legend>{t('report.topics')}</legend>
        <Checkbox.Group value={ticked} onChange={setTicked} aria-label={t('report.topics')}>
          <div className={classes.checks}>
            {orientation.topics.map((topic) => (
              <Checkbox key={topic.id} value={topic.id} label={topic.title} />
            ))}
          </div>
        </Checkbox.Group>
      </fieldset>
      <fieldset className={classes.group} id="report-channels" tabIndex={-1}>
        <legend>{t('report.channels')}</legend>
        {(all ? channels : usual).map((channel) => (
          <ChannelFields
            key={channel}
            channel={channel}
            typed={typed}
            error={send.error}
            onChange={setTyped}
          />
        ))}
        {!all && (
          <Button variant="default" onClick={() => setAll(true)}>
            {t('report.more')}
          </Button>
        )}
      </fieldset>
      {report && (
        <TextInput
          id="report-reason"
          label={t('report.reason')}
          required
          maxLength={1000}
          value={reason}
          error={fieldErrorOf(send.error, '/reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={send.isPending}
          disabled={
            (report && !reason.trim()) ?? (ticked.length === 0 && channelCounts(typed).length === 0)
          }
        >
          {t(report ? 'report.save' : 'report.send')}
        </Button>
        {report && (
          <Button variant="default" onClick={onDone}>
            {t('edit.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The figures of a report, with what asks for a second look. */
export function ReportFigures({ report }: { report: OrientationReport }) {
  const { t } = useTranslation('orientation');
  const { t: named } = useTranslation('communication');
  const words = useOrientationWords();
  return (
    <div className={classes.stack}>
      <p className={classes.badges}>
        <span>{t('report.on', { date: words.date(report.reportedOn) })}</span>
        {report.late && <ToneBadge tone="soon">{t('report.late')}</ToneBadge>}
      </p>
      {report.warnings.length > 0 && (
        <ul className={classes.note} aria-label={t('report.title', { name: '' })}>
          {report.warnings.map((one) => (
            <li key={one.code}>{one.detail}</li>
          ))}
        </ul>
      )}
      <ul className={`${classes.items ?? ''} ${classes.figures ?? ''}`}>
        {report.channels.map((one) => (
          <li key={one.channel}>
            {named(`channel.${one.channel}`)}: <strong>{words.count(one.count)}</strong>
            {one.attendances !== undefined && (
              <>
                {' · '}
                {words.count(one.attendances)} {t('sum.attendances').toLowerCase()}
              </>
            )}
            {one.minutes !== undefined && (
              <>
                {' · '}
                {words.count(one.minutes)} {t('sum.minutes').toLowerCase()}
              </>
            )}
          </li>
        ))}
      </ul>
      <ul className={classes.items}>
        {report.topics.map((one) => (
          <li key={one.topicId} className={classes.badges}>
            <ToneBadge tone={one.done ? 'done' : 'off'}>
              {t(one.done ? 'report.done' : 'report.notDone')}
            </ToneBadge>
            <span>{one.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a unit of the caller owes: the form, or what was reported. */
export function OwedCard({
  orientation,
  owed,
}: {
  orientation: Orientation;
  owed: OrientationOwed;
}) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const [correcting, setCorrecting] = useState(false);
  const found = useQuery({
    ...getOrientationReportOptions({ path: { id: owed.reportId ?? '' } }),
    enabled: owed.reportId !== undefined,
  });
  const report = owed.reportId ? found.data : undefined;
  const open = orientation.state === 'ISSUED';
  if (!open && !owed.reportId) return null;
  return (
    <Card
      title={t('report.title', { name: shortName(owed.organisation) })}
      aside={
        owed.daysLeft !== undefined && !owed.reportId ? (
          <ToneBadge tone={owed.daysLeft < 0 ? 'late' : 'soon'}>
            {words.left(owed.daysLeft)}
          </ToneBadge>
        ) : undefined
      }
    >
      {owed.reportId && found.isError && (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {report && !correcting && (
        <>
          <ReportFigures report={report} />
          {report.mayCorrect && (
            <Button variant="default" onClick={() => setCorrecting(true)}>
              {t('report.correct')}
            </Button>
          )}
        </>
      )}
      {open && (!owed.reportId || (report && correcting)) && (
        <ReportForm
          key={report?.version ?? 'new'}
          orientation={orientation}
          owed={owed}
          report={report}
          onDone={() => setCorrecting(false)}
        />
      )}
    </Card>
  );
}
