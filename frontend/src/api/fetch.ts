import { bearer } from './bearer';
import { early } from './early';
import { asOf, isRecorded, turnedBack } from './as-of';
import { noAnswer, problemOf, readOnly } from './problem';
import { sessionGate } from './session-gate';

const unsafe = new Set(['POST', 'PUT', 'DELETE', 'PATCH']);

let language = 'vi';

/** The language problems and sentences are asked in. */
export function setApiLanguage(tag: string): void {
  language = tag;
}

/** A version as the value of `If-Match`. */
export function ifMatch(version: string): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** A fresh key; `crypto.randomUUID` is missing on plain http, where a closed network may well run. */
export function idempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The headers every call carries, by method. */
export function standardHeaders(method: string): Record<string, string> {
  return {
    'Accept-Language': language,
    ...(unsafe.has(method) ? { 'X-Lantoa-Csrf': '1' } : {}),
    ...(method === 'POST' ? { 'Idempotency-Key': idempotencyKey() } : {}),
  };
}

/** Whether a 401 for this address means that a session ended (and not that a password was wrong). */
export function meansExpired(status: number, address: string): boolean {
  return status === 401 && sessionGate.isEstablished() && !/\/api\/v1\/session$/.test(address);
}

async function send(request: Request): Promise<Response> {
  try {
    return await (early(request) ?? fetch(request));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw noAnswer(cause);
  }
}

/** With the token of now, where there is one: it may have been renewed since the last try. */
async function sendSigned(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(await bearer.headers())) {
    request.headers.set(name, value);
  }
  return send(request);
}

/**
 * `fetch` as this product speaks it. Answers only with success or 304; anything else is thrown as a
 * {@link ProblemError}. An expired session waits for a new sign-in and tries once more.
 */
export const apiFetch: typeof fetch = async (input, init) => {
  const asked = new Request(input, { ...init, credentials: 'same-origin' });
  const request = asked.method === 'GET' ? new Request(turnedBack(asked.url), asked) : asked;
  if (asOf.get() && unsafe.has(request.method) && isRecorded(new URL(request.url).pathname)) {
    throw readOnly();
  }
  for (const [name, value] of Object.entries(standardHeaders(request.method))) {
    if (!request.headers.has(name)) request.headers.set(name, value);
  }
  const again = [request.clone(), request.clone()] as const;
  let response = await sendSigned(request);
  if (response.status === 401 && (await bearer.source()?.renew())) {
    response = await sendSigned(again[0]);
  }
  if (meansExpired(response.status, request.url) && (await sessionGate.wait())) {
    response = await sendSigned(again[1]);
  }
  if (!response.ok && response.status !== 304) throw await problemOf(response);
  return response;
};
