import type { Plugin } from 'vite';

/**
 * The libraries run as a script of their own before ours: two short turns of the browser, not a long one.
 *
 * Puts the application's own style sheet into the page itself, so that nothing is waited for before
 * the shell is painted. It stands where its link stood, above the sheets that features bring. The link
 * stays, switched off: a page's loader that finds it does not fetch the sheet again.
 */
export function firstPaint(): Plugin {
  return {
    name: 'lantoa-first-paint',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const inlined = html.replace(
          /<link rel="stylesheet"[^>]*href="\/([^"]+)">/g,
          (link, file: string) => {
            const sheet = bundle[file];
            if (sheet?.type !== 'asset') throw new Error(`${file} is not in the bundle`);
            return `<style>${String(sheet.source)}</style>\n    ${link.replace('>', ' disabled>')}`;
          },
        );
        const [libraries, file] =
          /\s*<link rel="modulepreload"[^>]*href="(\/assets\/libraries-[^"]+)">/.exec(inlined) ??
          [];
        if (!libraries || !file) throw new Error('no chunk of libraries');
        return inlined
          .replace(libraries, '')
          .replace(
            '<script type="module"',
            `<script type="module" crossorigin src="${file}"></script>\n    <script type="module"`,
          );
      },
    },
  };
}
