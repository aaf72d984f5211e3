import { z } from 'zod';
import { logLevels } from './logger.ts';

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `expected at least ${min}`).max(max, `expected at most ${max}`));

/** A comma-separated list; blanks around and between entries do not count. */
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'expected origins such as https://example.org, without a path',
});

const apiKey = z.string().min(16, 'expected every key to have at least 16 characters');

/** An address of an API, without a slash at its end. */
const apiUrl = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://example.org/api' })
  .transform((text) => text.replace(/\/+$/, ''));

const slackToken = (start: string) =>
  z.string().startsWith(start, `expected a token that begins with ${start}`);

/** The web client appends method names to it. */
const slackApiUrl = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://slack.com/api/' })
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));

/** Every variable the process reads, with its default. .env.example explains each of them. */
const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65_535).default(8000),
  CORS_ORIGINS: list.pipe(z.array(origin)).default([]),
  API_KEYS: list.pipe(z.array(apiKey)).default([]),
  TRUSTED_PROXIES: list.default([]),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: apiUrl.default('https://discord.com/api'),
  SHARDS: z
    .union([z.literal('auto'), integer(1, 1000)], { error: 'expected auto or a whole number from 1 to 1000' })
    .default('auto'),
  SLACK_BOT_TOKEN: slackToken('xoxb-').optional(),
  SLACK_APP_TOKEN: slackToken('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  SLACK_API_URL: slackApiUrl.default('https://slack.com/api/'),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,16}$/, 'expected 1 to 16 lower-case letters, digits, - or _')
    .optional(),
  CALLS_PER_MINUTE: integer(1, 1000).default(3),
  QUEUE_LENGTH: integer(1, 1000).default(32),
  DEADLINE_SECONDS: integer(1, 600).default(60),
  DRAIN_SECONDS: integer(0, 300).default(10),
  SENTIMENT_ENGINE: z.enum(['auto', 'mini']).default('auto'),
  CAPTION_ENGINE: z.enum(['auto', 'template']).default('auto'),
  CARTOONIZE_ENGINE: z.enum(['auto', 'filter']).default('auto'),
  ORT_THREADS: integer(1, 64).default(1),
  CARTOON_THREADS: integer(1, 64).default(2),
  IMAGE_MAX_SIDE: integer(64, 4096).default(1280),
  IMAGE_MAX_MEGABYTES: integer(1, 100).default(10),
  IMAGE_MAX_MEGAPIXELS: integer(1, 200).default(50),
});

export type Config = z.output<typeof schema>;

/** The names of all variables, for the test that holds .env.example against them. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

/** Every problem of an environment at once, as lines that name the variable but never show its value. */
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
 * Reads the configuration out of an environment. A variable that is set to nothing counts as not set.
 * @throws ConfigError with every problem found.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      variableNames.includes(name) && value?.trim() ? [[name, value.trim()]] : [],
    ),
  );
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `  ${String(path[0])}: ${message}`));
}
