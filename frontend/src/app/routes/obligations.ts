import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const obligationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    component: lazyRouteComponent(() => import('@/features/work/MyWorkPage'), 'MyWorkPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/obligations',
    component: lazyRouteComponent(
      () => import('@/features/obligations/ObligationsPage'),
      'ObligationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/obligations/$id',
    component: lazyRouteComponent(
      () => import('@/features/obligations/ObligationPage'),
      'ObligationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/obstacles',
    component: lazyRouteComponent(
      () => import('@/features/obstacles/ObstaclesPage'),
      'ObstaclesPage',
    ),
  }),
];
