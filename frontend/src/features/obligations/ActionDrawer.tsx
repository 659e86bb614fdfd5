import '@/shared/ui/fieldStyles';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { asProblem, getObligationQueryKey, type Obligation, type ObligationAction } from '@/api';
import { addDays, dateInVietnam } from '@/shared/lib/dates';
import { useDraft } from '@/shared/lib/draft';
import { useObligationChanged } from '@/shared/lib/obligation-cache';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FileDrop } from '@/shared/ui/FileDrop';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';
import { missing, notePointer, send, wordy, type Values } from './actions';
import { DecidePart, InternalPart, RequestPart } from './DateParts';
import { Files } from './Files';
import classes from './Obligations.module.css';

interface Props {
  action: ObligationAction;
  obligation: Obligation;
  onClose: () => void;
}

interface PartProps extends Props {
  values: Values;
  change: (part: Partial<Values>) => void;
  error: unknown;
}

function SubmitPart({ obligation, values, change, error }: PartProps) {
  const { t } = useTranslation('obligations');
  return (
    <>
      <DateField
        id="done-on"
        label={t('form.doneOn')}
        description={t('form.doneOnHelp')}
        required
        value={values.doneOn}
        max={dateInVietnam()}
        {...(obligation.document.issuedOn ? { min: obligation.document.issuedOn } : {})}
        error={fieldErrorOf(error, '/doneOn')}
        onChange={(doneOn) => change({ doneOn })}
      />
      <FileDrop
        label={t(obligation.evidenceRequired ? 'form.filesRequired' : 'form.files')}
        url={`/api/v1/obligations/${encodeURIComponent(obligation.id)}/attachments`}
        onUploaded={(file) => change({ files: [...values.files, file] })}
      />
      {values.files.length > 0 && (
        <div>
          <p className="lt-soft lt-small">{t('form.attached')}</p>
          <Files files={values.files} />
        </div>
      )}
    </>
  );
}

function AnswerPart({ obligation, values, change }: PartProps) {
  const { t } = useTranslation('obligations');
  const choices = [true, false];
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{t('form.answer')}</legend>
        {choices.map((upheld) => (
          <label key={String(upheld)}>
            <input
              type="radio"
              name="upheld"
              checked={values.upheld === upheld}
              onChange={() => change({ upheld })}
            />{' '}
            {t(upheld ? 'form.upheld' : 'form.rejected')}
          </label>
        ))}
      </fieldset>
      {values.upheld && (
        <OrganisationPicker
          label={t('form.takesOver')}
          description={t('form.takesOverHelp')}
          value={values.organisation ?? obligation.proposedOrganisation}
          onChange={(organisation) => change({ organisation })}
        />
      )}
    </>
  );
}

function ProgressPart({ values, change, error }: PartProps) {
  const { t } = useTranslation('obligations');
  return (
    <TextInput
      id="percent"
      type="number"
      inputMode="numeric"
      min={0}
      max={100}
      step={5}
      label={t('form.percent')}
      required
      value={values.percent ?? ''}
      error={fieldErrorOf(error, '/percent')}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        change({ percent: typed === '' ? undefined : Number(typed) });
      }}
    />
  );
}

function Part(props: PartProps) {
  const { t } = useTranslation('obligations');
  const { action, values, change, error } = props;
  if (action === 'SUBMIT') return <SubmitPart {...props} />;
  if (action === 'NOTE_PROGRESS') return <ProgressPart {...props} />;
  if (action === 'REQUEST_EXTENSION') return <RequestPart {...props} />;
  if (action === 'DECIDE_EXTENSION') return <DecidePart {...props} />;
  if (action === 'SET_INTERNAL_DATE') return <InternalPart {...props} />;
  if (action === 'ANSWER_OBJECTION') return <AnswerPart {...props} />;
  if (action === 'OBJECT') {
    return (
      <OrganisationPicker
        id="proposed"
        label={t('form.proposed')}
        description={t('form.proposedHelp')}
        value={values.organisation}
        error={fieldErrorOf(error, '/proposedOrganisationId')}
        onChange={(organisation) => change({ organisation })}
      />
    );
  }
  if (action === 'RETURN') {
    return (
      <DateField
        id="repair-due-on"
        label={t('form.repairDueOn')}
        description={t('form.repairDueOnHelp')}
        required
        min={dateInVietnam()}
        value={values.repairDueOn}
        error={fieldErrorOf(error, '/repairDueOn')}
        onChange={(repairDueOn) => change({ repairDueOn })}
      />
    );
  }
  return null;
}

function initial(action: ObligationAction, obligation: Obligation): Values {
  return {
    note: '',
    files: [],
    upheld: true,
    ...(action === 'SUBMIT' ? { doneOn: obligation.doneOn ?? dateInVietnam() } : {}),
    ...(action === 'NOTE_PROGRESS' ? { percent: obligation.progress?.percent } : {}),
    ...(action === 'RETURN' ? { repairDueOn: addDays(dateInVietnam(), 7) } : {}),
    ...(action === 'DECIDE_EXTENSION'
      ? { outcome: 'GRANT' as const, newDueOn: obligation.extension?.requestedDueOn }
      : {}),
    ...(action === 'SET_INTERNAL_DATE' ? { newDueOn: obligation.internalDueOn } : {}),
    ...(action === 'ANSWER_OBJECTION' ? { organisation: obligation.proposedOrganisation } : {}),
  };
}

/** The form of one action beside the page; what was typed survives errors, sessions and closed tabs. */
export function ActionDrawer({ action, obligation, onClose }: Props) {
  const { t } = useTranslation('obligations');
  const queryClient = useQueryClient();
  const changed = useObligationChanged();
  const [values, change, forget] = useDraft(
    `${obligation.id}.${action}`,
    initial(action, obligation),
  );
  const perform = useMutation({
    mutationFn: () => send(action, obligation, values),
    onSuccess: async (now) => {
      forget();
      onClose();
      say(t(`done.${action}`));
      await changed(now);
    },
  });
  const stale = perform.error !== null && [409, 412].includes(asProblem(perform.error).status);
  const pointer = notePointer(action);
  const fields = [
    { pointer: '/percent', id: 'percent', label: t('form.percent') },
    { pointer: '/doneOn', id: 'done-on', label: t('form.doneOn') },
    { pointer: '/dueOn', id: 'new-due-on', label: t('form.newDueOn') },
    { pointer: '/doneSoFar', id: 'done-so-far', label: t('form.doneSoFar') },
    { pointer: '/repairDueOn', id: 'repair-due-on', label: t('form.repairDueOn') },
    { pointer: '/proposedOrganisationId', id: 'proposed', label: t('form.proposed') },
    { pointer, id: 'note', label: t(`note.${action}`) },
  ];
  const lacks = missing(action, values, obligation.evidenceRequired ?? false);
  return (
    <ConfirmDrawer
      opened
      title={t(`action.${action}`)}
      verb={t(`verb.${action}`)}
      busy={perform.isPending}
      disabled={lacks.length > 0}
      onConfirm={() => perform.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary error={perform.error} fields={fields} />
      {stale && (
        <Button
          variant="default"
          onClick={() => {
            perform.reset();
            void queryClient.invalidateQueries({
              queryKey: getObligationQueryKey({ path: { id: obligation.id } }),
            });
          }}
        >
          {t('form.reload')}
        </Button>
      )}
      <p className="lt-soft">{t(`explain.${action}`)}</p>
      <Part
        action={action}
        obligation={obligation}
        onClose={onClose}
        values={values}
        change={change}
        error={perform.error}
      />
      {action !== 'RECEIVE' && action !== 'WITHDRAW_EXTENSION' && (
        <Textarea
          id="note"
          label={t(`note.${action}`)}
          required={
            wordy.includes(action) || (action === 'DECIDE_EXTENSION' && values.outcome !== 'GRANT')
          }
          autosize
          minRows={3}
          maxRows={12}
          value={values.note}
          error={fieldErrorOf(perform.error, pointer)}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      )}
      {lacks.includes('files') && <p className="lt-small lt-soft">{t('form.filesLacking')}</p>}
    </ConfirmDrawer>
  );
}
