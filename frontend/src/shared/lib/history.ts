import { useRouter, type RouterHistory } from '@tanstack/react-router';
import { asOf } from '@/api';

/** The same address at the past instant that is looked at; unchanged in the present. */
export function keepAsOf(href: string): string {
  const instant = asOf.get();
  if (!instant || !href.startsWith('/') || /[?&]asOf=/.test(href)) return href;
  const [before = '', hash] = href.split('#');
  const next = `${before}${before.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(instant)}`;
  return hash === undefined ? next : `${next}#${hash}`;
}

/** The address bar and the back button, as they are: the way in and out of the past. */
export function useBareHistory(): RouterHistory {
  // The library types it by the application's route tree, which nothing in here knows.
  const router = useRouter() as unknown as { history: RouterHistory };
  return router.history;
}

/** The address bar and the back button; going somewhere stays at the instant that is looked at. */
export function useHistory(): Pick<RouterHistory, 'push' | 'replace' | 'location'> {
  const history = useBareHistory();
  return {
    get location() {
      return history.location;
    },
    push: (href, ...rest) => history.push(keepAsOf(href), ...rest),
    replace: (href, ...rest) => history.replace(keepAsOf(href), ...rest),
  };
}
