import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const programmeRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/programmes',
    component: lazyRouteComponent(
      () => import('@/features/programmes/ProgrammesPage'),
      'ProgrammesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/programmes/$id',
    component: lazyRouteComponent(
      () => import('@/features/programmes/ProgrammePage'),
      'ProgrammePage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/programmes/$id/reviews',
    component: lazyRouteComponent(() => import('@/features/reviews/ReviewsPage'), 'ReviewsPage'),
  }),
];
