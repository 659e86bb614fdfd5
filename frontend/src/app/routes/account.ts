import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/users',
    component: lazyRouteComponent(() => import('@/features/users/UsersPage'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/users/$id',
    component: lazyRouteComponent(() => import('@/features/users/UserPage'), 'UserPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/security',
    component: lazyRouteComponent(() => import('@/features/security/SecurityPage'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/integrations',
    component: lazyRouteComponent(
      () => import('@/features/integrations/IntegrationsPage'),
      'IntegrationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/delegations',
    component: lazyRouteComponent(
      () => import('@/features/delegations/DelegationsPage'),
      'DelegationsPage',
    ),
  }),
];
