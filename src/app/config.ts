import { z } from 'zod';
import { logLevels } from '../lib/logger.ts';

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `expected at least ${min}`).max(max, `expected at most ${max}`));

const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/, `expected a number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `expected at least ${min}`).max(max, `expected at most ${max}`));

/** What a hub calls a commit: a branch would change under us. */
const revision = z.string().regex(/^[0-9a-f]{40}$/, 'expected a commit of 40 hexadecimal digits');

/** How a hub model's weights are stored. */
const dtypes = ['fp32', 'fp16', 'q8', 'q4', 'q4f16'] as const;

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

/** A key goes into a header, where a space or a line break breaks the call, and the error would quote the key. */
const secret = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'expected a key of plain characters, without spaces or line breaks');

/**
 * A proxy for what the process fetches. These variables are not the bot's own and must not stop it: without a scheme
 * HTTP is meant, as elsewhere, and what is no proxy for HTTP, such as SOCKS, is left alone.
 */
const proxy = z.string().transform((text) => {
  const address = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(address) && /^https?:/i.test(address) ? address : undefined;
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
  SENTIMENT_ENGINE: z.enum(['auto', 'transformers', 'openai', 'mini']).default('auto'),
  CAPTION_ENGINE: z.enum(['auto', 'openai', 'transformers', 'template']).default('auto'),
  CARTOONIZE_ENGINE: z.enum(['auto', 'replicate', 'filter']).default('auto'),
  SENTIMENT_MODEL: z.string().default('Xenova/bert-base-multilingual-uncased-sentiment'),
  SENTIMENT_REVISION: revision.default('fad9b372f770c208d2efaf00d02f2cb3b61ec450'),
  SENTIMENT_DTYPE: z.enum(dtypes).default('q8'),
  CAPTION_MODEL: z.string().default('HuggingFaceTB/SmolVLM-256M-Instruct'),
  CAPTION_REVISION: revision.default('7e3e67edbbed1bf9888184d9df282b700a323964'),
  CAPTION_DTYPE: z.enum(dtypes).default('q8'),
  HF_ENDPOINT: apiUrl.default('https://huggingface.co'),
  HF_TOKEN: secret.optional(),
  HTTPS_PROXY: proxy.optional(),
  HTTP_PROXY: proxy.optional(),
  NO_PROXY: z.string().optional(),
  MODEL_CACHE: z.string().default('.cache/models'),
  OPENAI_API_KEY: secret.optional(),
  OPENAI_BASE_URL: apiUrl.default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini-2025-04-14'),
  OPENAI_TEMPERATURE: decimal(0, 2).default(0.9),
  OPENAI_TIMEOUT_SECONDS: integer(1, 600).default(20),
  OPENAI_USD_PER_MILLION_INPUT: decimal(0, 10_000).default(0.4),
  OPENAI_USD_PER_MILLION_OUTPUT: decimal(0, 10_000).default(1.6),
  MODERATION: z.enum(['on', 'off']).default('on'),
  REPLICATE_API_TOKEN: secret.optional(),
  REPLICATE_BASE_URL: apiUrl.default('https://api.replicate.com/v1'),
  REPLICATE_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+:[0-9a-f]{64}$/, 'expected owner/name:version with the 64 digits of a version')
    .default('catacolabs/cartoonify:f109015d60170dfb20460f17da8cb863155823c85ece1115e1e9e4ec7ef51d3b'),
  REPLICATE_IMAGE_INPUT: z.string().default('image'),
  REPLICATE_USD_PER_CALL: decimal(0, 1000).default(0.01),
  REPLICATE_TIMEOUT_SECONDS: integer(1, 600).default(45),
  DAILY_BUDGET_USD: decimal(0, 1_000_000).optional(),
  RESULT_CACHE_MEGABYTES: integer(0, 4096).default(64),
  DATA_DIR: z.string().default('.data'),
  UPLOADS_DEFAULT: z.enum(['off', 'offer', 'auto']).default('off'),
  UPLOADS_CLICK: z.enum(['author', 'anyone']).default('author'),
  UPLOADS_EMBEDS: z.enum(['on', 'off']).default('off'),
  PLAYGROUND: z.enum(['auto', 'on', 'off']).default('auto'),
  PLAYGROUND_PASSWORD: z.string().min(8, 'expected at least 8 characters').optional(),
  ORT_THREADS: integer(1, 64).default(1),
  CARTOON_THREADS: integer(1, 64).default(2),
  IMAGE_MAX_SIDE: integer(64, 4096).default(1280),
  IMAGE_MAX_MEGABYTES: integer(1, 100).default(10),
  IMAGE_MAX_MEGAPIXELS: integer(1, 200).default(50),
});

export type Config = z.output<typeof schema>;

/** OpenAI's own service needs a key; another server that speaks its API may not. */
export function hasOpenAi({
  OPENAI_API_KEY: key,
  OPENAI_BASE_URL: url,
}: Pick<Config, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL'>): boolean {
  return key !== undefined || new URL(url).hostname !== 'api.openai.com';
}

/** An engine that is pinned must be able to serve: nothing else would. */
const complete = schema.superRefine((config, context) => {
  const needed = (name: string, why: string) =>
    context.addIssue({ code: 'custom', path: [name], message: `expected a value, because ${why}` });
  if (!hasOpenAi(config)) {
    if (config.SENTIMENT_ENGINE === 'openai') needed('OPENAI_API_KEY', 'SENTIMENT_ENGINE is openai');
    if (config.CAPTION_ENGINE === 'openai') needed('OPENAI_API_KEY', 'CAPTION_ENGINE is openai');
  }
  if (config.CARTOONIZE_ENGINE === 'replicate' && config.REPLICATE_API_TOKEN === undefined)
    needed('REPLICATE_API_TOKEN', 'CARTOONIZE_ENGINE is replicate');
});

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
  const parsed = complete.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `  ${String(path[0])}: ${message}`));
}
