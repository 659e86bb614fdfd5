import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => shellRoute, path, component });

export const communicationRoutes = [
  page(
    '/support-requests',
    lazyRouteComponent(() => import('@/features/support/SupportPage'), 'SupportPage'),
  ),
  page(
    '/communication-plans',
    lazyRouteComponent(
      () => import('@/features/communication/CommunicationPage'),
      'CommunicationPage',
    ),
  ),
  page(
    '/communication-plans/new',
    lazyRouteComponent(
      () => import('@/features/communication/PlanPage'),
      'NewCommunicationPlanPage',
    ),
  ),
  page(
    '/communication-plans/$id',
    lazyRouteComponent(() => import('@/features/communication/PlanPage'), 'CommunicationPlanPage'),
  ),
  page(
    '/orientations',
    lazyRouteComponent(
      () => import('@/features/communication/OrientationsPage'),
      'OrientationsPage',
    ),
  ),
  page(
    '/orientations/new',
    lazyRouteComponent(
      () => import('@/features/communication/OrientationPage'),
      'NewOrientationPage',
    ),
  ),
  page(
    '/orientations/$id',
    lazyRouteComponent(() => import('@/features/communication/OrientationPage'), 'OrientationPage'),
  ),
  page(
    '/orientations/$id/board',
    lazyRouteComponent(
      () => import('@/features/communication/OrientationBoardPage'),
      'OrientationBoardPage',
    ),
  ),
  page(
    '/public-opinion-reports',
    lazyRouteComponent(
      () => import('@/features/communication/PublicOpinionPage'),
      'PublicOpinionPage',
    ),
  ),
];
