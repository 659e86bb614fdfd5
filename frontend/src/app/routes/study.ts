import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './base';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => shellRoute, path, component });

export const studyRoutes = [
  page(
    '/study-plans',
    lazyRouteComponent(() => import('@/features/study/StudyPlansPage'), 'StudyPlansPage'),
  ),
  page(
    '/study-plans/new',
    lazyRouteComponent(() => import('@/features/study/NewPlanPage'), 'NewPlanPage'),
  ),
  page(
    '/study-plans/$id',
    lazyRouteComponent(() => import('@/features/study/PlanPage'), 'PlanPage'),
  ),
  page(
    '/study-plans/$id/units/$organisationId',
    lazyRouteComponent(() => import('@/features/study/UnitPage'), 'UnitPage'),
  ),
  page(
    '/study-sessions',
    lazyRouteComponent(() => import('@/features/study/SessionsPage'), 'SessionsPage'),
  ),
  page(
    '/study-sessions/new',
    lazyRouteComponent(() => import('@/features/study/NewSessionPage'), 'NewSessionPage'),
  ),
  page(
    '/study-sessions/$id',
    lazyRouteComponent(() => import('@/features/study/SessionPage'), 'SessionPage'),
  ),
];
