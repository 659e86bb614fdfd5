// What a signed-in visit to My work loads: every script and style sheet its entry pulls in, by brotli.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const limits = { js: 180_000, css: 20_000 };
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const page = process.argv[2] ?? 'src/features/work/MyWorkPage.tsx';
const catalogues = Object.keys(manifest).filter((key) => key.startsWith('src/i18n/vi/'));

const seen = new Set();
const files = { js: new Set(), css: new Set() };
function take(key) {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  files.js.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.css.add(sheet);
  for (const next of chunk.imports ?? []) take(next);
}
for (const key of ['index.html', page, ...catalogues]) take(key);

let over = false;
for (const [kind, limit] of Object.entries(limits)) {
  let total = 0;
  for (const file of files[kind]) {
    if (file.endsWith(`.${kind}`))
      total += brotliCompressSync(readFileSync(new URL(file, dist))).length;
  }
  over ||= total > limit;
  console.log(`${page} ${kind}: ${(total / 1000).toFixed(1)} kB brotli of ${limit / 1000} kB`);
}
process.exitCode = over ? 1 : 0;
