/** A part of the project and what it may import. Every part may import itself; what is not listed is refused. */
export interface Rule {
  /** A folder, or a file. `*` stands for any one folder, and each of those is a part of its own. */
  readonly part: string;
  /** Folders, or files without their extension. */
  readonly may: readonly string[];
  /** What it may import only with `import type`. */
  readonly types?: readonly string[];
}

/** The first rule that fits a file applies. A new folder needs a row here before anything in it passes. */
export const rules: readonly Rule[] = [
  { part: 'commands', may: ['src/core', 'src/inference/task', 'src/languages'] },
  { part: 'src/main.ts', may: ['src/app', 'src/core', 'src/lib'] },
  {
    part: 'src/app',
    may: [
      'packages/playground',
      'src/adapters',
      'src/core',
      'src/engines',
      'src/inference',
      'src/languages',
      'src/lib',
      'src/media',
      'src/safety',
      'src/redis',
      'src/store',
      'src/tracing',
      'src/uploads',
      'src/weekly',
    ],
  },
  {
    part: 'src/core',
    may: ['src/languages', 'src/lib'],
    types: ['src/inference/task', 'src/store'],
  },
  { part: 'src/languages', may: [] },
  { part: 'src/lib', may: [] },
  {
    part: 'src/adapters/kit',
    may: [
      'src/core',
      'src/languages',
      'src/lib',
      'src/media',
      'src/safety',
      'src/uploads/emojis',
      'src/uploads/platform-port',
    ],
  },
  {
    part: 'src/adapters/*',
    may: [
      'src/adapters/kit',
      'src/core',
      'src/languages',
      'src/lib',
      'src/media',
      'src/uploads/emojis',
      'src/uploads/platform-port',
    ],
    types: ['src/store'],
  },
  {
    part: 'src/inference',
    may: ['src/core/errors', 'src/core/refusals', 'src/languages', 'src/lib', 'src/safety'],
    types: ['src/core/limits/spending', 'src/core/pictures'],
  },
  { part: 'src/safety', may: ['src/core/errors', 'src/languages', 'src/lib'] },
  { part: 'src/engines/registry.ts', may: ['src/engines'] },
  {
    part: 'src/engines/*',
    may: [
      'src/core/distress/gravity-classifier',
      'src/core/distress/recognise-distress',
      'src/core/errors',
      'src/core/refusals',
      'src/engines/kit',
      'src/inference/engine-error',
      'src/inference/task',
      'src/languages',
      'src/lib',
      'src/media',
      'src/safety',
    ],
    types: ['src/core/pictures', 'src/inference/engine'],
  },
  {
    part: 'src/media',
    may: ['src/core/errors', 'src/core/refusals', 'src/languages', 'src/lib'],
    types: ['src/core/pictures', 'src/core/replies/chart'],
  },
  {
    part: 'src/uploads',
    may: ['src/core', 'src/languages', 'src/lib'],
    types: ['src/inference/task', 'src/store'],
  },
  { part: 'src/store', may: ['src/lib'] },
  { part: 'src/weekly', may: ['src/core', 'src/languages', 'src/lib'], types: ['src/store'] },
  {
    part: 'src/redis',
    may: [
      'src/core',
      'src/inference/answer-id',
      'src/inference/engine-error',
      'src/languages',
      'src/lib',
      'src/store/migrate',
    ],
    types: ['src/inference', 'src/media', 'src/store', 'src/uploads'],
  },
  { part: 'src/tracing', may: ['src/lib'] },
  { part: 'packages/emulator-kit', may: [] },
  { part: 'packages/discord-emulator', may: ['packages/emulator-kit'] },
  { part: 'packages/slack-emulator', may: ['packages/emulator-kit'] },
  { part: 'packages/playground/src/page', may: ['packages/discord-emulator/src/protocol'] },
  {
    part: 'packages/playground',
    may: [
      'packages/discord-emulator',
      'packages/emulator-kit',
      'packages/playground/src/page/protocol',
      'packages/slack-emulator',
    ],
    types: ['packages/playground/src/page'],
  },
  { part: 'test', may: ['commands', 'packages', 'src', 'bench'] },
  { part: 'bench', may: ['commands', 'packages', 'src', 'test/support'] },
  { part: 'scripts', may: ['packages', 'src', 'test/support'] },
  { part: 'eslint.config.js', may: [] },
  { part: 'vitest.config.ts', may: ['test/support'] },
];

/** The parts that may import an npm package; tests, benchmarks and tools' configuration may import any. */
export const npmPackages: Readonly<Record<string, readonly string[]>> = {
  '@fastify/cors': ['src/adapters/http'],
  '@fastify/multipart': ['src/adapters/http', 'packages/discord-emulator', 'packages/slack-emulator'],
  '@huggingface/transformers': ['src/engines/tiny-sentiment', 'src/engines/transformers'],
  '@opentelemetry/api': ['src/tracing'],
  '@opentelemetry/exporter-trace-otlp-http': ['src/tracing'],
  '@opentelemetry/resources': ['src/tracing'],
  '@opentelemetry/sdk-trace': ['src/tracing'],
  '@resvg/resvg-js': ['src/media'],
  '@slack/bolt': ['src/adapters/slack'],
  '@slack/oauth': ['src/adapters/slack'],
  '@slack/types': ['src/adapters/slack', 'packages/slack-emulator', 'packages/playground'],
  bottleneck: ['src/core', 'src/redis'],
  bullmq: ['src/redis'],
  'classic-level': ['src/store'],
  cockatiel: ['src/inference'],
  compromise: ['src/engines/template'],
  'discord-api-types': ['packages/discord-emulator'],
  'd3-shape': ['src/media'],
  'discord.js': ['src/adapters/discord'],
  esbuild: ['packages/playground'],
  fastify: ['src/adapters/http', 'packages'],
  'file-type': ['src/media'],
  'intl-messageformat': ['src/languages'],
  ioredis: ['src/redis'],
  'ipaddr.js': ['src/adapters/http', 'src/media'],
  'lru-cache': ['src', 'packages'],
  obscenity: ['src/safety'],
  openai: ['src/engines/openai'],
  'opentype.js': ['src/media'],
  'p-queue': ['src/inference', 'src/media', 'src/redis'],
  pino: ['src/lib'],
  'pino-pretty': ['src/lib'],
  piscina: ['src/lib'],
  preact: ['packages/playground/src/page'],
  'prom-client': ['src/app'],
  replicate: ['src/engines/replicate'],
  sharp: ['src/media', 'packages/discord-emulator', 'packages/playground'],
  undici: ['src/adapters/discord', 'src/adapters/slack', 'src/engines/transformers', 'src/media'],
  unhomoglyph: ['src/safety'],
  ws: ['packages/discord-emulator', 'packages/slack-emulator', 'packages/emulator-kit'],
  zod: ['commands', 'src', 'packages'],
};

/** Files that every chat platform has under the same name. */
export const adapterEntries = [
  'index.ts',
  'client.ts',
  'limits.ts',
  'register.ts',
  'receive/receive.ts',
  'reply/deliver.ts',
];

/** The longest that a source file may be, in lines. */
export const maxLines = 250;
