import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const importRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    component: lazyRouteComponent(
      () => import('@/features/imports/ImportDeskPage'),
      'ImportDeskPage',
    ),
  }),
];
