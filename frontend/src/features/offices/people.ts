import { listUsers } from '@/api';
import type { PickedPerson } from '@/shared/ui/PersonPicker';

/** Accounts that could hold an office: those the administrator keeps. */
export async function findHolders(words: string): Promise<PickedPerson[]> {
  const { data } = await listUsers({ query: { q: words, limit: 8 }, throwOnError: true });
  return data.items
    .filter((user) => user.active)
    .map((user) => ({ id: user.id, name: user.displayName, hint: user.userName }));
}
