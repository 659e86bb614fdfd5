import { useEffect } from 'react';

/** Whether keys belong to what is being typed and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** The row the focus stands in after `j` (next) or `k` (previous); stays inside the list. */
export function nextRow(current: number, count: number, key: 'j' | 'k'): number {
  if (count === 0) return -1;
  if (current < 0) return key === 'j' ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + (key === 'j' ? 1 : -1)));
}

/**
 * `j` and `k` walk through whatever rows the page shows (`data-list-row`), putting the focus on the
 * row's own link (`data-list-link`, else its first), which Enter opens.
 */
export function useListKeys(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('main [data-list-row]')];
      const current = rows.findIndex((row) => row.contains(document.activeElement));
      const row = rows[nextRow(current, rows.length, event.key)];
      const link =
        row?.querySelector<HTMLElement>('[data-list-link]') ??
        row?.querySelector<HTMLElement>('a, button');
      if (!link) return;
      event.preventDefault();
      link.focus();
      link.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
}
