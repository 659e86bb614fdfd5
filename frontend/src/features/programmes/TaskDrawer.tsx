import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/CloseButton.css';
import { Button, Drawer, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listDocumentTypesOptions,
  type ProgrammeFunding,
  type ProgrammeTask,
  type ProgrammeTaskInput,
} from '@/api';
import { DateField } from '@/shared/ui/DateField';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { useEditing } from './context';
import classes from './Programmes.module.css';
import { Serves } from './Serves';
import { SaveNote } from './SaveNote';
import { DateCell } from './TaskFields';
import { useTask, useTaskWords } from './useTask';

const sources: readonly ProgrammeFunding[] = [
  'CENTRAL_BUDGET',
  'LOCAL_BUDGET',
  'CONTRIBUTIONS',
  'BUSINESS',
  'ODA',
  'OTHER',
];

interface PartProps {
  values: ProgrammeTaskInput;
  change: (part: Partial<ProgrammeTaskInput>) => void;
}

function Coordinators({ values, change }: PartProps) {
  const { t } = useTranslation('programmes');
  const { programme, organisations, learn } = useEditing();
  const list = values.coordinators ?? [];
  const name = (id: string) => organisations.get(id)?.name ?? `#${id}`;
  return (
    <fieldset className={classes.group}>
      <legend>{t('task.coordinators')}</legend>
      {list.map((one) => (
        <div key={one.organisationId} className={classes.line}>
          <span>{name(one.organisationId)}</span>
          <DateField
            label={t('task.ownDate')}
            value={one.dueOn}
            onChange={(dueOn) =>
              change({
                coordinators: list.map((other) =>
                  other === one
                    ? { organisationId: one.organisationId, ...(dueOn ? { dueOn } : {}) }
                    : other,
                ),
              })
            }
          />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('task.removeCoordinator', { name: name(one.organisationId) })}
            onClick={() => change({ coordinators: list.filter((other) => other !== one) })}
          >
            ×
          </Button>
        </div>
      ))}
      <OrganisationPicker
        label={t('task.addCoordinator')}
        under={programme.organisation.id}
        value={undefined}
        onChange={(next) => {
          if (!next || list.some((one) => one.organisationId === next.id)) return;
          learn(next);
          change({ coordinators: [...list, { organisationId: next.id }] });
        }}
      />
    </fieldset>
  );
}

function Resources({ values, change }: PartProps) {
  const { t } = useTranslation('programmes');
  const list = values.resources ?? [];
  const put = (at: number, part: Partial<(typeof list)[number]>) =>
    change({ resources: list.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <fieldset className={classes.group}>
      <legend>{t('task.resources')}</legend>
      {list.map((one, at) => (
        <div key={at} className={classes.line}>
          <NativeSelect
            label={t('task.source')}
            value={one.source}
            data={sources.map((value) => ({ value, label: t(`funding.${value}`) }))}
            onChange={(event) => {
              const source = sources.find((known) => known === event.currentTarget.value);
              if (source) put(at, { source });
            }}
          />
          <NumberInput
            label={t('task.amount')}
            value={one.amount ?? ''}
            min={0}
            decimalScale={3}
            hideControls
            onChange={(amount) =>
              put(at, { amount: typeof amount === 'number' ? amount : undefined })
            }
          />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('task.removeResource', { number: at + 1 })}
            onClick={() => change({ resources: list.filter((_, index) => index !== at) })}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => change({ resources: [...list, { source: 'LOCAL_BUDGET' }] })}
        >
          {t('task.addResource')}
        </Button>
      </div>
    </fieldset>
  );
}

function Marks({ values, change }: PartProps) {
  const { t } = useTranslation('programmes');
  return (
    <div className={classes.line}>
      <NativeSelect
        label={t('task.kind')}
        value={values.kind ?? 'TASK'}
        data={(['TASK', 'SCHEME'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) =>
          change({ kind: event.currentTarget.value === 'SCHEME' ? 'SCHEME' : 'TASK' })
        }
      />
      {(['breakthrough', 'keyTask'] as const).map((mark) => (
        <label key={mark} className={classes.mark}>
          <input
            type="checkbox"
            checked={values[mark] ?? false}
            onChange={(event) => change({ [mark]: event.currentTarget.checked })}
          />
          {t(`task.${mark}`)}
        </label>
      ))}
    </div>
  );
}

function Waits({ task, values, change }: PartProps & { task: ProgrammeTask }) {
  const { t } = useTranslation('programmes');
  const { programme } = useEditing();
  const keys = values.dependsOn ?? [];
  const others = programme.tasks.filter((one) => one.id !== task.id);
  return (
    <fieldset className={classes.group}>
      <legend>{t('task.dependsOn')}</legend>
      {keys.map((key) => (
        <div key={key} className={classes.line}>
          <span>{others.find((one) => one.key === key)?.title ?? key}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('task.removeCoordinator', { name: key })}
            onClick={() => change({ dependsOn: keys.filter((one) => one !== key) })}
          >
            ×
          </Button>
        </div>
      ))}
      <NativeSelect
        aria-label={t('task.dependsOn')}
        description={t('task.dependsOnHelp')}
        value=""
        data={[
          { value: '', label: '—' },
          ...others
            .filter((one) => !keys.includes(one.key))
            .map((one) => ({ value: one.key, label: one.title.slice(0, 90) })),
        ]}
        onChange={(event) => {
          const key = event.currentTarget.value;
          if (key) change({ dependsOn: [...keys, key] });
        }}
      />
    </fieldset>
  );
}

function OutputType({ values, change }: PartProps) {
  const { t } = useTranslation('programmes');
  const types = useQuery({ ...listDocumentTypesOptions(), staleTime: Infinity });
  return (
    <NativeSelect
      label={t('task.outputType')}
      value={values.outputType ?? ''}
      data={[
        { value: '', label: t('task.outputTypeNone') },
        ...(types.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={(event) => change({ outputType: event.currentTarget.value || undefined })}
    />
  );
}

/** Every column of a task, beside the table it stands in; saved as it is typed. */
export function TaskDrawer({ task, onClose }: { task: ProgrammeTask; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const { programme, organisations, learn } = useEditing();
  const autosave = useTask(task);
  const show = useTaskWords();
  const { values, change } = autosave;
  const lead = values.leadIds?.[0];
  const text = (field: 'recipient' | 'channel' | 'output') => (
    <TextInput
      label={t(`task.${field}`)}
      value={values[field] ?? ''}
      maxLength={field === 'output' ? 1000 : 300}
      onChange={(event) => change({ [field]: event.currentTarget.value || undefined })}
    />
  );
  const area = (field: 'appraisal' | 'notes') => (
    <Textarea
      label={t(`task.${field}`)}
      value={values[field] ?? ''}
      autosize
      minRows={2}
      maxLength={2000}
      onChange={(event) => change({ [field]: event.currentTarget.value || undefined })}
    />
  );
  const date = (field: 'standing' | 'committee' | 'deadline') => (
    <div>
      <div className={classes.fieldLabel}>{t(`task.${field}`)}</div>
      <DateCell field={field} values={values} read={task[field]} change={change} />
    </div>
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      title={task.title}
      size={560}
      closeButtonProps={{ 'aria-label': t('page.done') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={classes.drawer}>
        <SaveNote autosave={autosave} show={show} />
        <Textarea
          label={t('task.title')}
          value={values.title}
          autosize
          maxLength={1000}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Marks values={values} change={change} />
        <OrganisationPicker
          label={t('task.lead')}
          under={programme.organisation.id}
          value={lead ? (organisations.get(lead) ?? { id: lead, name: `#${lead}` }) : undefined}
          onChange={(next) => {
            if (next) learn(next);
            change({ leadIds: next ? [next.id] : [] });
          }}
        />
        <Serves task={task} />
        <Coordinators values={values} change={change} />
        {text('recipient')}
        {text('channel')}
        {text('output')}
        <OutputType values={values} change={change} />
        <p className="lt-soft lt-small">{t('task.dateHelp')}</p>
        <div className={classes.line}>
          {date('standing')}
          {date('committee')}
          {date('deadline')}
        </div>
        <Resources values={values} change={change} />
        {values.kind === 'SCHEME' && area('appraisal')}
        <Waits task={task} values={values} change={change} />
        {area('notes')}
        <div>
          <Button onClick={onClose}>{t('page.done')}</Button>
        </div>
      </div>
    </Drawer>
  );
}
