import { Textarea } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { ExtensionOutcome, Obligation } from '@/api';
import { addDays, dateInVietnam, formatDate } from '@/shared/lib/dates';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf } from '@/shared/ui/FormErrorSummary';
import type { Values } from './actions';
import classes from './Obligations.module.css';

interface Props {
  obligation: Obligation;
  values: Values;
  change: (part: Partial<Values>) => void;
  error: unknown;
}

function later(obligation: Obligation): string {
  const today = dateInVietnam();
  const next = obligation.dueOn ? addDays(obligation.dueOn, 1) : today;
  return next > today ? next : today;
}

function Superior({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  return obligation.superiorDueOn ? (
    <p className="lt-small">
      {t('form.superiorDueOn', { date: formatDate(obligation.superiorDueOn) })}
    </p>
  ) : null;
}

/** The wanted date, whether it may go up, and what was done so far. */
export function RequestPart({ obligation, values, change, error }: Props) {
  const { t } = useTranslation('obligations');
  return (
    <>
      <DateField
        id="new-due-on"
        label={t('form.newDueOn')}
        description={t('form.newDueOnHelp', { date: formatDate(obligation.dueOn ?? '') })}
        required
        min={later(obligation)}
        value={values.newDueOn}
        error={fieldErrorOf(error, '/dueOn')}
        onChange={(newDueOn) => change({ newDueOn })}
      />
      <Superior obligation={obligation} />
      {obligation.superiorDueOn && (
        <label>
          <input
            type="checkbox"
            checked={values.forward ?? false}
            onChange={(event) => change({ forward: event.currentTarget.checked })}
          />{' '}
          {t('form.forward')}
        </label>
      )}
      <Textarea
        id="done-so-far"
        label={t('form.doneSoFar')}
        autosize
        minRows={2}
        maxRows={8}
        value={values.doneSoFar ?? ''}
        error={fieldErrorOf(error, '/doneSoFar')}
        onChange={(event) => change({ doneSoFar: event.currentTarget.value })}
      />
    </>
  );
}

/** Grant, grant another date, refuse, or send it up. */
export function DecidePart({ obligation, values, change, error }: Props) {
  const { t } = useTranslation('obligations');
  const request = obligation.extension;
  const choices: ExtensionOutcome[] =
    obligation.superiorDueOn && !request?.forwarded
      ? ['GRANT', 'REFUSE', 'FORWARD']
      : ['GRANT', 'REFUSE'];
  return (
    <>
      {request && (
        <div>
          <p>
            {t('form.asked', {
              who: request.requestedBy ?? '',
              date: formatDate(request.requestedDueOn),
            })}
          </p>
          <div className={classes.note}>{request.reason}</div>
          {request.doneSoFar && (
            <p className="lt-small">
              {t('form.doneSoFar')}: {request.doneSoFar}
            </p>
          )}
        </div>
      )}
      <fieldset className={classes.choices}>
        <legend>{t('form.outcome')}</legend>
        {choices.map((outcome) => (
          <label key={outcome}>
            <input
              type="radio"
              name="outcome"
              checked={values.outcome === outcome}
              onChange={() => change({ outcome })}
            />{' '}
            {t(`form.${outcome}`)}
          </label>
        ))}
      </fieldset>
      {values.outcome === 'GRANT' && (
        <>
          <DateField
            id="new-due-on"
            label={t('form.grantedDueOn')}
            required
            min={later(obligation)}
            value={values.newDueOn}
            error={fieldErrorOf(error, '/dueOn')}
            onChange={(newDueOn) => change({ newDueOn })}
          />
          <Superior obligation={obligation} />
        </>
      )}
    </>
  );
}

/** The organisation's own earlier date; empty takes it off. */
export function InternalPart({ obligation, values, change, error }: Props) {
  const { t } = useTranslation('obligations');
  return (
    <DateField
      id="new-due-on"
      label={t('form.internalDueOn')}
      description={t('form.internalDueOnHelp')}
      {...(obligation.dueOn ? { max: addDays(obligation.dueOn, -1) } : {})}
      value={values.newDueOn}
      error={fieldErrorOf(error, '/dueOn')}
      onChange={(newDueOn) => change({ newDueOn })}
    />
  );
}
