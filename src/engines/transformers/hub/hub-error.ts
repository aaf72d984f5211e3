import { retryAfterMs } from '../../../inference/engine-error.ts';

interface HubErrorOptions {
  /** Whether asking again may help. */
  readonly repeatable?: boolean;
  /** How long the hub wants to be left alone, in ms. */
  readonly retryAfterMs?: number | undefined;
  /** The model exists and has no such file. */
  readonly isMissingFile?: boolean;
  readonly cause?: unknown;
}

/** A failure of a hub. Its message is for the log and for whoever runs the process. */
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

/** What a failure of the network means. */
export function networkError(url: URL, silenceMs: number, cause: unknown): HubError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  if (code !== undefined && timeoutCodes.has(code))
    return new HubError(`${url.origin} was silent for ${silenceMs} ms`, { repeatable: true, cause });
  const said = cause instanceof Error ? cause.message : String(cause);
  // A proxy's refusal has its status only in the message.
  const why = code === undefined || code === 'UND_ERR_ABORTED' ? said : code;
  return new HubError(`${url.origin} cannot be reached (${why})`, { repeatable: true, cause });
}

interface Refusal {
  readonly status: number;
  /** The hub's own word for it, for instance `EntryNotFound`. */
  readonly reason: string | undefined;
  readonly retryAfter: string | undefined;
  /** When the answer was sent, by the hub's own clock. */
  readonly date: string | undefined;
  /** The model and revision, as people read them. */
  readonly model: string;
  readonly path: string;
  readonly endpoint: string;
  readonly hasToken: boolean;
}

const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/** What a hub's error status means for whoever runs the process. */
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
      `${endpoint} does not give out ${model} (${status}): it is private, wants its terms accepted or does not exist. ` +
        (hasToken ? 'Check HF_TOKEN.' : 'Set HF_TOKEN if the model is yours.'),
    );
  return new HubError(
    `${endpoint} answered ${status} for ${path} of ${model}`,
    passingStatuses.has(status)
      ? { repeatable: true, retryAfterMs: retryAfterMs(times, Date.now()) }
      : undefined,
  );
}
