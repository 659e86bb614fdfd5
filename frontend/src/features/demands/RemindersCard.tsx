import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getDemandRemindersOptions,
  getDemandRemindersQueryKey,
  ifMatch,
  updateDemandReminders,
  type Demand,
  type DemandReminder,
} from '@/api';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './Demands.module.css';

const steps = ['officerDays', 'headDays', 'superiorDays'] as const;

/** "-30, -7, 1" as numbers, in order, each once; undefined where it is none. */
export function stagesOf(words: string): number[] | undefined {
  const parts = words.split(/[,;\s]+/).filter(Boolean);
  if (parts.some((part) => !/^[+-]?\d{1,3}$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}

function useStageWords() {
  const { t } = useTranslation('demands');
  return (days: number) => {
    if (days === 0) return t('reminders.onTheDay');
    return days < 0 ? t('reminders.before', { days: -days }) : t('reminders.after', { days });
  };
}

interface ChangeProps {
  demand: Demand;
  reminder: DemandReminder;
  onClose: () => void;
}

function Change({ demand, reminder, onClose }: ChangeProps) {
  const { t } = useTranslation('demands');
  const queryClient = useQueryClient();
  const stageWords = useStageWords();
  const [stages, setStages] = useState(reminder.stages.join(', '));
  const [goesUp, setGoesUp] = useState(reminder.escalation !== undefined);
  const [days, setDays] = useState({
    officerDays: reminder.escalation?.officerDays ?? 1,
    headDays: reminder.escalation?.headDays ?? 3,
    superiorDays: reminder.escalation?.superiorDays ?? 7,
  });
  const read = stagesOf(stages);
  const path = { id: demand.id };
  const save = useMutation({
    mutationFn: () =>
      updateDemandReminders({
        path,
        headers: ifMatch(reminder.version),
        body: { stages: read ?? [], ...(goesUp ? { escalation: days } : {}) },
        throwOnError: true,
      }),
    onSuccess: async () => {
      say(t('reminders.saved'));
      onClose();
      await queryClient.invalidateQueries({ queryKey: getDemandRemindersQueryKey({ path }) });
    },
  });
  return (
    <ConfirmDrawer
      opened
      title={t('reminders.drawer')}
      verb={t('reminders.save')}
      busy={save.isPending}
      disabled={!read}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={save.error}
        fields={[{ pointer: '/stages', id: 'reminder-stages', label: t('reminders.stages') }]}
      />
      <TextInput
        id="reminder-stages"
        label={t('reminders.stages')}
        description={t('reminders.stagesHelp')}
        value={stages}
        error={read ? fieldErrorOf(save.error, '/stages') : t('reminders.stagesWrong')}
        onChange={(event) => setStages(event.currentTarget.value)}
      />
      {read && <p className="lt-small lt-soft">{read.map(stageWords).join(' · ')}</p>}
      <label>
        <input type="checkbox" checked={goesUp} onChange={() => setGoesUp(!goesUp)} />{' '}
        {t('reminders.goesUp')}
      </label>
      {goesUp &&
        steps.map((step) => (
          <TextInput
            key={step}
            type="number"
            min={0}
            max={365}
            label={t(`reminders.${step}`)}
            value={days[step]}
            error={fieldErrorOf(save.error, `/escalation/${step}`)}
            onChange={(event) => setDays({ ...days, [step]: event.currentTarget.valueAsNumber })}
          />
        ))}
    </ConfirmDrawer>
  );
}

/** When this demand's organisations are reminded, and when it goes up; its own or the usual. */
export function RemindersCard({ demand }: { demand: Demand }) {
  const { t } = useTranslation('demands');
  const stageWords = useStageWords();
  const found = useQuery(getDemandRemindersOptions({ path: { id: demand.id } }));
  const [changing, setChanging] = useState(false);
  const may = demand.state === 'PUBLISHED' && demand.mayPublish;
  if (!found.data) return null;
  const { stages, escalation, own } = found.data;
  return (
    <Card title={t('reminders.title')}>
      <dl className={classes.facts}>
        <dt>{t('reminders.stages')}</dt>
        <dd>
          {stages.length > 0 ? stages.map(stageWords).join(' · ') : t('reminders.none')}{' '}
          <span className="lt-soft">({t(own ? 'reminders.own' : 'reminders.usual')})</span>
        </dd>
        <dt>{t('reminders.escalation')}</dt>
        <dd>{escalation ? t('reminders.up', { ...escalation }) : t('reminders.never')}</dd>
      </dl>
      {may && (
        <Button
          variant="default"
          size="xs"
          className="lt-no-print"
          onClick={() => setChanging(true)}
        >
          {t('reminders.change')}
        </Button>
      )}
      {changing && (
        <Change demand={demand} reminder={found.data} onClose={() => setChanging(false)} />
      )}
    </Card>
  );
}
