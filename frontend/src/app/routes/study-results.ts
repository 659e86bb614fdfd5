import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const studyResultRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/study-plans/$id/board',
    component: lazyRouteComponent(() => import('@/features/study-results/BoardPage'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/study-coverage',
    component: lazyRouteComponent(
      () => import('@/features/study-results/CoveragePage'),
      'CoveragePage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/study-plans/$id/conformance',
    component: lazyRouteComponent(
      () => import('@/features/study-results/ConformancePage'),
      'ConformancePage',
    ),
  }),
];
