import { useSyncExternalStore } from 'react';
import { useTranslation } from '@/i18n';
import { ToneShape } from './Icons';
import classes from './Toasts.module.css';

interface Toast {
  id: number;
  words: string;
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(changed: readonly Toast[]) {
  toasts = changed;
  listeners.forEach((listener) => listener());
}

function dismiss(id: number) {
  set(toasts.filter((toast) => toast.id !== id));
}

/** Says that something was done, in words a screen reader hears too; it leaves by itself. */
export function say(words: string): void {
  const id = next++;
  set([...toasts, { id, words }]);
  setTimeout(() => dismiss(id), 6000);
}

export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={`${classes.toasts ?? ''} lt-no-print`} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={classes.toast}>
          <ToneShape tone="done" />
          <span>{toast.words}</span>
          <button type="button" onClick={() => dismiss(toast.id)}>
            {t('action.close')}
          </button>
        </div>
      ))}
    </div>
  );
}
