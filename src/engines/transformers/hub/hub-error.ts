import { retryAfterMs } from '../../../lib/retry-after.ts';

interface HubErrorOptions {
  /** Whether asking again may help. */
  readonly repeatable?: boolean;
  /** How long the hub asks to be left alone, in ms. */
  readonly retryAfterMs?: number | undefined;
  /** Whether the model exists but has no such file. */
  readonly isMissingFile?: boolean;
  readonly cause?: unknown;
}

/** A failure of a hub. Its message is for the log and the bot's owner. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly repeatable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly isMissingFile: boolean;

  constructor(message: string, options: HubErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.repeatable = options.repeatable ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.isMissingFile = options.isMissingFile ?? false;
  }
}

const timeoutCodes = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** Explains a network failure. */
export function networkError(url: URL, silenceMs: number, cause: unknown): HubError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  if (code !== undefined && timeoutCodes.has(code))
    return new HubError(`${url.origin} was silent for ${silenceMs} ms`, { repeatable: true, cause });
  const said = cause instanceof Error ? cause.message : String(cause);
  // A proxy's refusal states its status only in the message.
  const why = code === undefined || code === 'UND_ERR_ABORTED' ? said : code;
  return new HubError(`${url.origin} cannot be reached (${why})`, { repeatable: true, cause });
}

interface Refusal {
  readonly status: number;
  /** The hub's own error code, for instance `EntryNotFound`. */
  readonly reason: string | undefined;
  readonly retryAfter: string | undefined;
  /** The answer's `Date` header, set by the hub's clock. */
  readonly date: string | undefined;
  /** The model and revision, as people read them. */
  readonly model: string;
  readonly path: string;
  readonly endpoint: string;
  readonly hasToken: boolean;
}

const temporaryStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** Explains a hub's error status to the bot's owner. */
export function statusError({
  status,
  reason,
  model,
  path,
  endpoint,
  hasToken,
  ...times
}: Refusal): HubError {
  if (status === 404)
    return reason === 'RepoNotFound' || reason === 'RevisionNotFound'
      ? new HubError(`${endpoint} has no model ${model}`)
      : new HubError(`${endpoint} has no ${path} of ${model}`, { isMissingFile: true });
  if (status === 401 || status === 403)
    return new HubError(
      `${endpoint} denies access to ${model} (${status}): it is private, requires you to accept its terms, or does not exist. ` +
        (hasToken ? 'Check HF_TOKEN.' : 'Set HF_TOKEN if you have access.'),
    );
  return new HubError(
    `${endpoint} answered ${status} for ${path} of ${model}`,
    temporaryStatuses.has(status)
      ? { repeatable: true, retryAfterMs: retryAfterMs(times, Date.now()) }
      : undefined,
  );
}
