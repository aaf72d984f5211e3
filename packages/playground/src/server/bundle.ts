import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const page = new URL('../page/', import.meta.url);

/** The page's compiled code and styles. */
export interface Bundle {
  readonly js: string;
  readonly css: string;
}

/** Loads the built page or, when running from source, bundles it if a file has changed. @throws Error naming what does not compile. */
export async function loadPage(): Promise<Bundle> {
  if (import.meta.url.endsWith('.ts')) return bundleFromSource();
  const [js, css] = await Promise.all(
    ['main.js', 'main.css'].map((name) => readFile(new URL(name, page), 'utf8')),
  );
  return { js: js ?? '', css: css ?? '' };
}

/** A bundle, with its source files and when it was started. */
interface Bundling {
  readonly bundle: Bundle;
  readonly files: readonly URL[];
  readonly startedAt: number;
}

/** The latest bundle from source, for every playground in this process. */
let latest: Promise<Bundling> | undefined;

function bundleFromSource(): Promise<Bundle> {
  const before = latest;
  latest = (async () => {
    const known = await before?.catch(() => undefined);
    return known && (await isCurrent(known)) ? known : bundlePage();
  })();
  return latest.then(({ bundle }) => bundle);
}

/** Whether its files are unchanged, by their ctime: a file can be replaced by one with an older mtime. */
async function isCurrent({ files, startedAt }: Bundling): Promise<boolean> {
  try {
    const changes = await Promise.all(files.map(async (file) => (await stat(file)).ctimeMs));
    return changes.every((changedAt) => changedAt < startedAt);
  } catch {
    return false;
  }
}

/** Bundles the page and its imports, in some tens of milliseconds. @throws Error naming what does not compile. */
export async function bundlePage(): Promise<Bundling> {
  const startedAt = Date.now();
  // A development dependency, which a build doesn't need.
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(page),
    entryPoints: [fileURLToPath(new URL('main.tsx', page))],
    bundle: true,
    write: false,
    metafile: true,
    outdir: '/',
    // What the server delivers by itself: the font with emojis.
    external: ['/playground/*'],
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
  return {
    bundle: { js: textOf('.js'), css: textOf('.css') },
    files: Object.keys(metafile.inputs).map((file) => new URL(file, page)),
    startedAt,
  };
}
