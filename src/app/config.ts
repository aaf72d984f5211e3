import { z } from 'zod';
import { mediaLimits } from '../media/limits.ts';
import type { EngineDefinition } from '../engines/kit/define-engine.ts';
import { engines } from '../engines/registry.ts';
import { optionalTasks, pinVariables, taskIds, type TaskId } from '../inference/task.ts';
import { apiUrl, decimal, integer, list } from '../lib/env-schema.ts';
import { memoryPreset } from './memory-preset.ts';
import { slackProblems, slackVariables } from './slack-config.ts';
import { logLevels } from '../lib/logger.ts';

const registry: readonly EngineDefinition[] = engines;

/** The variable that pins a task's engine takes the id of any engine that serves the task, or switches it off. */
function pinFor(task: TaskId) {
  const ids = registry.filter(({ tasks }) => tasks[task]).map(({ id }) => id);
  return z.enum(['auto', ...ids, ...(optionalTasks.has(task) ? ['off'] : [])]).default('auto');
}

type Pins = Record<(typeof pinVariables)[TaskId], ReturnType<typeof pinFor>>;
const pins = Object.fromEntries(taskIds.map((task) => [pinVariables[task], pinFor(task)])) as Pins;

type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  member: infer All,
) => void
  ? All
  : never;
type EngineSettings = Intersection<(typeof engines)[number]['settings']>;
const engineSettings = Object.assign({}, ...registry.map(({ settings }) => settings)) as EngineSettings;

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'expected origins such as https://example.org, without a path',
});

const apiKey = z.string().min(16, 'expected every key to have at least 16 characters');

/** Pairs such as `api-key=secret`, as OpenTelemetry writes them. */
const headers = list.transform((pairs, context) =>
  Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) context.addIssue({ code: 'custom', message: 'expected pairs such as name=value' });
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  ),
);

/** What a process does: everything, hold the connections to people, or run their commands. */
export const roles = ['all', 'edge', 'worker'] as const;

const redisUrl = z.url({
  protocol: /^rediss?$/,
  error: 'expected an address such as redis://localhost:6379',
});

/** Every variable the process reads, with its default. .env.example explains each of them. */
const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65_535).default(8000),
  CORS_ORIGINS: list.pipe(z.array(origin)).default([]),
  ALLOWED_HOSTS: list.default([]),
  API_KEYS: list.pipe(z.array(apiKey)).default([]),
  TRUSTED_PROXIES: list.default([]),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: apiUrl.default('https://discord.com/api'),
  SHARD_COUNT: z
    .union([z.literal('auto'), integer(1, 1000)], { error: 'expected auto or a whole number from 1 to 1000' })
    .default('auto'),
  ...slackVariables,
  CALLS_PER_MINUTE: integer(1, 1000).default(3),
  MEMORY: z.enum(['auto', 'normal', 'small']).default('auto'),
  QUEUE_LENGTH: integer(1, 1000).default(32),
  DEADLINE_SECONDS: integer(1, 600).default(60),
  DRAIN_SECONDS: integer(0, 300).default(10),
  ...pins,
  ...engineSettings,
  DAILY_BUDGET_USD: decimal(0, 1_000_000).optional(),
  RESULT_CACHE_MEGABYTES: integer(0, 4096).default(64),
  DATA_DIR: z.string().default('.data'),
  UPLOADS_DEFAULT: z.enum(['off', 'offer', 'auto']).default('off'),
  UPLOADS_CLICK: z.enum(['author', 'anyone']).default('author'),
  UPLOADS_EMBEDS: z.enum(['on', 'off']).default('off'),
  ROLE: z.enum(roles).default('all'),
  REDIS_URL: redisUrl.optional(),
  REDIS_BLOBS_URL: redisUrl.optional(),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,32}$/i, 'expected 1 to 32 letters, digits, - or _')
    .default('toonwit'),
  WORKER_TASKS: list.pipe(z.array(z.enum(taskIds))).default([...taskIds]),
  WORKER_CONCURRENCY: integer(1, 100).default(4),
  OTEL_EXPORTER_OTLP_ENDPOINT: apiUrl.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.default({}),
  PRIVACY_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://example.org/privacy' })
    .optional(),
  PLAYGROUND: z.enum(['auto', 'on', 'off']).default('auto'),
  PLAYGROUND_PASSWORD: z.string().min(8, 'expected at least 8 characters').optional(),
  IMAGE_MAX_SIDE: integer(64, 4096).default(mediaLimits.maxSide),
  IMAGE_MAX_MEGABYTES: integer(1, 100).default(mediaLimits.maxBytes / 2 ** 20),
  IMAGE_MAX_MEGAPIXELS: integer(1, 200).default(mediaLimits.maxPixels / 1_000_000),
});

export type Config = z.output<typeof schema>;

/** A pinned engine needs its variables, because no other engine takes over; Slack needs its secrets together. */
const complete = schema.superRefine((config, context) => {
  for (const { path, message } of slackProblems(config))
    context.addIssue({ code: 'custom', path: [path], message });
  if (config.ROLE !== 'all' && config.REDIS_URL === undefined) {
    const message = `expected a value, because ROLE is ${config.ROLE}: edges and workers meet in Redis`;
    context.addIssue({ code: 'custom', path: ['REDIS_URL'], message });
  }
  for (const variable of Object.values(pinVariables)) {
    const pinned = registry.find(({ id }) => id === config[variable]);
    const missing = pinned?.missing?.(config);
    if (pinned === undefined || missing === undefined) continue;
    const message = `expected a value, because ${variable} is ${pinned.id}`;
    context.addIssue({ code: 'custom', path: [missing], message });
  }
});

/** The names of all variables, for the test of .env.example. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

/** Lists every problem of an environment, one per line, naming the variable but never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `the configuration has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}`,
    );
    this.problems = problems;
  }
}

/**
 * Reads the configuration from an environment. An empty variable counts as not set; on a small machine, some have other
 * defaults.
 * @throws ConfigError with every problem found.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      variableNames.includes(name) && value?.trim() ? [[name, value.trim()]] : [],
    ),
  );
  const parsed = complete.safeParse({ ...memoryPreset(set['MEMORY']), ...set });
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `  ${String(path[0])}: ${message}`));
}
