import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

export const alignmentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/alignment',
    component: lazyRouteComponent(() => import('@/features/alignment/MatrixPage'), 'MatrixPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/programmes/$id/alignment',
    component: lazyRouteComponent(
      () => import('@/features/alignment/ProgrammeAlignmentPage'),
      'ProgrammeAlignmentPage',
    ),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/documents/$id/chain',
    component: lazyRouteComponent(() => import('@/features/alignment/ChainPage'), 'ChainPage'),
  }),
];
