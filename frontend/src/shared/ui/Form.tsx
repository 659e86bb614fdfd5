import './fieldStyles';
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** The first line, which stands for no choice. */
  none: string;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** One of a short list, by the browser's own list box. */
export function Choice({ label, value, none, choices, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[{ value: '', label: none }, ...choices]}
    />
  );
}

interface WordsProps {
  label: string;
  placeholder?: string;
  value: string | undefined;
  /** Told when typing rests for a moment, or on Enter. */
  onChange: (value: string | undefined) => void;
}

/** A search box that tells what was typed once the hands rest. */
export function Words({ label, placeholder, value, onChange }: WordsProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [told, setTold] = useState(value ?? '');
  if ((value ?? '') !== told) {
    // Changed from outside: the back button, a filter taken off.
    setTold(value ?? '');
    setTyped(value ?? '');
  }
  useEffect(() => {
    if (typed.trim() === told) return;
    const timer = setTimeout(() => {
      setTold(typed.trim());
      onChange(typed.trim() || undefined);
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, told, onChange]);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
