import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  deleteProgrammeTaskMutation,
  ifMatch,
  updateProgrammeTaskMutation,
  type ProgrammeSection,
  type ProgrammeTask,
  type TaskDate,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { paths, shortName } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { useEditing } from './context';
import { readKept } from './kept';
import { between, taskInput } from './model';
import classes from './Programmes.module.css';
import { SaveNote } from './SaveNote';
import { TaskDrawer } from './TaskDrawer';
import { Cell, DateCell } from './TaskFields';
import { useProgrammeCache } from './useProgramme';
import { useTask, useTaskWords } from './useTask';

interface Props {
  task: ProgrammeTask;
  /** All of its section, in order. */
  tasks: readonly ProgrammeTask[];
  section: ProgrammeSection;
  index: number;
  initiallyOpen?: boolean;
}

/** A date as the annex prints it, with the day it comes to. */
export function DateWords({ date }: { date: TaskDate | undefined }) {
  if (!date) return null;
  return (
    <>
      {date.words ?? date.sentence}
      {date.dueOn && <span className="lt-soft lt-small"> {formatDate(date.dueOn)}</span>}
    </>
  );
}

function useNames() {
  const { organisations } = useEditing();
  return (id: string) => {
    const found = organisations.get(id);
    return found ? shortName(found) : `#${id}`;
  };
}

function Marks({ task }: { task: ProgrammeTask }) {
  const { t } = useTranslation('programmes');
  const { gaps } = useEditing();
  const missing = (gaps.get(`task-${task.id}`) ?? []).filter((gap) => gap.blocking);
  return (
    <span className={classes.marks}>
      {task.kind === 'SCHEME' && <ToneBadge tone="off">{t('kind.SCHEME')}</ToneBadge>}
      {task.breakthrough && <ToneBadge tone="off">{t('task.breakthrough')}</ToneBadge>}
      {task.keyTask && <ToneBadge tone="off">{t('task.keyTask')}</ToneBadge>}
      {missing.map((gap) => (
        <ToneBadge key={gap.code} tone="soon">
          {gap.detail.replace(/[.]$/, '')}
        </ToneBadge>
      ))}
      {task.demandId && (
        <AppLink href={paths.demand(task.demandId)} className="lt-small">
          {t('task.demand')}
        </AppLink>
      )}
    </span>
  );
}

/** What a task's money is, in words. */
export function useResources() {
  const { t, i18n } = useTranslation('programmes');
  return (task: Pick<ProgrammeTask, 'resources'>) =>
    (task.resources ?? [])
      .map((one) =>
        [
          t(`funding.${one.source}`),
          one.amount === undefined
            ? one.note
            : t('task.million', {
                amount: new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 }).format(
                  one.amount,
                ),
              }),
        ]
          .filter(Boolean)
          .join(': '),
      )
      .join('; ');
}

function Reading({
  task,
  index,
  onEdit,
  onAll,
}: {
  task: ProgrammeTask;
  index: number;
  onEdit: () => void;
  onAll: () => void;
}) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const name = useNames();
  const resources = useResources();
  const others = (task.coordinators ?? []).map(
    (one) => name(one.organisationId) + (one.dueOn ? ` (${formatDate(one.dueOn)})` : ''),
  );
  return (
    <div role="row" className={classes.taskRow} id={`task-${task.id}`} tabIndex={-1}>
      <span role="cell" className={classes.no}>
        {index + 1}
      </span>
      <span role="cell" className={classes.what}>
        {task.title} <Marks task={task} />
        {programme.mayEdit && (
          <span className={`${classes.rowActions ?? ''} lt-no-print`}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={onEdit}
              aria-label={t('task.edit', task)}
            >
              {t('task.editShort')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={onAll}
              aria-label={t('task.all', task)}
            >
              {t('task.allShort')}
            </Button>
          </span>
        )}
      </span>
      <span role="cell" data-label={t('task.standing')}>
        <DateWords date={task.standing} />
      </span>
      <span role="cell" data-label={t('task.committee')}>
        <DateWords date={task.committee} />
      </span>
      <span role="cell" data-label={t('task.lead')}>
        {task.leadId ? name(task.leadId) : <span className="lt-soft">{t('task.noLead')}</span>}
      </span>
      <span role="cell" data-label={t('task.coordinators')}>
        {others.join(', ')}
      </span>
      <span role="cell" data-label={t('task.output')}>
        {task.output}
      </span>
      <span role="cell" data-label={t('task.deadline')}>
        <DateWords date={task.deadline} />
      </span>
      <span role="cell" data-label={t('task.resources')}>
        {resources(task)}
      </span>
      <span role="cell" data-label={t('task.notes')}>
        {task.notes}
      </span>
    </div>
  );
}

interface WritingProps extends Props {
  onDone: () => void;
  onAll: () => void;
}

function Writing({ task, tasks, index, onDone, onAll }: WritingProps) {
  const { t } = useTranslation('programmes');
  const { programme, organisations, learn } = useEditing();
  const autosave = useTask(task);
  const show = useTaskWords();
  const name = useNames();
  const resources = useResources();
  const { values, change } = autosave;
  const lead = values.leadIds?.[0];
  const open = autosave.state !== 'idle' && autosave.state !== 'saved';
  return (
    <div
      role="row"
      className={classes.taskRow}
      data-writing=""
      id={`task-${task.id}`}
      tabIndex={-1}
    >
      <span role="cell" className={classes.no}>
        {index + 1}
      </span>
      <span role="cell" className={classes.what}>
        <Cell
          label={t('task.title')}
          value={values.title}
          onChange={(title) => change({ title })}
          first
        />
        <span className={classes.rowActions}>
          <Button size="compact-sm" disabled={open} onClick={onDone}>
            {t('task.doneShort')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={open}
            onClick={onAll}
            aria-label={t('task.all', task)}
          >
            {t('task.allShort')}
          </Button>
          <Moves task={task} tasks={tasks} index={index} disabled={open} />
        </span>
        <SaveNote autosave={autosave} show={show} />
      </span>
      <span role="cell" data-label={t('task.standing')}>
        <DateCell field="standing" values={values} read={task.standing} change={change} />
      </span>
      <span role="cell" data-label={t('task.committee')}>
        <DateCell field="committee" values={values} read={task.committee} change={change} />
      </span>
      <span role="cell" data-label={t('task.lead')} className={classes.leadCell}>
        <OrganisationPicker
          label={t('task.lead')}
          under={programme.organisation.id}
          value={lead ? (organisations.get(lead) ?? { id: lead, name: `#${lead}` }) : undefined}
          onChange={(next) => {
            if (next) learn(next);
            change({ leadIds: next ? [next.id] : [] });
          }}
        />
      </span>
      <span role="cell" data-label={t('task.coordinators')}>
        {(values.coordinators ?? []).map((one) => name(one.organisationId)).join(', ')}
      </span>
      <span role="cell" data-label={t('task.output')}>
        <Cell
          label={t('task.output')}
          value={values.output ?? ''}
          onChange={(output) => change({ output })}
        />
      </span>
      <span role="cell" data-label={t('task.deadline')}>
        <DateCell field="deadline" values={values} read={task.deadline} change={change} />
      </span>
      <span role="cell" data-label={t('task.resources')}>
        {resources(values)}
      </span>
      <span role="cell" data-label={t('task.notes')}>
        <Cell
          label={t('task.notes')}
          value={values.notes ?? ''}
          maxLength={2000}
          onChange={(notes) => change({ notes })}
        />
      </span>
    </div>
  );
}

interface MovesProps {
  task: ProgrammeTask;
  tasks: readonly ProgrammeTask[];
  index: number;
  disabled: boolean;
}

function Moves({ task, tasks, index, disabled }: MovesProps) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const cache = useProgrammeCache(programme.id);
  const put = useMutation({ ...updateProgrammeTaskMutation(), onSuccess: cache.task });
  const drop = useMutation({
    ...deleteProgrammeTaskMutation(),
    onSuccess: async () => {
      say(t('task.gone'));
      await cache.reload();
    },
  });
  const path = { id: programme.id, taskId: task.id };
  const move = (step: -1 | 1) => {
    const others = tasks.filter((one) => one.id !== task.id);
    const at = index + step;
    const place = between(others[at - 1]?.position, others[at]?.position);
    if (place === undefined) return;
    put.mutate({
      path,
      body: { ...taskInput(task), position: place },
      headers: ifMatch(task.version),
    });
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled || index === 0}
        aria-label={t('task.up')}
        onClick={() => move(-1)}
      >
        ↑
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled || index === tasks.length - 1}
        aria-label={t('task.down')}
        onClick={() => move(1)}
      >
        ↓
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled}
        loading={drop.isPending}
        onClick={() => drop.mutate({ path, headers: ifMatch(task.version) })}
      >
        {t('task.delete')}
      </Button>
    </>
  );
}

/** A row of the annex: read, or written in place; everything else of it in a drawer. */
export const TaskRow = memo(function TaskRow(props: Props) {
  const { task, initiallyOpen = false } = props;
  const { programme } = useEditing();
  const [writing, setWriting] = useState(
    () => programme.mayEdit && (initiallyOpen || readKept(`task.${task.id}`) !== undefined),
  );
  const [all, setAll] = useState(false);
  return (
    <>
      {writing && !all ? (
        <Writing {...props} onDone={() => setWriting(false)} onAll={() => setAll(true)} />
      ) : (
        <Reading
          task={task}
          index={props.index}
          onEdit={() => setWriting(true)}
          onAll={() => setAll(true)}
        />
      )}
      {all && <TaskDrawer task={task} onClose={() => setAll(false)} />}
    </>
  );
});
