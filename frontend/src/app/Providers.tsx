import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { Translations } from '@/i18n/translation';
import { theme, variables } from '@/shared/theme/theme';
import { Toasts } from '@/shared/ui/Toasts';

const colorScheme = localStorageColorSchemeManager({ key: 'lantoa.colour' });

interface Props {
  queryClient: QueryClient;
  i18n: I18n;
  children: ReactNode;
}

export function Providers({ queryClient, i18n, children }: Props) {
  return (
    <Translations i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          {children}
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </Translations>
  );
}
