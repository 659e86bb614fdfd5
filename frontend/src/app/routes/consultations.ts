import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const consultationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/consultations',
    component: lazyRouteComponent(
      () => import('@/features/consultations/ConsultationsPage'),
      'ConsultationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/consultations/$id',
    component: lazyRouteComponent(
      () => import('@/features/consultations/ConsultationPage'),
      'ConsultationPage',
    ),
  }),
];
