import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

const page = () => import('@/features/targets/TargetsPage');

export const targetRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/targets',
    component: lazyRouteComponent(page, 'TargetsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/$id/targets',
    component: lazyRouteComponent(page, 'DocumentTargetsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/programmes/$id/targets',
    component: lazyRouteComponent(page, 'ProgrammeTargetsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/movements',
    component: lazyRouteComponent(
      () => import('@/features/movements/MovementsPage'),
      'MovementsPage',
    ),
  }),
];
