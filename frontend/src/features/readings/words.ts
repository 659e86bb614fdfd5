import type { ReadAssignment } from '@/api';

export const longestTitle = 1000;
export const longestQuote = 2000;

/** The words on one line. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const edges = /^[\s,;:.–-]+|[\s,;:.–-]+$/g;

/** Without the deadline where it stands at either end: a title says what, the deadline says by when. */
function withoutDeadline(task: string, deadline: string | undefined): string {
  const words = deadline ? oneLine(deadline) : '';
  if (!words || words === task) return task;
  if (task.endsWith(words)) return task.slice(0, -words.length);
  return task.startsWith(words) ? task.slice(words.length) : task;
}

/** Without the words that say who leads and who works along: those stand as organisations. */
function withoutRoles(task: string, group: readonly ReadAssignment[]): string {
  if (!/^(chủ trì|chịu trách nhiệm chính|phối hợp)/i.test(task)) return task;
  const along = group
    .filter(({ role }) => role === 'COORDINATE')
    .map(({ organisation }) => oneLine(organisation.text))
    .map((name) => ({ name, at: task.indexOf(name) }))
    .filter(({ at }) => at >= 0 && at < 200)
    .map(({ name, at }) => at + name.length);
  const rest = along.length > 0 ? task.slice(Math.max(...along)) : task;
  return rest.replace(/^[\s,;]*(và\s+)?(chủ trì|chịu trách nhiệm chính)[\s,;]*/i, '');
}

/** A short title out of the words of a task: without roles, deadline and breaks, a capital first. */
export function titleOf(
  task: string,
  group: readonly ReadAssignment[],
  deadline: string | undefined,
): string {
  const whole = oneLine(task);
  const short = withoutRoles(withoutDeadline(whole, deadline), group).replace(edges, '');
  const title = short.length >= 8 ? short : whole;
  return (title.charAt(0).toUpperCase() + title.slice(1)).slice(0, longestTitle);
}
