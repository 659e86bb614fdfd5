import type { AnyRoute } from '@tanstack/react-router';

/** Routes of src/features/demands, each a `createRoute` under `shellRoute` with a lazy component. */
export const demandRoutes: AnyRoute[] = [];
