import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { myWork, session } from '@/test/data';
import { open } from '@/test/render';
import { onGet, server } from '@/test/server';

const page = readFileSync(`${import.meta.dirname}/../../index.html`, 'utf8');
const boot = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';

/** Runs the page's first script at an address; what it asked for, by path and query. */
function bootAt(address: string, answer: () => Promise<Response>): string[] {
  history.replaceState(null, '', address);
  const fetched = vi.spyOn(window, 'fetch').mockImplementation(answer);
  runInThisContext(boot);
  const asked = fetched.mock.calls.map(([input]) => input as string);
  fetched.mockRestore();
  return asked;
}

const never = () => new Promise<Response>(() => undefined);

/** The addresses the page at `address` asks for by itself. */
async function askedBy(address: string, heading: RegExp): Promise<string[]> {
  const asked: string[] = [];
  const note = ({ request }: { request: Request }) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
  };
  server.events.on('request:start', note);
  open(address);
  await screen.findByRole('heading', { name: heading });
  server.events.removeListener('request:start', note);
  cleanup();
  return asked;
}

afterEach(() => {
  window.lantoaEarly = undefined;
  history.replaceState(null, '', '/');
});

it('is the one script the policy lets stand in the page', () => {
  const policy = readFileSync(`${import.meta.dirname}/../../docker/security-headers.conf`, 'utf8');
  const hash = createHash('sha256').update(boot).digest('base64');
  expect(/script-src ([^;]+);/.exec(policy)?.[1]).toBe(`'self' 'sha256-${hash}'`);
});

it('asks for nothing but what My work and the overview ask for', async () => {
  server.use(
    onGet('/session', session),
    onGet('/my-work', myWork),
    http.get('*/api/v1/dashboard/overview', () =>
      HttpResponse.json({ status: 500 }, { status: 500 }),
    ),
    http.get('*/api/v1/dashboard/heat-map', () => HttpResponse.json({ items: [] })),
  );
  const work = bootAt('/', never);
  expect(work).toHaveLength(2);
  const overview = bootAt('/organisations/1/overview', never);
  expect(overview).toHaveLength(3);
  window.lantoaEarly = undefined;
  expect(await askedBy('/', /^Việc cần xử lý/)).toEqual(expect.arrayContaining(work));
  expect(await askedBy('/organisations/1/overview', /^Máy chủ gặp lỗi/)).toEqual(
    expect.arrayContaining(overview),
  );
});

it('asks for nothing where somebody signs in, by a token of the provider, or of the past', () => {
  expect(bootAt('/sign-in', never)).toEqual([]);
  expect(bootAt('/?asOf=2026-06-30T10:00:00Z', never)).toEqual([]);
  localStorage.setItem('lantoa.sso', '1');
  expect(bootAt('/', never)).toEqual([]);
});

it('gives its answer once, in its language, and none after a change', async () => {
  const { apiFetch } = await import('@/api/fetch');
  server.use(
    http.get('*/api/v1/my-work', () => HttpResponse.json({ from: 'later' })),
    http.post('*/api/v1/session', () => HttpResponse.json({})),
  );
  const said = async () =>
    ((await (await apiFetch(`${location.origin}/api/v1/my-work`)).json()) as { from: string }).from;
  const early = () => Promise.resolve(Response.json({ from: 'early' }));
  bootAt('/', early);
  expect([await said(), await said()]).toEqual(['early', 'later']);
  bootAt('/', early);
  await apiFetch(`${location.origin}/api/v1/session`, { method: 'POST' });
  expect(await said()).toBe('later');
  document.documentElement.lang = 'en';
  localStorage.setItem('lantoa.language', 'en');
  bootAt('/', early);
  expect(await said()).toBe('later');
});
