import * as oauth from 'oauth4webapi';
import {
  bearer,
  getSession,
  getSignIn,
  type BearerSource,
  type IdentityProvider,
  type Session,
} from '@/api';
import { nextAddress } from './next';

/** What must be known again when the browser comes back; it is worth nothing to anybody else. */
interface Pending {
  verifier: string;
  nonce: string;
  next?: string;
}

interface Provider {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  scope: string;
}

/** The provider's session is over, or never was: somebody has to type a password there. */
export class SignInNeeded extends Error {}

const PENDING = 'lantoa.sso.';
const BESIDE = 'beside.';
const CHANNEL = 'lantoa.sso';
const SPARE_MS = 30_000;

const redirectUri = () => `${location.origin}/sign-in/callback`;

/** Plain http is for a provider on this very machine. */
function options(issuer: string) {
  const { protocol, hostname } = new URL(issuer);
  const local = protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; this is what it is for
  return local ? { [oauth.allowInsecureRequests]: true } : {};
}

async function discover({ issuer, clientId, scope }: IdentityProvider): Promise<Provider> {
  const url = new URL(issuer);
  const response = await oauth.discoveryRequest(url, options(issuer));
  const server = await oauth.processDiscoveryResponse(url, response);
  return { server, client: { client_id: clientId }, scope };
}

let found: Promise<Provider> | undefined;

function provider(): Promise<Provider> {
  found ??= getSignIn({ throwOnError: true }).then(({ data }) => {
    if (!data.provider) throw new SignInNeeded();
    return discover(data.provider);
  });
  found.catch(() => (found = undefined));
  return found;
}

async function request(
  { server, client, scope }: Provider,
  state: string,
  pending: Pending,
  more: Record<string, string> = {},
): Promise<URL> {
  const url = new URL(server.authorization_endpoint ?? '');
  const parameters = {
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: redirectUri(),
    scope,
    state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ui_locales: document.documentElement.lang,
    ...more,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

function begin(next?: string): Pending {
  return {
    verifier: oauth.generateRandomCodeVerifier(),
    nonce: oauth.generateRandomNonce(),
    ...(next ? { next } : {}),
  };
}

/** Leaves for the provider; the page comes back at the callback and goes on to `next`. */
async function leave(next: string | undefined, more?: Record<string, string>): Promise<never> {
  const at = await provider();
  const state = oauth.generateRandomState();
  const pending = begin(next);
  const address = await request(at, state, pending, more);
  sessionStorage.setItem(PENDING + state, JSON.stringify(pending));
  location.assign(address);
  return new Promise<never>(() => undefined);
}

/** Signs in through the provider's own page. */
export function signInAway(next: string | undefined): Promise<never> {
  return leave(next);
}

/** After a reload: signs in without a page while the provider's session lives. Returns where it cannot be asked. */
export async function resume(next: string | undefined): Promise<void> {
  await leave(next, { prompt: 'none' }).catch(() => bearer.forget());
}

async function exchange(at: Provider, answer: URL, state: string, pending: Pending) {
  const { server, client } = at;
  const parameters = oauth.validateAuthResponse(server, client, answer, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirectUri(),
    pending.verifier,
    options(server.issuer),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  });
  bearer.use(sourceOf(at, tokens));
}

async function signedIn(): Promise<Session> {
  const { data } = await getSession({ throwOnError: true });
  return data;
}

async function completeOnce(answer: URL): Promise<{ session: Session; next: string }> {
  const state = answer.searchParams.get('state') ?? '';
  const stored = sessionStorage.getItem(PENDING + state);
  sessionStorage.removeItem(PENDING + state);
  if (!stored) throw new SignInNeeded();
  const pending = JSON.parse(stored) as Pending;
  if (answer.searchParams.get('error') === 'login_required') {
    bearer.forget();
    throw new SignInNeeded(pending.next);
  }
  await exchange(await provider(), answer, state, pending);
  return { session: await signedIn(), next: nextAddress(pending.next) };
}

let completing: ReturnType<typeof completeOnce> | undefined;

/**
 * Turns the provider's answer in the address into a session; asked twice for one page, it does so
 * once. Throws {@link SignInNeeded} with the address to go on to as its message.
 */
export function complete(answer: URL): ReturnType<typeof completeOnce> {
  completing ??= completeOnce(answer);
  return completing;
}

/** Whether this page is the small window of {@link signInBeside}; then it tells and closes. */
export function answersBeside(answer: URL): boolean {
  if (!answer.searchParams.get('state')?.startsWith(BESIDE)) return false;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(answer.href);
  channel.close();
  window.close();
  return true;
}

function heard(state: string): Promise<URL> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }) => {
      const answer = new URL(String(data), location.origin);
      if (answer.searchParams.get('state') !== state) return;
      channel.close();
      resolve(answer);
    });
  });
}

/** Signs in again in a small window, so that the page stays as it is. Throws where it is blocked. */
export async function signInBeside(): Promise<Session> {
  const small = window.open('', '_blank', 'popup,width=520,height=680');
  if (!small) throw new SignInNeeded();
  const at = await provider();
  const state = BESIDE + oauth.generateRandomState();
  const pending = begin();
  const answer = heard(state);
  small.location.href = (await request(at, state, pending)).href;
  await exchange(at, await answer, state, pending);
  return signedIn();
}

function sourceOf(at: Provider, first: oauth.TokenEndpointResponse): BearerSource {
  const { server, client } = at;
  let tokens = first;
  let expiresAt = 0;
  let renewing: Promise<boolean> | undefined;
  const idToken = first.id_token;
  const keep = (next: oauth.TokenEndpointResponse) => {
    tokens = next;
    expiresAt = Date.now() + (next.expires_in ?? 60) * 1000;
  };
  keep(first);

  const refresh = async () => {
    if (!tokens.refresh_token) return false;
    try {
      const response = await oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.None(),
        tokens.refresh_token,
        options(server.issuer),
      );
      keep(await oauth.processRefreshTokenResponse(server, client, response));
      return true;
    } catch (error) {
      // Refused: the session there is over. Without an answer the old token may serve a little more.
      if (error instanceof oauth.ResponseBodyError) expiresAt = 0;
      return false;
    }
  };
  const renew = () => {
    renewing ??= refresh().finally(() => (renewing = undefined));
    return renewing;
  };
  return {
    renew,
    token: async () => {
      if (Date.now() + SPARE_MS > expiresAt) await renew();
      return Date.now() < expiresAt ? tokens.access_token : undefined;
    },
    signOut: () => {
      const url = new URL(server.end_session_endpoint ?? `${location.origin}/sign-in`);
      url.searchParams.set('client_id', client.client_id);
      url.searchParams.set('post_logout_redirect_uri', `${location.origin}/sign-in`);
      if (idToken) url.searchParams.set('id_token_hint', idToken);
      location.assign(url);
      return new Promise<never>(() => undefined);
    },
  };
}
