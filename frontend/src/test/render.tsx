import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createQueryClient } from '@/app/query';
import { Providers } from '@/app/Providers';
import { createAppRouter } from '@/app/router';
import { SessionExpired } from '@/app/SessionExpired';
import { i18n } from '@/i18n';

/** The whole application at one address, against the test's own API. */
export function open(address: string): { user: UserEvent; address: () => string } {
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [address] }));
  const user = userEvent.setup();
  render(
    <Providers queryClient={queryClient} i18n={i18n}>
      <RouterProvider router={router} />
      <SessionExpired />
    </Providers>,
  );
  return { user, address: () => router.history.location.href };
}
