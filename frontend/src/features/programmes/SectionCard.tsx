import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  deleteProgrammeSectionMutation,
  getProgrammeSection,
  ifMatch,
  updateProgrammeSection,
  type ProgrammeSection,
  type ProgrammeSectionInput,
  type ProgrammeTask,
} from '@/api';
import { ErrorState } from '@/shared/ui/States';
import { useEditing } from './context';
import { readKept } from './kept';
import { sectionInput } from './model';
import classes from './Programmes.module.css';
import { SaveNote } from './SaveNote';
import { TaskTable } from './TaskTable';
import { useAutosave } from './useAutosave';
import { useProgrammeCache } from './useProgramme';

function Writing({ section, onDone }: { section: ProgrammeSection; onDone: () => void }) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const cache = useProgrammeCache(programme.id);
  const path = { id: programme.id, sectionId: section.id };
  const autosave = useAutosave<ProgrammeSection, ProgrammeSectionInput>({
    id: `section.${section.id}`,
    item: section,
    inputOf: sectionInput,
    save: async (body, version) => {
      const { data } = await updateProgrammeSection({
        path,
        body,
        headers: ifMatch(version),
        throwOnError: true,
      });
      return data;
    },
    reread: async () => {
      const { data } = await getProgrammeSection({ path, throwOnError: true });
      return data;
    },
    onSaved: cache.section,
  });
  const drop = useMutation({ ...deleteProgrammeSectionMutation(), onSuccess: cache.reload });
  const { values, change } = autosave;
  const open = autosave.state !== 'idle' && autosave.state !== 'saved';
  return (
    <div className={classes.sectionForm}>
      <TextInput
        label={t('page.heading')}
        value={values.heading}
        maxLength={500}
        onChange={(event) => change({ heading: event.currentTarget.value })}
      />
      <Textarea
        label={t('page.text', { heading: values.heading })}
        classNames={{ input: classes.serif ?? '' }}
        value={values.text ?? ''}
        autosize
        minRows={4}
        maxRows={30}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {drop.isError && <ErrorState error={drop.error} />}
      <div className={classes.rowActions}>
        <Button size="compact-sm" disabled={open} onClick={onDone}>
          {t('page.done')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={open}
          loading={drop.isPending}
          onClick={() => drop.mutate({ path, headers: ifMatch(section.version) })}
        >
          {t('page.deleteSection')}
        </Button>
        <SaveNote autosave={autosave} show={(field, input) => String(input[field] ?? '')} />
      </div>
    </div>
  );
}

interface Props {
  section: ProgrammeSection;
  number: string;
  tasks: readonly ProgrammeTask[];
}

/** A part of the outline: its heading, its text, its tasks. */
export function SectionCard({ section, number, tasks }: Props) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const [writing, setWriting] = useState(
    () => programme.mayEdit && readKept(`section.${section.id}`) !== undefined,
  );
  const Heading = section.depth === 0 ? 'h2' : 'h3';
  return (
    <section
      className={classes.section}
      data-depth={section.depth}
      id={`section-${section.id}`}
      tabIndex={-1}
      aria-label={section.heading}
    >
      {writing ? (
        <Writing section={section} onDone={() => setWriting(false)} />
      ) : (
        <>
          <div className={classes.sectionHead}>
            <Heading>
              {number}. {section.heading}
            </Heading>
            {programme.mayEdit && (
              <Button
                className="lt-no-print"
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('page.editText')}: ${section.heading}`}
                onClick={() => setWriting(true)}
              >
                {t('page.editText')}
              </Button>
            )}
          </div>
          {section.text ? (
            <p className={classes.text}>{section.text}</p>
          ) : (
            section.kind !== 'TASKS' && <p className="lt-soft">{t('page.empty')}</p>
          )}
        </>
      )}
      {(section.kind === 'TASKS' || tasks.length > 0) && (
        <TaskTable section={section} tasks={tasks} />
      )}
    </section>
  );
}
