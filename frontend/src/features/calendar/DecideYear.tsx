import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  decideCalendarYearMutation,
  ifMatch,
  undecideCalendarYearMutation,
  type CalendarDayInput,
  type CalendarYear,
} from '@/api';
import { Card } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import classes from './Calendar.module.css';
import { DayRows } from './DayRows';

interface Props {
  year: CalendarYear;
  onDone: () => void;
}

/** A year's table put down as the notices decided it; or the decision taken back. */
export function DecideYear({ year, onDone }: Props) {
  const { t } = useTranslation('calendar');
  const { t: c } = useTranslation();
  const queryClient = useQueryClient();
  const [basis, setBasis] = useState(year.basis ?? '');
  const [decidedOn, setDecidedOn] = useState(year.decidedOn);
  const [days, setDays] = useState<CalendarDayInput[]>(() =>
    year.days.map(({ date, kind, holiday }) => ({ date, kind, holiday })),
  );
  const changed = async (words: string) => {
    await queryClient.invalidateQueries({ queryKey: [{ _id: 'getCalendarYear' }] });
    say(words);
    onDone();
  };
  const save = useMutation({
    ...decideCalendarYearMutation(),
    onSuccess: () => changed(t('edit.saved', { year: year.year })),
  });
  const back = useMutation({
    ...undecideCalendarYearMutation(),
    onSuccess: () => changed(t('edit.takenBack', { year: year.year })),
  });
  const target = { path: { year: String(year.year) }, headers: ifMatch(year.version) };
  const error = save.error ?? back.error;
  const errorAt = (pointer: string) => fieldErrorOf(error, pointer);
  return (
    <form
      noValidate
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const body = { basis, days, ...(decidedOn ? { decidedOn } : {}) };
        save.mutate({ ...target, body });
      }}
    >
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/basis', id: 'basis', label: t('edit.basis') },
          { pointer: '/decidedOn', id: 'decided-on', label: t('edit.decidedOn') },
          ...days.map((_, index) => ({
            pointer: `/days/${index}`,
            id: `day-${index}`,
            label: t('edit.dayNumber', { number: index + 1 }),
          })),
        ]}
      />
      <Card title={t('edit.title', { year: year.year })}>
        <div className={classes.stack}>
          <Textarea
            id="basis"
            label={t('edit.basis')}
            description={t('edit.basisHelp')}
            required
            autosize
            value={basis}
            error={errorAt('/basis')}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          <DateField
            id="decided-on"
            label={t('edit.decidedOn')}
            value={decidedOn}
            error={errorAt('/decidedOn')}
            onChange={setDecidedOn}
          />
          <DayRows year={year.year} days={days} errorAt={errorAt} onChange={setDays} />
        </div>
      </Card>
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending}>
          {t('edit.save')}
        </Button>
        {year.decided && (
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate(target)}>
            {t('edit.takeBack')}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {c('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
