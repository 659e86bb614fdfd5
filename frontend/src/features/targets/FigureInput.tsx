import '@/shared/ui/fieldStyles';
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem } from '@/api';
import { parseFigure, typedFigure } from '@/shared/lib/numbers';
import classes from './Targets.module.css';
import { useWords } from './useWords';

interface Props {
  shown: string;
  faint: boolean;
  value: number | undefined;
  /** Whether nothing at all is no answer. */
  required?: boolean;
  label: string;
  /** What the button that opens the field says. */
  open: string;
  onSave: (value: number | undefined) => Promise<unknown>;
}

/** A number that is changed where it stands: Enter saves, Escape leaves; what was typed stays on a refusal. */
export function FigureInput(props: Props) {
  const { shown, faint, value, required = false, label, open, onSave } = props;
  const { t } = useTranslation('targets');
  const { language } = useWords();
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const editing = typed !== undefined;
  useEffect(() => {
    if (editing) field.current?.select();
  }, [editing]);
  const leave = () => {
    setTyped(undefined);
    setError(undefined);
  };
  const save = async () => {
    const number = parseFigure(typed ?? '', language);
    if (number === undefined || (number === null && required)) {
      setError(t('edit.notNumber'));
      return;
    }
    if ((number ?? undefined) === value) {
      leave();
      return;
    }
    setBusy(true);
    try {
      await onSave(number ?? undefined);
      leave();
    } catch (refusal) {
      const { problem } = asProblem(refusal);
      setError(problem.detail ?? problem.title);
    } finally {
      setBusy(false);
    }
  };
  if (typed === undefined) {
    return (
      <button
        type="button"
        className={classes.edit}
        data-faint={faint}
        aria-label={`${open} (${shown})`}
        onClick={() => setTyped(typedFigure(value, language))}
      >
        {shown}
      </button>
    );
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') leave();
  };
  return (
    <TextInput
      size="xs"
      className={classes.input}
      aria-label={label}
      inputMode="decimal"
      ref={field}
      disabled={busy}
      value={typed}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={keys}
      onBlur={() => {
        if (!error) void save();
      }}
    />
  );
}
