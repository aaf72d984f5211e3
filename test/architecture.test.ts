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
    const to = target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const files = [...sourceFiles('src'), ...sourceFiles('commands')];
const imports = files.flatMap(importsOf);
const isOurs = ({ to }: Import) => to.startsWith('src/') || to.startsWith('commands/');

/** The part of the project that a file belongs to: an adapter or engine by its name, otherwise its folder or file. */
function partOf(file: string): string {
  const engine = /^src\/(engines|adapters|playground)\/([^/.]+)/.exec(file);
  if (engine) return `${engine[1] ?? ''}/${engine[2] ?? ''}`;
  const folder = /^(?:src\/)?([^/]+)\//.exec(file);
  return folder?.[1] ?? relative('src', file).replace(/\.ts$/, '');
}

const words = ['image', 'interaction', 'command', 'errors'];
/** Who may import whom, by part; every part may import itself. `types` are for types alone. */
const rules: { part: RegExp; may: string[]; types: string[] }[] = [
  {
    part: /^commands$/,
    may: ['command', 'errors', 'file-name', 'inference/task'],
    types: ['interaction', 'image'],
  },
  {
    part: /^adapters\//,
    may: ['errors', 'error-reply', 'options', 'abort', 'media', 'follow-ups', 'uploads/port'],
    types: [...words, 'adapter', 'logger', 'follow-ups'],
  },
  {
    part: /^engines\//,
    may: [
      'errors',
      'abort',
      'media',
      'worker-pool',
      'onnx',
      'inference/task',
      'inference/engine-error',
      'inference/caption-prompt',
      'inference/coarse',
      'inference/fit-to-post',
    ],
    types: ['image', 'inference/engine'],
  },
  { part: /^onnx$/, may: ['errors', 'abort', 'worker-pool'], types: [] },
  { part: /^media$/, may: ['errors', 'abort', 'worker-pool'], types: ['image', 'interaction'] },
  { part: /^inference$/, may: ['errors', 'abort'], types: ['image', 'throttle', 'logger'] },
  {
    part: /^playground\/(?!discord$|slack$)/,
    may: ['errors', 'abort', 'discord', 'slack', 'page', 'page-server', 'samples', 'seed'].flatMap((name) => [
      name,
      `playground/${name}`,
    ]),
    types: ['logger'],
  },
  { part: /^playground\//, may: ['errors', 'abort'], types: ['logger'] },
  {
    part: /^uploads$/,
    may: ['errors', 'abort', 'command'],
    types: ['adapter', 'interaction', 'logger', 'store', 'inference/task'],
  },
  { part: /^store$/, may: [], types: ['logger'] },
  {
    part: /^dispatch$/,
    may: ['errors', 'abort', 'error-reply', 'options'],
    types: ['command', 'interaction', 'throttle', 'logger', 'inference/inference', 'inference/task'],
  },
  {
    part: /^(throttle|options|error-reply|config|load-commands)$/,
    may: ['errors', 'options', 'command', 'logger'],
    types: words,
  },
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
    expect(imports).toContainEqual({ from: 'src/main.ts', to: 'src/app.ts', typeOnly: false });
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
    ['bottleneck', /^src\/throttle\.ts$/],
    ['piscina', /^src\/worker-pool\.ts$/],
    ['sharp', /^src\/(media|playground)\//],
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
