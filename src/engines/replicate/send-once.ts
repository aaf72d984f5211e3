import { EngineError, type EngineFailure } from '../../inference/engine-error.ts';
import { forLog } from './log-text.ts';
import { waitOf } from './retry-after.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

interface WireOptions {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Sent in addition to the client's own. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bytes of one answer, which may include a picture as a data URI. */
const maxAnswerBytes = 32 * 2 ** 20;
/** Bytes of an error response that are read. */
const maxDetailBytes = 4096;

/** Codes of failures to connect, after which the provider has certainly done nothing. */
const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Creates the `fetch` for one call of the client. The client retries up to five times without a pause when the
 * connection breaks or on a 429, and each request may cost money; so every retry gets the outcome of the first.
 * @throws EngineError for everything but a complete answer with a 2xx status, or the reason of the request's signal.
 */
export function sendOnce(options: WireOptions): Fetch {
  let outcome: Promise<Response> | undefined;
  return (input, init) => (outcome ??= exchange(input, init, options));
}

async function exchange(
  input: string | URL | Request,
  init: RequestInit | undefined,
  { fetch, clock, headers: added = {} }: WireOptions,
): Promise<Response> {
  const headers = new Headers(init?.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  try {
    // Following a redirect would send the call a second time.
    const response = await fetch(input, { ...init, headers, redirect: 'manual' });
    const body = await readBody(response);
    if (!response.ok) throw statusError(response, body, clock());
    return new Response(body, { status: response.status });
  } catch (error) {
    init?.signal?.throwIfAborted();
    throw error instanceof EngineError ? error : networkError(error);
  }
}

/** Reads a whole body with a size limit, which the client lacks. */
async function readBody({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array();
  const stream: AsyncIterable<Uint8Array> = body;
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of stream) {
    received += chunk.length;
    if (received > maxAnswerBytes)
      throw new EngineError('malformed', `expected at most ${maxAnswerBytes} bytes, got more`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, received));
}

function networkError(error: unknown): EngineError {
  const code = codeOf(error);
  const why = code ?? (error instanceof Error ? error.message : String(error));
  return code !== undefined && neverReached.has(code)
    ? new EngineError('unreachable', `Replicate cannot be reached: ${why}`, { cause: error })
    : new EngineError('cut', `the connection to Replicate broke: ${why}`, { cause: error });
}

/** The system's error code, which `fetch` hides in the cause. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

function failureOf(status: number): EngineFailure {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 402) return 'no_credit';
  return status === 429 ? 'rate_limited' : 'server_error';
}

function statusError({ status, headers }: Response, body: Uint8Array, now: number): EngineError {
  const said = forLog(Buffer.from(body).toString('utf8', 0, maxDetailBytes));
  const asked = { retryAfter: headers.get('retry-after'), date: headers.get('date') };
  const wait = waitOf(asked, said, now);
  return new EngineError(failureOf(status), `Replicate answered ${status}: ${said}`, {
    ...(wait !== undefined && { retryAfterMs: wait }),
  });
}
