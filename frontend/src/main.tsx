import './shared/theme/fonts.css';
import './shared/theme/mantine.css';
import './shared/theme/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { getSessionOptions, setApiLanguage } from './api';
import { createQueryClient } from './app/query';
import { Providers } from './app/Providers';
import { createAppRouter } from './app/router';
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
  // Who is signed in travels beside the catalogue and the first page's own code.
  queryClient.query({ ...getSessionOptions(), retry: false }).catch(() => undefined);
  await startI18n();
  const router = createAppRouter(queryClient);
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient} i18n={i18n}>
        <RouterProvider router={router} />
        <SessionExpired />
      </Providers>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
