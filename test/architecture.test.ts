import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly from: string;
  /** A path from the root, or a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|^import\s+'([^']+)'/gm,
  );
  return [...statements].map(([, type, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? '';
    const path = target.replace(/^@toonwit\//, 'packages/');
    const to = path.startsWith('.') ? normalize(join(dirname(file), path)) : path;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const files = [...sourceFiles('src'), ...sourceFiles('packages'), ...sourceFiles('commands')];
const imports = files.flatMap(importsOf);
const isOurs = ({ to }: Import) => /^(?:src|packages|commands)\//.test(to);

/** The part of the project that a file belongs to: a package, an adapter or an engine by its name, else its folder. */
function partOf(file: string): string {
  const named = /^(?:src\/)?((?:engines|adapters|packages)\/[^/.]+)/.exec(file);
  const folder = /^(?:src\/)?([^/]+)\//.exec(file);
  return named?.[1] ?? folder?.[1] ?? relative('src', file).replace(/\.ts$/, '');
}

/** Who may import whom, by part; every part may import itself. `types` are for types alone. */
const rules: { part: RegExp; may: string[]; types: string[] }[] = [
  { part: /^commands$/, may: ['core', 'inference/task'], types: [] },
  { part: /^core$/, may: ['lib'], types: ['inference/task', 'inference/inference', 'inference/budget'] },
  { part: /^lib$/, may: [], types: [] },
  { part: /^adapters\//, may: ['core', 'lib', 'media', 'uploads/port', 'adapters/kit'], types: [] },
  {
    part: /^engines\//,
    may: ['core/errors', 'lib', 'media', 'inference/task', 'inference/engine-error', 'engines/kit', 'safety'],
    types: ['core/image', 'inference/engine'],
  },
  { part: /^media$/, may: ['core/errors', 'lib'], types: ['core/image', 'core/interaction'] },
  { part: /^safety$/, may: ['core/errors', 'lib', 'inference/engine-error'], types: [] },
  {
    part: /^inference$/,
    may: ['core/errors', 'lib', 'safety'],
    types: ['core/image', 'core/throttle'],
  },
  { part: /^uploads$/, may: ['core', 'lib'], types: ['store', 'inference/task'] },
  { part: /^store$/, may: ['lib'], types: [] },
  {
    part: /^packages\/playground$/,
    may: ['packages/discord-emulator', 'packages/slack-emulator'],
    types: [],
  },
  { part: /^packages\//, may: [], types: [] },
];

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const rule = rules.find(({ part }) => part.test(partOf(from)));
  if (!rule || partOf(to) === partOf(from)) return true;
  const names = [partOf(to), relative('src', to).replace(/\.ts$/, '')];
  return names.some((name) => rule.may.includes(name) || (typeOnly && rule.types.includes(name)));
}

const show = ({ from, to, typeOnly }: Import) => `${from} imports ${typeOnly ? 'the types of ' : ''}${to}`;

describe('the architecture', () => {
  it('reads the imports it judges', () => {
    expect(imports.filter(isOurs).length).toBeGreaterThan(50);
    expect(imports).toContainEqual({ from: 'src/main.ts', to: 'src/app/create-app.ts', typeOnly: false });
  });

  it('lets parts import only what the design allows them', () => {
    expect(imports.filter((entry) => isOurs(entry) && !isAllowed(entry)).map(show)).toEqual([]);
  });

  it('lets nothing import the process itself', () => {
    expect(imports.filter(({ to }) => to === 'src/main.ts').map(show)).toEqual([]);
  });

  it.each([
    ['discord.js', /^src\/adapters\/discord\//],
    ['@slack/bolt', /^src\/adapters\/slack\//],
    ['@huggingface/transformers', /^src\/engines\//],
    ['openai', /^src\/engines\//],
    ['replicate', /^src\/engines\//],
    ['bottleneck', /^src\/core\/throttle\.ts$/],
    ['piscina', /^src\/lib\/worker-pool\.ts$/],
    ['sharp', /^(src\/media|packages)\//],
  ])('keeps %s where it belongs', (name, place) => {
    expect(imports.filter(({ to, from }) => to === name && !place.test(from)).map(show)).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(readers).toEqual(['src/main.ts']);
  });

  it('has no folder or file called utils and no file above 250 lines', () => {
    const all = [...files, ...sourceFiles('test'), ...sourceFiles('bench')];
    expect(all.filter((file) => /utils?\b/.test(file))).toEqual([]);
    const long = all.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
