import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemsIn } from './architecture/check.ts';
import { circlesIn, importsOf, type SourceFile } from './architecture/imports.ts';
import { adapterEntries } from './architecture/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = /\.[cm]?[jt]sx?$/;
const notOurs = /^(?:\..*|node_modules|dist|coverage)$/;

/** Every source file of the repository, whatever its folder and extension. */
function readSources(folder = root): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notOurs.test(entry.name)) return [];
    if (entry.isDirectory()) return readSources(path);
    return source.test(entry.name)
      ? [{ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }]
      : [];
  });
}

const files = readSources();
const imports = files.flatMap(importsOf);
const known = new Set(files.map(({ path }) => path));

describe('the architecture', () => {
  it('reads the imports it judges', () => {
    expect(imports).toContainEqual({
      from: 'src/main.ts',
      to: 'src/app/cli/command-line.ts',
      typeOnly: false,
    });
    const pages = imports.filter(({ from }) => from.endsWith('.tsx'));
    expect(pages.length).toBeGreaterThan(100);
    expect(imports.filter(({ to }) => /^(?:src|commands|packages)\//.test(to) && !known.has(to))).toEqual([]);
  });

  it('lets parts import only what the table of rules allows', () => {
    expect(problemsIn(files)).toEqual([]);
  });

  it('has no circles, types included', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter(
      ({ path, text }) => /^(?:src|packages|commands)\//.test(path) && text.includes('process.env'),
    );
    expect(readers.map(({ path }) => path)).toEqual(['src/main.ts']);
  });

  it('finds the same entries in every adapter', () => {
    const platforms = readdirSync(join(root, 'src/adapters')).filter((name) => name !== 'kit');
    expect(platforms).toEqual(expect.arrayContaining(['discord', 'http', 'slack']));
    const missing = platforms
      .flatMap((name) => adapterEntries.map((entry) => `src/adapters/${name}/${entry}`))
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe('the rules', () => {
  const refuses = (path: string, text: string, ...parts: string[]) => {
    const problems = problemsIn([{ path, text }]).join('\n');
    for (const part of parts) expect(problems).toContain(part);
  };

  it('refuse a new folder, whatever it imports', () => {
    refuses(
      'src/helpers/mix.ts',
      "import { createDiscord } from '../adapters/discord/index.ts';\nimport { filter } from '../engines/filter/index.ts';",
      'src/helpers/mix.ts belongs to no part',
      'may not import src/adapters/discord/index.ts',
      'may not import src/engines/filter/index.ts',
    );
  });

  it('refuse an adapter in lib', () => {
    refuses(
      'src/lib/abort.ts',
      "import { createSlack } from '../adapters/slack/index.ts';",
      'may not import src/adapters/slack/index.ts',
    );
  });

  it('refuse an adapter in the TSX of the page', () => {
    refuses(
      'packages/playground/src/page/shell/shell.tsx',
      `import { text } from '${'../'.repeat(5)}src/adapters/slack/text.ts';\nexport const Shell = () => <p>{text}</p>;`,
      'may not import src/adapters/slack/text.ts',
    );
  });

  it('refuse a TSX file of 400 lines', () => {
    refuses(
      'packages/playground/src/page/long.tsx',
      'export const a = <br />;\n'.repeat(400),
      'has 400 lines',
    );
  });

  it.each([
    ['a type import', "import type { A } from '../adapters/slack/index.ts';"],
    ['an import type', "type A = import('../adapters/slack/index.ts').A;"],
    ['a re-export', "export { a } from '../adapters/slack/index.ts';"],
    ['a re-export of everything', "export * from '../adapters/slack/index.ts';"],
    ['a bare import', "import '../adapters/slack/index.ts';"],
    ['a dynamic import', "const load = () => import('../adapters/slack/index.ts');"],
    ['a dynamic import in a template', 'const load = () => import(`../adapters/slack/index.ts`);'],
    ['an import by require', "import slack = require('../adapters/slack/index.ts');"],
    ['a require', "const slack = require('../adapters/slack/index.ts');"],
  ])('see %s', (_, text) => {
    refuses('src/core/new.ts', text, 'src/adapters/slack/index.ts');
    refuses('src/core/new.mjs', text, 'src/adapters/slack/index.ts');
  });

  it.each([
    ['src/new.ts', ''],
    ['src/adapters/shared.ts', ''],
    ['src/engines/registry.mts', ''],
    ['tools/release.cjs', ''],
    ['packages/new/index.ts', ''],
  ])('know no part for %s', (path, text) => {
    refuses(path, text, `${path} belongs to no part`);
  });

  it.each([
    ['src/core/dispatch.ts', 'discord.js'],
    ['src/adapters/slack/index.ts', 'discord.js'],
    ['src/adapters/discord/index.ts', '@slack/bolt'],
    ['src/inference/load.ts', '@huggingface/transformers'],
    ['src/engines/template/index.ts', 'openai'],
    ['src/engines/openai/index.ts', 'replicate'],
    ['src/inference/limit.ts', 'bottleneck'],
    ['src/engines/filter/index.ts', 'piscina'],
    ['src/engines/filter/index.ts', 'sharp'],
    ['src/store/redis-store.ts', 'ioredis'],
    ['src/app/jobs.ts', 'bullmq'],
    ['commands/new.ts', 'never-heard-of-it'],
  ])('refuse in %s the package %s', (path, name) => {
    refuses(path, `import x from '${name}/deep';`, `${path} may not import ${name}`);
  });

  it('find circles, through types too', () => {
    const circle = [
      { path: 'src/lib/a.ts', text: "import type { B } from './b.ts';" },
      { path: 'src/lib/b.ts', text: "export * from './c.ts';" },
      { path: 'src/lib/c.ts', text: "const a = () => import('./a.ts');" },
      { path: 'src/lib/d.ts', text: "import './a.ts';" },
    ];
    expect(circlesIn(circle.flatMap(importsOf))).toEqual([['src/lib/a.ts', 'src/lib/b.ts', 'src/lib/c.ts']]);
  });
});
