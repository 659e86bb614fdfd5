import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { asOf, asProblem, bearer, getSessionOptions, sessionGate } from '@/api';
import { withQuery } from '@/shared/lib/references';
import { NotFound, RouteError } from '../RouteError';
import { Shell } from '../shell/Shell';

export interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  errorComponent: RouteError,
  notFoundComponent: NotFound,
});

/** Everything behind the sign-in: whoever has no session is led to the form and back again. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  errorComponent: RouteError,
  beforeLoad: async ({ context, location }) => {
    let pending = false;
    asOf.set(new URLSearchParams(location.searchStr).get('asOf') ?? undefined);
    try {
      const session = await context.queryClient.query({
        ...getSessionOptions(),
        staleTime: 'static',
      });
      sessionGate.establish();
      pending = session.pending !== undefined;
    } catch (error) {
      if (asProblem(error).status !== 401) throw error;
      const next = location.href === '/' ? undefined : location.href;
      if (bearer.isRemembered()) {
        const { resume } = await import('@/features/access/sso');
        await resume(next);
      }
      throw redirect({ href: withQuery('/sign-in', { next }) });
    }
    if (pending) throw redirect({ href: '/sign-in/finish' });
  },
});

/** Where the identity provider sends the browser back to. */
export const signInCallbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/callback',
  component: lazyRouteComponent(() => import('@/features/access/SignInCallback'), 'SignInCallback'),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('@/features/access/SignInPage'), 'SignInPage'),
});

/** A password to change or a second factor to set up, before anything else. */
export const finishSignInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/finish',
  component: lazyRouteComponent(
    () => import('@/features/security/FinishSignInPage'),
    'FinishSignInPage',
  ),
});
