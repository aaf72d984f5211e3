import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const page = new URL('../page/', import.meta.url);

/** The page's code and styles, ready to be sent. */
export interface Bundle {
  readonly js: string;
  readonly css: string;
}

/** The page as the build left it; from source, it is bundled anew. @throws Error naming what does not compile. */
export async function loadPage(): Promise<Bundle> {
  if (import.meta.url.endsWith('.ts')) return bundlePage();
  const [js, css] = await Promise.all(
    ['main.js', 'main.css'].map((name) => readFile(new URL(name, page), 'utf8')),
  );
  return { js: js ?? '', css: css ?? '' };
}

/** Bundles the page with everything it imports; takes some tens of milliseconds. @throws Error naming what does not compile. */
export async function bundlePage(): Promise<Bundle> {
  // A development dependency: a build has no use for it.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.tsx', page))],
    bundle: true,
    write: false,
    outdir: '/',
    conditions: ['@toonwit/source'],
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}
