// Budgets of the built application, all by brotli: what a signed-in visit to each page loads, and what
// of it is the page's own; which feature's code stands in which chunk; how much the fonts weigh.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** My work, signed in, whatever it takes. */
const first = { page: 'src/features/work/MyWorkPage.tsx', js: 180, css: 20 };
/** What a page may load beyond what every page loads where the record names no such page. */
const unnamed = { js: 60, css: 10 };
/** A page may grow so far beyond the record before it must be meant: `npm run size -- --write`. */
const slack = (recorded) => recorded * 1.15 + 5;
/** Nothing of these may be in what every page loads. */
const heavy = ['@mantine/dates', 'dayjs', '@tanstack/react-table', 'uqr', 'oauth4webapi'];

const dist = new URL('../dist/', import.meta.url);
const read = (file) => readFileSync(new URL(file, dist));
const manifest = JSON.parse(read('.vite/manifest.json'));
const modules = JSON.parse(read('.vite/modules.json'));
const recordFile = new URL('./budgets.json', import.meta.url);
const record = JSON.parse(readFileSync(recordFile, 'utf8'));
const sizes = new Map();
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, brotliCompressSync(read(file)).length);
  return sizes.get(file);
};

/** Every script and style sheet an entry pulls in without being asked again. */
function closure(keys) {
  const seen = new Set();
  const files = { js: new Set(), css: new Set() };
  const take = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk.file.endsWith('.js')) files.js.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.css.add(sheet);
    for (const next of chunk.imports ?? []) take(next);
  };
  keys.forEach(take);
  return files;
}
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const over = [];
const hold = (what, bytes, limit) => {
  if (bytes > limit * 1000) over.push(`${what}: ${kB(bytes)} of ${limit.toFixed(1)} kB`);
};

const shared = closure(['index.html']);
const pages = Object.keys(manifest)
  .filter((key) => /^src\/features\/[^/]+\/[A-Z]\w+\.tsx$/.test(key))
  .filter((key) => manifest['index.html'].dynamicImports.includes(key))
  .map((key) => {
    const files = closure(['index.html', key]);
    const beyond = (kind) => [...files[kind]].filter((file) => !shared[kind].has(file));
    return {
      key,
      js: total(files.js),
      css: total(files.css),
      ownJs: total(beyond('js')),
      ownCss: total(beyond('css')),
    };
  })
  .sort((a, b) => b.js - a.js);

if (process.argv.includes('--write')) {
  const rounded = (bytes) => Math.ceil(bytes / 1000);
  const now = pages.map((page) => [
    page.key,
    { js: rounded(page.ownJs), css: rounded(page.ownCss) },
  ]);
  now.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(recordFile, `${JSON.stringify(Object.fromEntries(now), null, 2)}\n`);
}

console.log(`every page: ${kB(total(shared.js))} js, ${kB(total(shared.css))} css`);
for (const page of pages) {
  const known = record[page.key];
  hold(`${page.key}, own js`, page.ownJs, known ? slack(known.js) : unnamed.js);
  hold(`${page.key}, own css`, page.ownCss, known ? slack(known.css) : unnamed.css);
  console.log(
    `${page.key.replace('src/features/', '').padEnd(44)} ${kB(page.js).padStart(9)} js ` +
      `(${kB(page.ownJs)} of its own), ${kB(page.css).padStart(8)} css`,
  );
}
const work = pages.find(({ key }) => key === first.page);
if (!work) over.push(`${first.page} is no page`);
else {
  hold('My work, js', work.js, first.js);
  hold('My work, css', work.css, first.css);
  console.log(
    `My work: ${kB(work.js)} js of ${first.js} kB, ${kB(work.css)} css of ${first.css} kB`,
  );
}

// A chunk holds one feature's code, or what is shared; the frame holds no feature and nothing heavy.
const featureOf = (id) => /^src\/features\/([^/]+)\//.exec(id)?.[1];
for (const [file, ids] of Object.entries(modules)) {
  const features = new Set(ids.map(featureOf).filter(Boolean));
  if (features.size > 1) over.push(`${file} holds code of ${[...features].join(', ')}`);
  if (!shared.js.has(file)) continue;
  if (features.size > 0) over.push(`every page loads code of ${[...features].join(', ')}`);
  for (const name of heavy) {
    if (ids.some((id) => id.startsWith(`node_modules/${name}/`)))
      over.push(`every page loads ${name}`);
  }
}

// The shell is painted before any script: it stands in the page itself.
if (!/<div id="root">\s*<div class="shell-first">/.test(read('index.html').toString()))
  over.push('index.html has no static shell');

for (const line of over) console.error(`OVER  ${line}`);
process.exitCode = over.length > 0 ? 1 : 0;
