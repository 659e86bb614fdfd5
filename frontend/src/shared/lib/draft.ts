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

/** A form's values, kept on this device until they are sent: a closed tab or a lost network loses nothing. */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): [T, (part: Partial<T> | ((now: T) => Partial<T>)) => void, () => void] {
  const [values, setValues] = useState(() => read(key, initial));
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    try {
      localStorage.setItem(prefix + key, JSON.stringify(values));
    } catch {
      // A full or forbidden store: the form still works, it is only not kept.
    }
  }, [key, values, touched]);
  const change = useCallback((part: Partial<T> | ((now: T) => Partial<T>)) => {
    setTouched(true);
    setValues((now) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) }));
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Nothing was kept.
    }
  }, [key]);
  return [values, change, forget];
}
