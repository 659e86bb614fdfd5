/**
 * What happens when the session ends under somebody's hands: the call that met the 401 waits here
 * while the screen asks to sign in again, then goes out once more. The page and its half-filled
 * form stay as they are.
 */
let established = false;
let waiting: { promise: Promise<boolean>; settle: (again: boolean) => void } | undefined;
const listeners = new Set<() => void>();

const tell = () => listeners.forEach((listener) => listener());

export const sessionGate = {
  /** From now on a 401 means "expired", not "not signed in yet". */
  establish(): void {
    established = true;
  },
  /** Signed out on purpose. */
  forget(): void {
    established = false;
    this.settle(false);
  },
  isEstablished: () => established,
  /** Resolves true when somebody signed in again, false when they gave up. */
  wait(): Promise<boolean> {
    if (!waiting) {
      let settle: (again: boolean) => void = () => undefined;
      const promise = new Promise<boolean>((resolve) => (settle = resolve));
      waiting = { promise, settle };
      tell();
    }
    return waiting.promise;
  },
  settle(again: boolean): void {
    const was = waiting;
    waiting = undefined;
    was?.settle(again);
    tell();
  },
  isWaiting: () => waiting !== undefined,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
