import { useCallback, useEffect, useState } from 'react';

const prefix = 'lantoa.draft.';

function read<T extends object>(key: string, initial: T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial;
  } catch {
    return initial;
  }
}

/** What was kept under a key, or nothing. */
export function keptDraft<T extends object>(key: string): Partial<T> | undefined {
  const kept = read<Partial<T>>(key, {});
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Keeps values on this device beyond the form they were typed in; none drops them. */
export function keepDraft(key: string, values: object | undefined): void {
  try {
    if (values) localStorage.setItem(prefix + key, JSON.stringify(values));
    else localStorage.removeItem(prefix + key);
  } catch {
    // A full or forbidden store keeps nothing.
  }
}

/** A form's values, kept on this device until they are sent: a closed tab or a lost network loses nothing. */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): [T, (part: Partial<T> | ((now: T) => Partial<T>)) => void, () => void] {
  const [values, setValues] = useState(() => read(key, initial));
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    // In a full or forbidden store the form still works, it is only not kept.
    keepDraft(key, values);
  }, [key, values, touched]);
  const change = useCallback((part: Partial<T> | ((now: T) => Partial<T>)) => {
    setTouched(true);
    setValues((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) }));
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    keepDraft(key, undefined);
  }, [key]);
  return [values, change, forget];
}
