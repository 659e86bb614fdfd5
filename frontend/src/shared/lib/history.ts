import { useRouter, type RouterHistory } from '@tanstack/react-router';

/** The address bar and the back button. */
export function useHistory(): RouterHistory {
  // The library types it by the application's route tree, which nothing in here knows.
  const router = useRouter() as unknown as { history: RouterHistory };
  return router.history;
}
