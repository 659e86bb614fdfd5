import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const demandRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/$documentId/demands/new',
    component: lazyRouteComponent(
      () => import('@/features/demands/NewDemandPage'),
      'NewDemandPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/demands/$id',
    component: lazyRouteComponent(() => import('@/features/demands/DemandPage'), 'DemandPage'),
  }),
];
