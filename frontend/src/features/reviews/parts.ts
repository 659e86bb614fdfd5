/** What is said in a review, in its order. */
export const parts = ['results', 'shortcomings', 'causes', 'lessons', 'nextSteps'] as const;

export type Part = (typeof parts)[number];
