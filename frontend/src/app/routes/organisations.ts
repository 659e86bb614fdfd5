import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const organisationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisations',
    component: lazyRouteComponent(() => import('@/features/organisations/TreePage'), 'TreePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisations/$id/overview',
    component: lazyRouteComponent(() => import('@/features/overview/OverviewPage'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/organisations/$id/offices',
    component: lazyRouteComponent(() => import('@/features/offices/OfficesPage'), 'OfficesPage'),
  }),
];
