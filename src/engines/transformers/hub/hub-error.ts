import { retryAfterMs } from '../../../inference/engine-error.ts';

/** A failure of a hub. Its message is for the log and for whoever runs the process. */
export class HubError extends Error {
  override readonly name = 'HubError';
  /** Whether asking again may help. */
  readonly repeatable: boolean;
  /** How long the hub wants to be left alone, in ms. */
  readonly retryAfterMs: number | undefined;
  /** The model is there, and has no such file. */
  readonly isMissingFile: boolean;

  constructor(
    message: string,
    { repeatable = false, retryAfterMs, isMissingFile, cause }: HubErrorOptions = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.repeatable = repeatable;
    this.retryAfterMs = retryAfterMs;
    this.isMissingFile = isMissingFile ?? false;
  }
}

interface HubErrorOptions {
  readonly repeatable?: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly isMissingFile?: boolean;
  readonly cause?: unknown;
}

const silenceCodes = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A proxy’s refusal has its status in the message alone. */
function wordsOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined && code !== 'UND_ERR_ABORTED') return code;
  return error instanceof Error ? error.message : String(error);
}

/** What a failure of the network means. */
export function unreachable(url: URL, silenceMs: number, cause: unknown): HubError {
  const code = codeOf(cause);
  const message =
    code !== undefined && silenceCodes.has(code)
      ? `${url.origin} was silent for ${silenceMs} ms`
      : `${url.origin} cannot be reached (${wordsOf(cause)})`;
  return new HubError(message, { repeatable: true, cause });
}

interface Refusal {
  readonly status: number;
  /** The hub's own word for it, for instance `EntryNotFound`. */
  readonly reason: string | undefined;
  readonly retryAfter: string | undefined;
  /** When the answer was sent, by the hub's own clock. */
  readonly date: string | undefined;
  readonly what: {
    readonly model: string;
    readonly revision: string;
    readonly path: string;
    readonly endpoint: string;
    readonly hasToken: boolean;
  };
}

/** What a hub's status means for whoever runs the process. */
export function refusalOf({ status, reason, retryAfter, date, what }: Refusal): HubError {
  const { model, revision, path, endpoint, hasToken } = what;
  const whole = `${model} at the revision ${revision}`;
  switch (status) {
    case 404:
      return reason === 'RepoNotFound' || reason === 'RevisionNotFound'
        ? new HubError(`${endpoint} has no model ${whole}`)
        : new HubError(`${endpoint} has no ${path} of ${whole}`, { isMissingFile: true });
    case 401:
    case 403:
      return new HubError(
        `${endpoint} does not give out ${whole} (${status}): it is private, wants its terms accepted or does not exist. ` +
          (hasToken ? 'Check HF_TOKEN.' : 'Set HF_TOKEN where it is yours.'),
      );
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return new HubError(`${endpoint} answered ${status} for ${path} of ${whole}`, {
        repeatable: true,
        retryAfterMs: retryAfterMs({ retryAfter, date }, Date.now()),
      });
    default:
      return new HubError(`${endpoint} answered ${status} for ${path} of ${whole}`);
  }
}
