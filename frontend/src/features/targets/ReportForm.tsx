import '@/shared/ui/fieldStyles';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import type { Rating, SheetActual, SheetRow, TargetActualInput } from '@/api';
import { Choice } from '@/shared/ui/Form';
import { ErrorState } from '@/shared/ui/States';
import { parseFigure, typedFigure } from '@/shared/lib/numbers';
import { openPeriods } from './figures';
import classes from './Targets.module.css';
import { useReport } from './useChanges';
import { useWords } from './useWords';

const ratings: readonly Rating[] = ['EXCEEDED', 'ACHIEVED', 'PARTLY', 'MISSED'];

interface Props {
  row: SheetRow;
  /** The figure that is corrected; none: a new one. */
  actual: SheetActual | undefined;
  onDone: () => void;
}

/** The figure of a period: a value, numerator and denominator, or a rating, with the day of its evidence. */
export function ReportForm({ row, actual, onDone }: Props) {
  const { t } = useTranslation('targets');
  const { t: common } = useTranslation();
  const words = useWords();
  const report = useReport(row);
  const { target } = row;
  const open = openPeriods(row, new Date().toISOString().slice(0, 10));
  const [period, setPeriod] = useState(actual?.period ?? open[0]);
  const [value, setValue] = useState(typedFigure(actual?.value, words.language));
  const [numerator, setNumerator] = useState(typedFigure(actual?.numerator, words.language));
  const [denominator, setDenominator] = useState(typedFigure(actual?.denominator, words.language));
  const [rating, setRating] = useState<string | undefined>(actual?.rating);
  const [evidenceOn, setEvidenceOn] = useState(actual?.evidenceOn ?? '');
  const [note, setNote] = useState(actual?.note ?? '');
  const rated = target.comparison === 'QUALITATIVE';
  const pair = target.rollUp === 'RATIO';
  const number = (typed: string) => parseFigure(typed, words.language);
  const wrong = (typed: string) => (number(typed) === undefined ? t('edit.notNumber') : undefined);
  const ready = rated
    ? rating !== undefined
    : (pair ? [numerator, denominator] : [value]).every(
        (typed) => typeof number(typed) === 'number',
      );
  const send = useMutation({
    mutationFn: async () => {
      const figure: Omit<TargetActualInput, 'period'> = {
        ...(evidenceOn ? { evidenceOn } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      };
      const chosen = ratings.find((one) => one === rating);
      if (rated && chosen) figure.rating = chosen;
      if (!rated && pair) {
        figure.numerator = number(numerator) ?? 0;
        figure.denominator = number(denominator) ?? 0;
      }
      if (!rated && !pair) figure.value = number(value) ?? 0;
      await report(period ?? '', figure);
    },
    onSuccess: onDone,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready && period) send.mutate();
  };
  const field = (label: string, typed: string, change: (next: string) => void) => (
    <TextInput
      label={label}
      inputMode="decimal"
      required
      value={typed}
      error={wrong(typed)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <form className={classes.stack} onSubmit={submit} noValidate aria-label={t('report.title')}>
      {send.error && <ErrorState error={send.error} />}
      {!actual && (
        <Choice
          label={t('report.period')}
          none={t('report.periodNone')}
          value={period}
          choices={open.map((code) => ({ value: code, label: words.period(code) }))}
          onChange={setPeriod}
        />
      )}
      {rated && (
        <Choice
          label={t('report.rating')}
          none={t('report.ratingNone')}
          value={rating}
          choices={ratings.map((one) => ({ value: one, label: t(`rating.${one}`) }))}
          onChange={setRating}
        />
      )}
      {!rated && pair && field(t('report.numerator'), numerator, setNumerator)}
      {!rated && pair && field(t('report.denominator'), denominator, setDenominator)}
      {!rated && !pair && field(t('report.value', { unit: target.unit ?? '' }), value, setValue)}
      <TextInput
        type="date"
        label={t('report.evidenceOn')}
        value={evidenceOn}
        onChange={(event) => setEvidenceOn(event.currentTarget.value)}
      />
      <Textarea
        label={t('report.note')}
        autosize
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={send.isPending} disabled={!ready || !period}>
          {t('report.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {common('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
