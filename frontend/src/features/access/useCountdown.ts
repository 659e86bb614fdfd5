import { useEffect, useState } from 'react';

/** Seconds left, down to 0, from the moment `seconds` is given anew with `key`. */
export function useCountdown(seconds: number | undefined, key: unknown): number {
  const [state, setState] = useState<{ key: unknown; until: number; left: number }>();
  if (seconds && state?.key !== key) {
    setState({ key, until: performance.now() + seconds * 1000, left: seconds });
  }
  const running = (state?.left ?? 0) > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(
      () =>
        setState(
          (now) =>
            now && { ...now, left: Math.max(0, Math.ceil((now.until - performance.now()) / 1000)) },
        ),
      500,
    );
    return () => clearInterval(timer);
  }, [running]);
  return seconds && state && state.key === key ? state.left : 0;
}

/** `0:09`, `12:30`. */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
