import './shared/theme/fonts.css';
import './shared/theme/mantine.css';
import './shared/theme/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { getSessionOptions, setApiLanguage } from './api';
import { createQueryClient } from './app/query';
import { Providers } from './app/Providers';
import { createAppRouter, fetchPage } from './app/router';
import { SessionExpired } from './app/SessionExpired';
import { i18n, savedLanguage, startI18n } from './i18n';

const queryClient = createQueryClient();
setApiLanguage(savedLanguage());
i18n.on('languageChanged', (language) => {
  setApiLanguage(language);
  // What the server says in words is asked for again.
  void queryClient.invalidateQueries();
});

async function start(root: HTMLElement): Promise<void> {
  const router = createAppRouter(queryClient);
  // Who is signed in and the first page's own code travel beside the catalogue; whoever signs in
  // has no session to ask for.
  fetchPage(router);
  if (!location.pathname.startsWith('/sign-in')) {
    queryClient.query({ ...getSessionOptions(), retry: false }).catch(() => undefined);
  }
  await startI18n();
  // The static shell stands until there is a page to draw; it is drawn in a transition, which lets go
  // of the browser every few milliseconds.
  await router.load();
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <Providers queryClient={queryClient} i18n={i18n}>
          <RouterProvider router={router} />
          <SessionExpired />
        </Providers>
      </StrictMode>,
    );
  });
}

const root = document.getElementById('root');
// Not in the turn in which the code was read.
if (root) setTimeout(() => void start(root));
