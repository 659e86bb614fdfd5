import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html;charset=utf-8',
  '.svg': 'image/svg+xml',
};
const ways = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  );
}

/**
 * Compresses what was built once, and lets `vite preview` serve it as production does: brotli or
 * gzip by what the browser takes, named files for good, the page itself asked for each time.
 */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'lantoa-compressed',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      if (!existsSync(folder)) return;
      for (const file of files(folder)) {
        if (!(extname(file) in types) || statSync(file).size < 1024) continue;
        const content = readFileSync(file);
        const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: size }));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        const page = extname(path) === '' && !/^\/(api|q|problems)(\/|$)/.test(path);
        const file = join(folder, page ? 'index.html' : path);
        const named = path.startsWith('/assets/');
        if (named || page) {
          const life = named ? 'public, max-age=31536000, immutable' : 'no-cache';
          response.setHeader('Cache-Control', life);
        }
        const type = types[extname(file)];
        const taken = [request.headers['accept-encoding']].join();
        const way = ways.find(([name, end]) => taken.includes(name) && existsSync(file + end));
        const plain = request.method !== 'GET' && request.method !== 'HEAD';
        if (!type || !way || plain || !file.startsWith(folder)) {
          next();
          return;
        }
        for (const [name, value] of Object.entries(server.config.preview.headers)) {
          if (value !== undefined) response.setHeader(name, value);
        }
        response.setHeader('Content-Type', type);
        response.setHeader('Content-Encoding', way[0]);
        response.setHeader('Vary', 'Accept-Encoding');
        createReadStream(file + way[1]).pipe(response);
      });
    },
  };
}
