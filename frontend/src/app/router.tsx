import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { PageSkeleton } from '@/shared/ui/States';
import { NotFound, RouteError } from './RouteError';
import { accountRoutes } from './routes/account';
import {
  finishSignInRoute,
  rootRoute,
  shellRoute,
  signInCallbackRoute,
  signInRoute,
} from './routes/base';
import { auditRoutes } from './routes/audit';
import { calendarRoutes } from './routes/calendar';
import { demandRoutes } from './routes/demands';
import { documentRoutes } from './routes/documents';
import { importRoutes } from './routes/imports';
import { notificationRoutes } from './routes/notifications';
import { obligationRoutes } from './routes/obligations';
import { organisationRoutes } from './routes/organisations';
import { alignmentRoutes } from './routes/alignment';
import { studyResultRoutes } from './routes/study-results';
import { consultationRoutes } from './routes/consultations';
import { communicationRoutes } from './routes/communication';
import { studyRoutes } from './routes/study';
import { programmeRoutes } from './routes/programmes';
import { readingRoutes } from './routes/readings';
import { targetRoutes } from './routes/targets';
import { parseSearch, stringifySearch } from './search';

const routeTree = rootRoute.addChildren([
  signInRoute,
  signInCallbackRoute,
  finishSignInRoute,
  shellRoute.addChildren([
    ...obligationRoutes,
    ...organisationRoutes,
    ...documentRoutes,
    ...readingRoutes,
    ...demandRoutes,
    ...programmeRoutes,
    ...alignmentRoutes,
    ...studyResultRoutes,
    ...consultationRoutes,
    ...studyRoutes,
    ...communicationRoutes,
    ...calendarRoutes,
    ...accountRoutes,
    ...importRoutes,
    ...auditRoutes,
    ...notificationRoutes,
    ...targetRoutes,
  ]),
]);

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queryClient },
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 150,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
  });
}

/** Fetches the code of the page the address bar names, without waiting for who is signed in. */
export function fetchPage(router: ReturnType<typeof createAppRouter>): void {
  const [matchedRoutes] = router.getMatchedRoutes(router.history.location.pathname);
  for (const route of matchedRoutes) router.loadRouteChunk(route)?.catch(() => undefined);
}
