/**
 * What the page asked for before this code was here (the first script of `index.html`): answers on
 * their way, by path and query, in the language they were asked in.
 */
interface Early {
  language: string;
  answers: Record<string, Promise<Response>>;
}

declare global {
  interface Window {
    lantoaEarly?: Early | undefined;
  }
}

/**
 * The answer that is on its way to just this question; each serves once. From the first change on
 * there is none any more: it was asked before.
 */
export function early(request: Request): Promise<Response> | undefined {
  const found = typeof window === 'undefined' ? undefined : window.lantoaEarly;
  if (!found) return undefined;
  if (request.method !== 'GET') {
    window.lantoaEarly = undefined;
    return undefined;
  }
  const { pathname, search } = new URL(request.url);
  const answer = found.answers[pathname + search];
  if (!answer || request.headers.get('Accept-Language') !== found.language) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a table by address
  delete found.answers[pathname + search];
  return answer;
}
