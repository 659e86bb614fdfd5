import { Button } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import { dateInVietnam, instantInVietnam } from '@/shared/lib/dates';
import classes from './AsOf.module.css';

interface Props {
  /** The instant that is looked at; none is the present. */
  instant: string | undefined;
  onChoose: (instant: string | undefined) => void;
}

/** A day and a time of day in Vietnam to look back to. */
export function AsOfPanel({ instant, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const at = instant && !Number.isNaN(Date.parse(instant)) ? new Date(instant) : undefined;
  const [date, setDate] = useState(at ? dateInVietnam(at) : '');
  const [time, setTime] = useState(at ? timeInVietnam(at) : '');
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = instantInVietnam(date, time || undefined);
    if (chosen) onChoose(chosen);
  };
  return (
    <form className={classes.form} onSubmit={go} aria-label={t('asOf.title')}>
      <label htmlFor={`${id}d`}>{t('asOf.date')}</label>
      <input
        id={`${id}d`}
        type="date"
        required
        max={dateInVietnam()}
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <label htmlFor={`${id}t`}>{t('asOf.time')}</label>
      <input
        id={`${id}t`}
        type="time"
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
      <p className="lt-soft lt-small">{t('asOf.help')}</p>
      <div className={classes.buttons}>
        <Button type="submit">{t('asOf.look')}</Button>
        {instant && (
          <Button variant="default" onClick={() => onChoose(undefined)}>
            {t('asOf.now')}
          </Button>
        )}
      </div>
    </form>
  );
}

function timeInVietnam(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
