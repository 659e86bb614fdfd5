import { asProblem, createStudySession, type StudySessionInput } from '@/api';

const store = 'lantoa.outbox.study';

/** A sitting that could not be sent yet. Its key makes it one sitting, however often it is sent. */
export interface Unsent {
  key: string;
  body: StudySessionInput;
  /** What it is called while it waits. */
  organisation: string;
  /** Why the server refused it, where it did. */
  refused?: string;
}

const listeners = new Set<() => void>();
let cached: readonly Unsent[] | undefined;

function read(): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(store) ?? '[]');
    return Array.isArray(kept) ? (kept as Unsent[]) : [];
  } catch {
    return [];
  }
}

function write(all: readonly Unsent[]): void {
  cached = all;
  try {
    if (all.length > 0) localStorage.setItem(store, JSON.stringify(all));
    else localStorage.removeItem(store);
  } catch {
    // A full or forbidden store: it waits in this tab only.
  }
  for (const tell of listeners) tell();
}

/** What waits on this device, told to who listens when it changes. */
export const outbox = {
  all(): readonly Unsent[] {
    cached ??= read();
    return cached;
  },
  listen(tell: () => void): () => void {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  put(one: Unsent): void {
    write([...outbox.all().filter(({ key }) => key !== one.key), one]);
  },
  drop(key: string): void {
    write(outbox.all().filter((one) => one.key !== key));
  },
};

/** Sends one sitting with its own key; the same key twice is one sitting. */
export async function send(one: Pick<Unsent, 'key' | 'body'>) {
  const { data } = await createStudySession({
    body: one.body,
    headers: { 'Idempotency-Key': one.key },
    throwOnError: true,
  });
  return data;
}

let busy: Promise<number> | undefined;

async function sendAll(): Promise<number> {
  let sent = 0;
  for (const one of outbox.all()) {
    try {
      await send(one);
      outbox.drop(one.key);
      sent += 1;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 0) return sent;
      outbox.put({ ...one, refused: problem.problem.detail ?? problem.problem.title });
    }
  }
  return sent;
}

/** Sends what waits, one after the other, never twice at once; gives how many were sent. */
export function flush(): Promise<number> {
  busy ??= sendAll().finally(() => {
    busy = undefined;
  });
  return busy;
}
