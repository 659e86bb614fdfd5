/** The counts a line of the tree shows, in order. */
export const figureKeys = ['expected', 'done', 'late', 'overdue', 'undated'] as const;
