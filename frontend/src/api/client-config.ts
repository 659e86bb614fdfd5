import type { CreateClientConfig } from './generated/client.gen';
import { apiFetch } from './fetch';

/** The one place where the generated client learns how this product talks to its API. */
export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  baseUrl: typeof location === 'undefined' ? '' : location.origin,
  fetch: apiFetch,
  throwOnError: true,
});
