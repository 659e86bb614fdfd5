import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createProgrammeTaskMutation, type ProgrammeSection, type ProgrammeTask } from '@/api';
import { ErrorState } from '@/shared/ui/States';
import { useEditing } from './context';
import classes from './Programmes.module.css';
import { TaskRow } from './TaskRow';
import { useProgrammeCache } from './useProgramme';

/** From how many rows on only those in sight are in the page. */
const MANY = 60;

const columns = [
  'no',
  'title',
  'standing',
  'committee',
  'lead',
  'coordinators',
  'output',
  'deadline',
  'resources',
  'notes',
] as const;

function Head() {
  const { t } = useTranslation('programmes');
  return (
    <div role="row" className={classes.tableHead}>
      {columns.map((column) => (
        <span key={column} role="columnheader">
          {t(`task.${column}`)}
        </span>
      ))}
    </div>
  );
}

interface RowsProps {
  tasks: readonly ProgrammeTask[];
  section: ProgrammeSection;
}

/** Rows of a long table: those in sight only. */
function ManyRows({ tasks, section }: RowsProps) {
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: tasks.length,
    estimateSize: () => 84,
    overscan: 10,
    scrollMargin: offset,
    getItemKey: (index) => tasks[index]?.id ?? index,
  });
  return (
    <div
      ref={body}
      role="rowgroup"
      className={classes.virtual}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map((item) => {
        const task = tasks[item.index];
        if (!task) return null;
        return (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={classes.virtualRow}
            style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
          >
            <TaskRow task={task} tasks={tasks} section={section} index={item.index} />
          </div>
        );
      })}
    </div>
  );
}

/** The tasks of a section as the committee's annex has them, edited in place. */
export function TaskTable({ section, tasks }: RowsProps) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const cache = useProgrammeCache(programme.id);
  const [opened, setOpened] = useState<string>();
  const add = useMutation({
    ...createProgrammeTaskMutation(),
    onSuccess: (task) => {
      cache.task(task);
      setOpened(task.id);
    },
  });
  const addRow = () =>
    add.mutate({
      path: { id: programme.id },
      body: { sectionId: section.id, title: t('task.addTitle') },
    });
  return (
    <>
      {tasks.length > 0 && (
        <div role="table" aria-label={t('task.table', section)} className={classes.table}>
          <Head />
          {tasks.length > MANY ? (
            <ManyRows tasks={tasks} section={section} />
          ) : (
            <div role="rowgroup">
              {tasks.map((task, index) => (
                <TaskRow
                  key={task.id}
                  task={task}
                  tasks={tasks}
                  section={section}
                  index={index}
                  initiallyOpen={task.id === opened}
                />
              ))}
            </div>
          )}
        </div>
      )}
      {add.isError && <ErrorState error={add.error} />}
      {programme.mayEdit && (
        <div className="lt-no-print">
          <Button variant="subtle" size="compact-sm" loading={add.isPending} onClick={addRow}>
            + {t('task.add')}
          </Button>
        </div>
      )}
    </>
  );
}
