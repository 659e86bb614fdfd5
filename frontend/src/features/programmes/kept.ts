const prefix = 'lantoa.unsaved.';

/** What somebody typed and the server has not got yet, with what it rests on. */
export interface Kept<Input> {
  base: Input;
  mine: Input;
  version: string;
}

/** Reads what an earlier visit could not save; nothing where it is unreadable. */
export function readKept<Input>(key: string): Kept<Input> | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    if (typeof found === 'object' && found && 'base' in found && 'mine' in found) {
      return found as Kept<Input>;
    }
  } catch {
    // Unreadable: as if nothing was kept.
  }
  return undefined;
}

/** Keeps it on this device, so that a lost network or a closed tab loses nothing. */
export function keep(key: string, kept: Kept<unknown> | undefined): void {
  try {
    if (kept) localStorage.setItem(prefix + key, JSON.stringify(kept));
    else localStorage.removeItem(prefix + key);
  } catch {
    // A full or forbidden store: saving goes on, it is only not kept.
  }
}
