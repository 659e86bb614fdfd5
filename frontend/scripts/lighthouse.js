/* global fetch -- of Node */
// What a phone on slow 4G makes of the built product: sign-in, My work and Overview, by Lighthouse.
// Usage: npm run lighthouse -- [http://localhost:3000] [runs]. The product must run with its demo data
// (make run). Fails where a score is below 95, the page moves while it loads, or its largest part is late.
import { existsSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const base = process.argv[2] ?? process.env.LANTOA_WEB_URL ?? 'http://localhost:3000';
const runs = Number(process.argv[3] ?? 3);
const least = 95;
const limits = { cls: 0.05, lcp: 1500 };
const categories = ['performance', 'accessibility', 'best-practices'];
const chromePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

/** The cookie of a demonstration account, and the address of its overview. */
async function signIn() {
  const setup = await (await fetch(`${base}/api/v1/setup`)).json();
  const account = setup.demoAccounts?.find(({ role }) => role === 'OFFICER');
  if (!account) throw new Error(`No demonstration account at ${base}: start it with make run.`);
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Lantoa-Csrf': '1' },
    body: JSON.stringify({ userName: account.userName, password: account.password }),
  });
  const { home } = await answer.json();
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: cookie.join('; '), home: home.id };
}

async function measure(chrome, url, cookie) {
  const result = await lighthouse(url, {
    port: chrome.port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: categories,
    formFactor: 'mobile',
    extraHeaders: cookie ? { Cookie: cookie } : {},
  });
  const { categories: scores, audits } = result.lhr;
  return {
    scores: categories.map((name) => Math.round((scores[name].score ?? 0) * 100)),
    fcp: audits['first-contentful-paint'].numericValue,
    lcp: audits['largest-contentful-paint'].numericValue,
    tbt: audits['total-blocking-time'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    bytes: audits['total-byte-weight'].numericValue,
    failed: Object.values(audits)
      .filter(
        ({ score, scoreDisplayMode }) =>
          score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
      )
      .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id)),
  };
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const { cookie, home } = await signIn();
const pages = [
  ['sign-in', '/sign-in', undefined],
  ['my work', '/', cookie],
  ['overview', `/organisations/${home}/overview`, cookie],
];
const chrome = await launch({
  ...(chromePath ? { chromePath } : {}),
  chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
let missed = false;
try {
  console.log(`${categories.join(' / ')}, median of ${runs}`);
  for (const [name, path, signedIn] of pages) {
    const taken = [];
    for (let run = 0; run < runs; run++) taken.push(await measure(chrome, base + path, signedIn));
    const scores = categories.map((_, at) => middle(taken.map((one) => one.scores[at])));
    const [fcp, lcp, tbt, bytes] = ['fcp', 'lcp', 'tbt', 'bytes'].map((key) =>
      middle(taken.map((one) => one[key])),
    );
    const cls = Math.max(...taken.map((one) => one.cls));
    const late = lcp > limits.lcp || cls > limits.cls || scores.some((score) => score < least);
    missed ||= late;
    console.log(
      `${late ? 'MISSED' : 'ok    '} ${name.padEnd(9)} ${scores.join(' / ')}  ` +
        `FCP ${Math.round(fcp)} ms, LCP ${Math.round(lcp)} ms (≤ ${limits.lcp}), ` +
        `TBT ${Math.round(tbt)} ms, CLS ${cls.toFixed(3)} (≤ ${limits.cls}), ` +
        `${Math.round(bytes / 1000)} kB`,
    );
    const failed = new Set(taken.flatMap((one) => one.failed));
    if (failed.size > 0) console.log(`       below 90: ${[...failed].join(', ')}`);
  }
} finally {
  chrome.kill();
}
process.exitCode = missed ? 1 : 0;
