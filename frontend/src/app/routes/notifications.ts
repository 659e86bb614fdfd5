import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/notifications',
    component: lazyRouteComponent(
      () => import('@/features/notifications/NotificationsPage'),
      'NotificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/escalations',
    component: lazyRouteComponent(
      () => import('@/features/escalations/EscalationsPage'),
      'EscalationsPage',
    ),
  }),
];
