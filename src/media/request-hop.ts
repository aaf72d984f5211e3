import { isIP, type LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { UserError } from '../core/errors.ts';
import type { ByteBudget } from './byte-budget.ts';
import { tooLarge } from './too-large.ts';
import { message, type Text } from '../languages/message.ts';

/** How one hop of a download is reached. */
export interface Hop {
  /** Connect to one of these; if absent, the name is looked up as usual. */
  readonly addresses?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RequestLimits {
  readonly maxBytes: number;
  /** How long a server may be silent; the signal limits the whole request. */
  readonly timeoutMs: number;
  /** What this and all other files may take while they arrive. */
  readonly budget: ByteBudget;
}

/** A file's bytes, or where the server says the file is. */
type Answer =
  | { readonly bytes: Uint8Array; readonly location?: never }
  | { readonly location: string; readonly bytes?: never };

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

const requestHeaders = {
  accept: 'image/jpeg, image/png, image/webp, image/gif, image/avif, image/*;q=0.8',
  // A compressed body could expand to any size.
  'accept-encoding': 'identity',
  'user-agent': 'Toonwit',
};

/** A DNS lookup that only returns the addresses that were checked. */
function pinned(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (hostname, options, callback) => {
    const [first] = known;
    if (options.all === true) callback(null, known);
    else if (first) callback(null, first.address, first.family);
    else callback(new Error(`expected an address for ${hostname}, got none`), '');
  };
}

/** The error for a server that did not send the file. */
export function unreachable(why: Text, cause?: unknown): UserError {
  return new UserError('url_unreachable', why, { cause });
}

function statusError(status: number): UserError {
  if (status === 404 || status === 410) {
    return unreachable(message('pictures.gone', { status }));
  }
  if (status === 401 || status === 403) {
    return unreachable(message('pictures.private', { status }));
  }
  return unreachable(message('pictures.wrongStatus', { status }));
}

function text(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

async function readBody(
  { headers, body }: Dispatcher.ResponseData,
  { maxBytes, budget }: RequestLimits,
): Promise<Uint8Array> {
  const encoding = text(headers['content-encoding'])?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    throw unreachable(message('pictures.compressed'));
  }
  const announced = Number(text(headers['content-length']) ?? 0);
  if (announced > maxBytes) throw tooLarge(announced, maxBytes);
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      if (received + chunk.length > maxBytes) throw tooLarge(undefined, maxBytes);
      budget.take(chunk.length);
      received += chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, received);
  } finally {
    budget.giveBack(received);
  }
}

/**
 * Makes one request over its own connection, which is closed before this returns. Redirects are not followed.
 * @throws UserError for the server's refusals; whatever the network throws if the server cannot be reached.
 */
export async function requestHop(
  url: URL,
  { addresses, headers }: Hop,
  limits: RequestLimits,
  signal: AbortSignal,
): Promise<Answer> {
  const { timeoutMs } = limits;
  const { Client } = await import('undici');
  const client = new Client(url.origin, {
    connect: { timeout: timeoutMs, ...(addresses && { lookup: pinned(addresses) }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  try {
    const response = await client.request({
      method: 'GET',
      path: url.pathname + url.search,
      headers: { ...requestHeaders, ...headers },
      signal,
    });
    const { statusCode, headers: answered } = response;
    if (redirectStatuses.has(statusCode)) return { location: text(answered['location']) ?? '' };
    if (statusCode !== 200) throw statusError(statusCode);
    return { bytes: await readBody(response, limits) };
  } finally {
    await client.destroy();
  }
}
