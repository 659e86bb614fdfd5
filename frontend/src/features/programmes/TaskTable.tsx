import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '@/i18n';
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

/** How far down the page a table begins; it moves when rows above are measured or written in. */
function useOffset(body: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      setOffset(Math.round(top + window.scrollY));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [body]);
  return offset;
}

const inSight = (row: HTMLElement) => {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

/**
 * Brings the row that is looked for into sight and gives it the focus. Rows are measured on the
 * way there, which moves those below: it looks again until the row stays where it is.
 */
function useSought(tasks: readonly ProgrammeTask[], show: (index: number) => void): void {
  const { sought, seek } = useEditing();
  const index = tasks.findIndex((one) => one.id === sought);
  useEffect(() => {
    if (!sought || index < 0) return undefined;
    let stays = 0;
    let left = 120;
    const look = () => {
      const row = document.getElementById(`task-${sought}`);
      if (row && inSight(row)) stays += 1;
      else {
        stays = 0;
        show(index);
      }
      left -= 1;
      if (stays < 3 && left > 0) frame = requestAnimationFrame(look);
      else {
        row?.focus({ preventScroll: true });
        seek(undefined);
      }
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [sought, index, seek, show]);
}

/** Rows of a table that is short enough to be all there. */
function FewRows({ tasks, section, opened }: RowsProps & { opened: string | undefined }) {
  useSought(
    tasks,
    useCallback(
      (index) =>
        document
          .getElementById(`task-${tasks[index]?.id ?? ''}`)
          ?.scrollIntoView({ block: 'center' }),
      [tasks],
    ),
  );
  return (
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
  );
}

/** Rows of a long table: those in sight only. */
function ManyRows({ tasks, section }: RowsProps) {
  const body = useRef<HTMLDivElement>(null);
  const offset = useOffset(body);
  const virtual = useWindowVirtualizer({
    count: tasks.length,
    estimateSize: () => 84,
    overscan: 5,
    scrollMargin: offset,
    getItemKey: (index) => tasks[index]?.id ?? index,
  });
  useSought(
    tasks,
    useCallback((index) => virtual.scrollToIndex(index, { align: 'center' }), [virtual]),
  );
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
            <FewRows tasks={tasks} section={section} opened={opened} />
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
