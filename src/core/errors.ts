/**
 * Every code that a person can meet, and whose failure it is. A call that failed for a reason marked `ours`
 * is given back to the person by the throttle. docs/errors.md says what each one means.
 */
export const errorCodes = {
  unknown_command: 'theirs',
  missing_option: 'theirs',
  invalid_option: 'theirs',
  throttled: 'theirs',
  cancelled: 'theirs',
  image_empty: 'theirs',
  image_type: 'theirs',
  image_too_large: 'theirs',
  image_too_many_pixels: 'theirs',
  image_too_thin: 'theirs',
  image_unreadable: 'theirs',
  url_invalid: 'theirs',
  url_refused: 'theirs',
  url_unreachable: 'theirs',
  content_refused: 'theirs',
  not_allowed: 'theirs',
  busy: 'ours',
  timed_out: 'ours',
  stopping: 'ours',
  engine_unavailable: 'ours',
  internal: 'ours',
} as const satisfies Record<string, 'theirs' | 'ours'>;

export type ErrorCode = keyof typeof errorCodes;

export interface UserErrorOptions {
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfterSeconds?: number;
  /** What went wrong underneath; goes to the log, never to the person. */
  readonly cause?: unknown;
}

/**
 * A failure whose message is written for the person: what happened and what to do. Anything else that is
 * thrown becomes an apology with an id, and its cause goes to the log.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, { retryAfterSeconds, cause }: UserErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** True where the person should get their call back: our failure, or one we did not foresee. */
export function isOurFault(error: unknown): boolean {
  return !(error instanceof UserError) || errorCodes[error.code] === 'ours';
}
