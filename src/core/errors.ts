import { inLanguage } from '../languages/in-language.ts';
import type { Text } from '../languages/message.ts';

/**
 * Every error code that people can see, and whose fault it is. Calls that failed for a reason marked `ours` are given
 * back; those marked `before` were refused before any work was done for them, and never count. docs/errors.md explains
 * each code.
 */
export const errorCodes = {
  unknown_command: 'before',
  missing_option: 'before',
  invalid_option: 'before',
  throttled: 'before',
  cancelled: 'theirs',
  image_empty: 'theirs',
  image_type: 'theirs',
  image_too_large: 'theirs',
  image_too_many_pixels: 'theirs',
  image_too_thin: 'theirs',
  image_unreadable: 'theirs',
  url_invalid: 'before',
  url_refused: 'theirs',
  url_unreachable: 'theirs',
  content_refused: 'theirs',
  not_allowed: 'before',
  too_little: 'before',
  busy: 'ours',
  timed_out: 'ours',
  stopping: 'ours',
  engine_unavailable: 'ours',
  not_set_up: 'ours',
  internal: 'ours',
} as const satisfies Record<string, 'before' | 'theirs' | 'ours'>;

export type ErrorCode = keyof typeof errorCodes;

interface UserErrorOptions {
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfterSeconds?: number;
  /** The option that it is about, so that a form can show the message beside it. */
  readonly option?: string;
  /** The underlying error, for the log and never for the person. */
  readonly cause?: unknown;
}

/**
 * A failure whose message is meant for the person: what happened and what to do. Any other error becomes an apology
 * with an id, and its cause goes to the log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  /** What the person reads, in their language; `message` is the same in English, for the log. */
  readonly text: Text;
  readonly retryAfterSeconds: number | undefined;
  readonly option: string | undefined;

  constructor(code: ErrorCode, text: Text, { retryAfterSeconds, option, cause }: UserErrorOptions = {}) {
    super(inLanguage(text, 'en'), cause === undefined ? undefined : { cause });
    this.code = code;
    this.text = text;
    this.retryAfterSeconds = retryAfterSeconds;
    this.option = option;
  }
}

/** Whether the failure is ours or unexpected. */
export function isOurFault(error: unknown): boolean {
  return !(error instanceof UserError) || errorCodes[error.code] === 'ours';
}

/** Whether a call that failed like this counts toward the person's limit. */
export function countsAsCall(error: unknown): boolean {
  return error instanceof UserError && errorCodes[error.code] === 'theirs';
}
