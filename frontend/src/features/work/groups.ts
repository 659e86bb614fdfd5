import type { MyWork, WorkGroup } from '@/api';
import { addDays } from '@/shared/lib/dates';
import { paths, withQuery } from '@/shared/lib/references';

export type GroupKey = WorkGroup['key'];

const open = 'OVERDUE,DUE_SOON,NOT_DUE';

/** The list that shows all rows of a group, with the filter the group was counted by. */
export function groupHref(key: GroupKey, today: string): string {
  const mine = { view: 'MINE' };
  const filters: Record<GroupKey, Record<string, string>> = {
    OVERDUE: { ...mine, timeliness: 'OVERDUE' },
    RETURNED: { ...mine, state: 'RETURNED' },
    TODAY: { ...mine, group: 'TODAY' },
    NEXT_7_DAYS: { ...mine, group: 'NEXT_7_DAYS' },
    TO_CONFIRM: { view: 'TO_CONFIRM', state: 'SUBMITTED' },
    EXTENSIONS: { view: 'TO_EXTEND' },
    OBJECTIONS: { view: 'OBJECTIONS' },
    NEW: { ...mine, state: 'OPEN' },
    LATER: { ...mine, timeliness: open, dueFrom: addDays(today, 8) },
    UNDATED: { ...mine, timeliness: 'UNDATED' },
  };
  return withQuery(paths.obligations, filters[key]);
}

export function countOf(work: MyWork, ...keys: GroupKey[]): number {
  return work.groups.filter((g) => keys.includes(g.key)).reduce((sum, g) => sum + g.count, 0);
}
