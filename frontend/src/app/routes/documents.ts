import type { AnyRoute } from '@tanstack/react-router';

/** Routes of src/features/documents, each a `createRoute` under `shellRoute` with a lazy component. */
export const documentRoutes: AnyRoute[] = [];
