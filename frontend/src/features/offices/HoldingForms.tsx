import '@/shared/ui/fieldStyles';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { createHolding, ifMatch, updateHolding, type Holding, type Position } from '@/api';
import { dateInVietnam, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { PersonPicker, type PickedPerson } from '@/shared/ui/PersonPicker';
import classes from '@/shared/ui/Rows.module.css';
import { findHolders } from './people';

interface AppointProps {
  office: Position;
  onDone: () => void;
  onClose: () => void;
}

/** Who takes the office and from when; whoever holds it may end the day before. */
export function Appoint({ office, onDone, onClose }: AppointProps) {
  const { t } = useTranslation('offices');
  const [person, setPerson] = useState<PickedPerson>();
  const [from, setFrom] = useState<IsoDate | undefined>(dateInVietnam());
  const [to, setTo] = useState<IsoDate>();
  const [ends, setEnds] = useState(office.holders.length > 0);
  const appoint = useMutation({
    mutationFn: () =>
      createHolding({
        path: { id: office.id },
        body: {
          accountId: person?.id ?? '',
          from: from ?? '',
          ...(to ? { to } : {}),
          endsPrevious: ends,
        },
        throwOnError: true,
      }),
    onSuccess: onDone,
  });
  const error = appoint.error;
  return (
    <ConfirmDrawer
      opened
      title={t('appointOf', { name: office.name })}
      verb={t('appoint')}
      busy={appoint.isPending}
      disabled={!person || !from}
      onConfirm={() => appoint.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/accountId', id: 'holding-person', label: t('person') },
          { pointer: '/from', id: 'holding-from', label: t('from') },
          { pointer: '/to', id: 'holding-to', label: t('until') },
        ]}
      />
      <PersonPicker
        id="holding-person"
        label={t('person')}
        description={t('personHelp')}
        required
        value={person}
        onChange={setPerson}
        source="users"
        find={findHolders}
        nobody={(words) => t('nobody', { words })}
        error={fieldErrorOf(error, '/accountId')}
      />
      <DateField
        id="holding-from"
        label={t('from')}
        required
        value={from}
        onChange={setFrom}
        error={fieldErrorOf(error, '/from')}
      />
      <DateField
        id="holding-to"
        label={t('until')}
        value={to}
        onChange={setTo}
        error={fieldErrorOf(error, '/to')}
      />
      {office.holders.length > 0 && (
        <div className={classes.choices}>
          <label>
            <input
              type="checkbox"
              checked={ends}
              onChange={(event) => setEnds(event.currentTarget.checked)}
            />
            {t('endsPrevious')}
          </label>
        </div>
      )}
    </ConfirmDrawer>
  );
}

interface EndProps {
  office: Position;
  holding: Holding;
  onDone: () => void;
  onClose: () => void;
}

/** The last day somebody holds an office. */
export function EndHolding({ office, holding, onDone, onClose }: EndProps) {
  const { t } = useTranslation('offices');
  const [to, setTo] = useState<IsoDate | undefined>(dateInVietnam());
  const end = useMutation({
    mutationFn: () =>
      updateHolding({
        path: { id: office.id, holdingId: holding.id },
        headers: ifMatch(holding.version),
        body: { from: holding.from, ...(to ? { to } : {}) },
        throwOnError: true,
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDrawer
      opened
      title={t('endOf', { name: holding.holder.displayName || t('erased') })}
      verb={t('end')}
      busy={end.isPending}
      disabled={!to}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={end.error}
        fields={[{ pointer: '/to', id: 'holding-end', label: t('until') }]}
      />
      <p>{t('endWhat')}</p>
      <DateField
        id="holding-end"
        label={t('until')}
        required
        min={holding.from}
        value={to}
        onChange={setTo}
        error={fieldErrorOf(end.error, '/to')}
      />
    </ConfirmDrawer>
  );
}
