/** Whether this runs from the TypeScript source, not from the build. */
const isSource = import.meta.url.endsWith('.ts');

/** The file to start for a worker that is named by its TypeScript module: itself, or what it was compiled to. */
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

/** Node's options for a thread that runs workers. Node reads TypeScript by itself from 22.18; older ones use esbuild. */
export function workerNodeOptions(): string[] {
  if (!isSource || ('typescript' in process.features && process.features.typescript)) return [];
  const register = `
    import { register } from 'node:module';
    register(${JSON.stringify(moduleOf(hooks(import.meta.resolve('esbuild'))))});`;
  return ['--import', moduleOf(register)];
}
