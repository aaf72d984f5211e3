import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { EngineDefinition } from '../../src/engines/kit/define-engine.ts';
import { createInference } from '../../src/inference/inference.ts';
import { createLogger } from '../../src/lib/logger.ts';
import { createMedia } from '../../src/media/media.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The guide's code blocks that begin with the path of a file, by that path. */
async function filesInGuide(): Promise<Map<string, string>> {
  const guide = await readFile(join(root, 'docs/adding-an-engine.md'), 'utf8');
  const blocks = guide.matchAll(/^```ts\n\/\/ (\S+)\n([^]*?)^```$/gm);
  return new Map([...blocks].map(([, path = '', code = '']) => [path, code]));
}

/** Compiles files as if they stood in the source tree, with the project's own settings. */
function problemsIn(files: ReadonlyMap<string, string>): string[] {
  const parsed: { config?: unknown } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(parsed.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const added = new Map([...files].map(([path, code]) => [join(root, path), code]));
  const disk = { ...host };
  host.directoryExists = (folder) =>
    [...added.keys()].some((path) => path.startsWith(`${folder}/`)) ||
    (disk.directoryExists?.(folder) ?? false);
  host.fileExists = (path) => added.has(path) || disk.fileExists(path);
  host.readFile = (path) => added.get(path) ?? disk.readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const code = added.get(path);
    return code === undefined
      ? disk.getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, code, target);
  };
  const program = ts.createProgram([...added.keys()], { ...options, noEmit: true }, host);
  const diagnostics = [...added.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Imports the guide's engine from a temporary folder, with its imports led back to the source tree. */
async function importEngine(files: ReadonlyMap<string, string>): Promise<EngineDefinition> {
  const folder = await mkdtemp(join(tmpdir(), 'toonwit-guide-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, code] of files) {
    const place = pathToFileURL(join(root, path));
    const text = code.replace(/'(\.\.\/[^']+)'/g, (_, target: string) => `'${new URL(target, place).href}'`);
    await writeFile(join(folder, path.slice(path.lastIndexOf('/') + 1)), text);
  }
  const module = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as {
    default: EngineDefinition;
  };
  return module.default;
}

it('gives code that compiles, and that answers in the real inference', { timeout: 120_000 }, async () => {
  const files = await filesInGuide();
  expect([...files.keys()]).toEqual(['src/engines/parrot/engine.ts', 'src/engines/parrot/index.ts']);
  expect(problemsIn(files)).toEqual([]);

  const { settings, tasks } = await importEngine(files);
  const logger = await createLogger({ level: 'silent' });
  const parts = {
    modelsFolder: new URL('../../models/', import.meta.url),
    media: createMedia(),
    imageMaxSide: 1280,
    logger,
  };
  const engine = await tasks['image-text-to-text']?.create(z.object(settings).parse({}), parts);
  const inference = createInference({
    engines: {
      'text-classification': [],
      'image-text-to-text': engine ? [engine] : [],
      'image-to-text': [],
      'image-to-image': [],
    },
    maxWaiting: 1,
    logger,
  });
  const { signal } = new AbortController();
  expect(await inference.infer('image-text-to-text', { prompt: 'hello', seed: 1 }, { signal })).toEqual({
    output: { caption: 'hello, hello' },
    engine: 'parrot',
    model: 'parrot',
    revision: '1',
  });
  await inference.dispose();
});

it('notices code that does not compile', { timeout: 120_000 }, async () => {
  const files = await filesInGuide();
  const path = 'src/engines/parrot/engine.ts';
  const code = files.get(path) ?? '';
  expect(problemsIn(new Map([[path, code.replace("label: 'the parrot',", '')]]))).not.toEqual([]);
});
