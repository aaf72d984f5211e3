/** Whether this runs from the TypeScript source rather than the build. */
const isSource = import.meta.url.endsWith('.ts');

/** The file to start for a worker's TypeScript module: the module itself, or its compiled form in a build. */
export function workerFile(worker: URL): string {
  return isSource ? worker.href : worker.href.replace(/\.ts$/, '.js');
}

/** Compiles our own modules only: tsx would also read every library, which costs transformers.js 1.4 s and 150 MB. */
const hooks = (esbuild: string) => `
  import { readFile } from 'node:fs/promises';
  import { transform } from ${JSON.stringify(esbuild)};
  export async function load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const source = await readFile(new URL(url));
    const { code } = await transform(source, { loader: 'ts', sourcemap: 'inline', sourcefile: url });
    return { format: 'module', shortCircuit: true, source: code };
  }`;

const moduleOf = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

/** Node's options for a worker thread. Node runs TypeScript natively from 22.18; older versions use esbuild. */
export function workerNodeOptions(): string[] {
  if (!isSource || ('typescript' in process.features && process.features.typescript)) return [];
  const register = `
    import { register } from 'node:module';
    register(${JSON.stringify(moduleOf(hooks(import.meta.resolve('esbuild'))))});`;
  return ['--import', moduleOf(register)];
}
