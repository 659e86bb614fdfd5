import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from './scripts/compressed.ts';
import { firstPaint } from './scripts/first-paint.ts';

const port = Number(process.env.LANTOA_WEB_PORT ?? 3000);
const api = process.env.LANTOA_API_URL ?? 'http://localhost:8080';
const toApi = { target: api, changeOrigin: false, xfwd: true };
const server = {
  port,
  strictPort: true,
  proxy: { '/api': toApi, '/q': toApi, '/problems': toApi },
};

// `make run` and the browser tests live under the policy of production, so that a breach is seen here.
const file = readFileSync(new URL('./docker/security-headers.conf', import.meta.url), 'utf8');
const headers = Object.fromEntries(
  [...file.matchAll(/^add_header (\S+) (?:"([^"]+)"|(\S+)) always;$/gm)]
    .filter(([, name]) => name !== 'Strict-Transport-Security') // not without TLS
    .map(([, name = '', quoted, plain]): [string, string] => [
      name,
      (quoted ?? plain ?? '').replace(
        ' ${LANTOA_OIDC_ORIGIN}',
        process.env.LANTOA_OIDC_ORIGIN ? ` ${process.env.LANTOA_OIDC_ORIGIN}` : '',
      ),
    ]),
);

/** Writes which module stands in which chunk, for the budgets (`npm run size`). */
const modules: Plugin = {
  name: 'lantoa-modules',
  apply: 'build',
  generateBundle(_, bundle) {
    const root = fileURLToPath(new URL('./', import.meta.url));
    const source = Object.values(bundle).flatMap((chunk) =>
      chunk.type === 'chunk'
        ? [[chunk.fileName, chunk.moduleIds.map((id) => id.replace(root, ''))] as const]
        : [],
    );
    this.emitFile({
      type: 'asset',
      fileName: '.vite/modules.json',
      source: JSON.stringify(Object.fromEntries(source)),
    });
  },
};

export default defineConfig({
  plugins: [react(), modules, firstPaint(), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server,
  preview: { ...server, headers },
  build: {
    manifest: true,
    target: 'es2022',
    // What every page loads is two files, not a dozen: ours, and the libraries' (scripts/first-paint.ts).
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
            { name: 'frame', tags: ['$initial'] },
          ],
        },
      },
    },
    // Fonts and pictures stay files of their own: the content security policy allows no data: script
    // and a cached font must not travel again with each style sheet.
    assetsInlineLimit: 0,
  },
});
