import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => shellRoute, path, component });

export const communicationRoutes = [
  page(
    '/support-requests',
    lazyRouteComponent(() => import('@/features/support/SupportPage'), 'SupportPage'),
  ),
];
