import type { KnownBlock, MessageAttachment } from '@slack/types';
import { isJsonObject, type JsonObject, parseJson } from '@toonwit/emulator-kit';
import { checkBlocks } from '../block-kit/check.ts';
import { chartProblems } from '../block-kit/data-visualization.ts';
import { slackFileProblems } from '../block-kit/slack-files.ts';
import type { World } from '../world.ts';
import type { Token } from '../tokens.ts';

/** A refusal with one of Slack's error names. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly extra: JsonObject;

  constructor(code: string, extra: JsonObject = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** A refusal that names each problem, as Slack puts them into `response_metadata`. */
export function refuse(code: string, problems: readonly string[]): ApiError {
  return new ApiError(code, {
    errors: problems,
    response_metadata: { messages: problems.map((one) => `[ERROR] ${one}`) },
  });
}

/** The arguments of a call. Form bodies carry everything as text, objects as JSON in text. */
export interface Args {
  readonly raw: JsonObject;
  /** @throws ApiError invalid_arguments when it is missing. */
  string(name: string): string;
  optional(name: string): string | undefined;
  number(name: string, fallback: number): number;
  flag(name: string): boolean;
  /** An object or array, also from JSON in text; `undefined` when absent. */
  json(name: string): unknown;
}

/** Reads the arguments of a call. */
export function readArgs(raw: JsonObject): Args {
  const optional = (name: string): string | undefined => {
    const value = raw[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
  };
  return {
    raw,
    optional,
    string(name) {
      const value = optional(name);
      if (value === undefined || value === '')
        throw refuse('invalid_arguments', [`missing required field: ${name}`]);
      return value;
    },
    number(name, fallback) {
      const value = Number(optional(name) ?? fallback);
      if (!Number.isFinite(value))
        throw refuse('invalid_arguments', [`must provide a number [json-pointer:/${name}]`]);
      return value;
    },
    flag: (name) => ['true', '1'].includes(optional(name) ?? ''),
    json(name) {
      const value = raw[name];
      if (typeof value !== 'string') return value ?? undefined;
      return value === '' ? undefined : (parseJson(value) ?? value);
    },
  };
}

/** One call of a method by the holder of a token. */
export interface Call {
  readonly world: World;
  readonly token: Token;
  readonly args: Args;
}

/** A method of the Web API. */
export interface Method {
  /** Scopes of which the token needs all; methods that depend on the kind of channel check by themselves. */
  readonly scopes: readonly string[];
  /** Scopes of which any one admits the call; the method then checks for the exact one. */
  readonly anyScope?: readonly string[];
  readonly token: 'bot' | 'app' | 'config';
  run(call: Call): JsonObject | Promise<JsonObject>;
}

/** @throws ApiError missing_scope with what is needed and what the token has. */
export function needScope(token: Token, ...scopes: string[]): void {
  const missing = scopes.filter((scope) => !token.scopes.has(scope));
  if (missing.length > 0)
    throw new ApiError('missing_scope', { needed: missing.join(','), provided: [...token.scopes].join(',') });
}

/** What a message or file says: text, blocks and attachments, checked. */
interface Content {
  readonly text: string;
  readonly blocks: readonly KnownBlock[] | undefined;
  readonly attachments: readonly MessageAttachment[] | undefined;
}

const maxText = 40_000;
/** Slack refuses more than this in all blocks together; measured by slackapi/bolt-js#2509. */
const maxBlocksText = 13_200;

function isAttachments(value: unknown): value is MessageAttachment[] {
  return Array.isArray(value) && value.every(isJsonObject);
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (!isJsonObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inside]) =>
      sum + (key === 'text' && typeof inside === 'string' ? inside.length : textLength(inside)),
    0,
  );
}

/**
 * The blocks of a message, checked, whoever posts it.
 * @throws ApiError invalid_blocks, invalid_blocks_format, msg_blocks_too_long
 */
export function checkedBlocks(
  world: Pick<World, 'charts' | 'files'>,
  given: unknown,
): readonly KnownBlock[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) throw new ApiError('invalid_blocks_format');
  const checked = checkBlocks(given);
  if (!checked.ok) throw refuse('invalid_blocks', checked.problems);
  const charts = chartProblems(given, world.charts);
  if (charts.length > 0) throw refuse('invalid_blocks', charts);
  const files = slackFileProblems(checked.value, world.files);
  if (files.length > 0) throw refuse('invalid_blocks', files);
  if (textLength(checked.value) > maxBlocksText) throw new ApiError('msg_blocks_too_long');
  return checked.value;
}

/** Reads blocks, as an array or as JSON in text. @throws ApiError as `checkedBlocks` does. */
export function readBlocks({ world, args }: Call): readonly KnownBlock[] | undefined {
  return checkedBlocks(world, args.json('blocks'));
}

/**
 * Reads the content of a message.
 * @throws ApiError no_text, invalid_blocks, invalid_blocks_format, msg_blocks_too_long, invalid_attachments
 */
export function readContent(call: Call): Content {
  const { args } = call;
  const blocks = readBlocks(call);
  const attachments = args.json('attachments');
  if (attachments !== undefined && !isAttachments(attachments)) throw new ApiError('invalid_attachments');
  const text = args.optional('text') ?? args.optional('markdown_text') ?? '';
  if (text === '' && (blocks ?? []).length === 0 && (attachments ?? []).length === 0)
    throw new ApiError('no_text');
  // Slack cuts longer texts without an error (api.slack.com/changelog/2018-04-truncating-really-long-messages).
  return { text: text.slice(0, maxText), blocks, attachments };
}
