import { lazy, Suspense, useSyncExternalStore } from 'react';
import { sessionGate } from '@/api';

const SignInAgain = lazy(async () => ({
  default: (await import('@/features/access/SignInAgain')).SignInAgain,
}));

/** Asks to sign in again over the page as it stands, with what was typed into it. */
export function SessionExpired() {
  const waiting = useSyncExternalStore(
    (listener) => sessionGate.subscribe(listener),
    () => sessionGate.isWaiting(),
  );
  if (!waiting) return null;
  return (
    <Suspense fallback={null}>
      <SignInAgain />
    </Suspense>
  );
}
