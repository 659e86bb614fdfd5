import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const readingRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/readings/new',
    component: lazyRouteComponent(() => import('@/features/readings/ReadingPage'), 'ReadingPage'),
  }),
];
