/** What a list asks for first, and what it asks for while it is scrolled (the most the API gives). */
export const firstPage = 50;
export const nextPage = 200;

interface Counted {
  state: { data?: { pages: readonly unknown[] } | undefined };
}

/**
 * Options of every list that is loaded page by page: many pages are not asked for again by
 * themselves, only after a change; ten thousand rows are not compared one by one.
 */
export const pageOptions = {
  structuralSharing: false,
  staleTime: ({ state }: Counted) => ((state.data?.pages.length ?? 0) > 3 ? Infinity : 15_000),
} as const;
