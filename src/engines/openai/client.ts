import OpenAI from 'openai';

/** An answer takes a few hundred bytes; a response that never ends is cut off here. */
const responseBytes = 1024 * 1024;
/** UTF-16 units of an error response that are read. */
const errorLength = 4000;
/**
 * The client's own timeout, in ms. It ends with the headers, so it must never fire before ours, which covers the
 * body.
 */
const clientTimeoutMs = 24 * 60 * 60 * 1000;

interface ClientOptions {
  readonly apiKey?: string | undefined;
  /** Without a trailing slash. A query string, such as Azure's `api-version`, is sent with every request. */
  readonly baseUrl: string;
  /** The global one by default. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Whether an address is OpenAI's own, the only one with its moderation endpoint and prices. */
export function isOpenAi(baseUrl: string): boolean {
  return /^(?:[a-z]{2}\.)?api\.openai\.com$/.test(new URL(baseUrl).hostname);
}

/** Who receives the input, as people read it: the company, or the host of a compatible server. */
export function providerAt(baseUrl: string): string {
  return isOpenAi(baseUrl) ? 'OpenAI' : new URL(baseUrl).hostname;
}

/** Azure takes its key in a different header. */
function isAzure({ hostname, searchParams }: URL): boolean {
  return (
    /\.(?:azure\.com|azure\.us|azure\.cn|azure-api\.net)$/.test(hostname) || searchParams.has('api-version')
  );
}

function bounded(response: Response): Response {
  if (!response.body) return response;
  let bytes = 0;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        if (bytes > responseBytes) throw new Error(`expected at most ${responseBytes} bytes, got more`);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(body, response);
}

/**
 * Converts an error response to the one form that the client reads: compatible servers send `detail`, plain text or a
 * list. If the body breaks off, the status alone still says that nothing was done.
 */
async function normalizedError(response: Response): Promise<Response> {
  const text = await response.text().catch(() => '');
  const { status, statusText, headers } = response;
  return new Response(hasErrorObject(text) ? text : inOurForm(text), { status, statusText, headers });
}

function hasErrorObject(text: string): boolean {
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    return typeof error === 'object' && error !== null;
  } catch {
    return false;
  }
}

function inOurForm(text: string): string {
  return JSON.stringify({ error: { message: text.slice(0, errorLength) } });
}

/** A key with a line break or a typographic quote would fail every call with an obscure error. */
function checkKey(apiKey: string): void {
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new Error('expected an API key of printable ASCII characters, got one with others');
}

/**
 * Creates the official client without its extras: no retries, no settings from the environment, no redirects (which
 * would carry the key and the picture elsewhere), no endless responses.
 * @throws Error if the key can't be sent in a header.
 */
export function createClient({ apiKey, baseUrl, fetch = globalThis.fetch }: ClientOptions): OpenAI {
  if (apiKey !== undefined) checkKey(apiKey);
  const url = new URL(baseUrl);
  const azure = isAzure(url);
  const authorization = azure || apiKey === undefined ? { Authorization: null } : {};
  return new OpenAI({
    // The client insists on a key even if the header is left out.
    apiKey: apiKey ?? 'none',
    baseURL: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    defaultQuery: Object.fromEntries(url.searchParams),
    defaultHeaders: { ...authorization, ...(azure && apiKey !== undefined && { 'api-key': apiKey }) },
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: clientTimeoutMs,
    logLevel: 'off',
    // A redirect is reported by its status and not followed; the server has done nothing yet.
    fetchOptions: { redirect: 'manual' },
    async fetch(input, init) {
      const response = bounded(await fetch(input, init));
      return response.ok ? response : normalizedError(response);
    },
  });
}
