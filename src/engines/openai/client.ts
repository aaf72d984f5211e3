import OpenAI from 'openai';

export interface ClientOptions {
  readonly apiKey?: string | undefined;
  /** Without a slash at its end; a query string is sent with every request, as Azure wants its `api-version`. */
  readonly baseUrl: string;
  /** Takes the place of the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** An answer is a few hundred bytes; a server that goes on and on is cut off here. */
const maxAnswerBytes = 1024 * 1024;
/** Of a complaint so much is read, in UTF-16 units. */
const longestComplaint = 4000;
/** Ours ends every exchange, body included; the client's own, which ends with the headers, must never come first. */
const clientTimeoutMs = 24 * 60 * 60 * 1000;

/** Whether an address is OpenAI's own, where its moderation endpoint is and its prices hold. */
export function isOpenAi(baseUrl: string): boolean {
  return /^(?:[a-z]{2}\.)?api\.openai\.com$/.test(new URL(baseUrl).hostname);
}

/** Who gets what is sent, as people read it: the company, or the host of a compatible server. */
export function providerAt(baseUrl: string): string {
  return isOpenAi(baseUrl) ? 'OpenAI' : new URL(baseUrl).hostname;
}

/** Azure takes its keys in a header of its own. */
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
        if (bytes > maxAnswerBytes) throw new Error(`expected at most ${maxAnswerBytes} bytes, got more`);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(body, response);
}

/**
 * Complaints in the one form that the client reads: compatible servers word them as `detail`, as plain text or in a
 * list. One that breaks off still tells by its status that nothing was done.
 */
async function complaint(response: Response): Promise<Response> {
  const text = await response.text().catch(() => '');
  const { status, statusText, headers } = response;
  return new Response(isComplaint(text) ? text : inOurForm(text), { status, statusText, headers });
}

function isComplaint(text: string): boolean {
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    return typeof error === 'object' && error !== null;
  } catch {
    return false;
  }
}

function inOurForm(text: string): string {
  return JSON.stringify({ error: { message: text.slice(0, longestComplaint) } });
}

/** A key with a line break or a typographic quote in it would fail each call anew, and for a reason nobody is told. */
function checkKey(apiKey: string): void {
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw new Error('expected an API key of printable ASCII characters, got one with others');
}

/**
 * Makes the official client so that it does what we say and nothing more: no retries of its own, no settings out of
 * the environment, no redirects (which would carry the key and the picture elsewhere), no endless answers.
 * @throws Error where the key cannot stand in a header.
 */
export function createClient({ apiKey, baseUrl, fetch = globalThis.fetch }: ClientOptions): OpenAI {
  if (apiKey !== undefined) checkKey(apiKey);
  const url = new URL(baseUrl);
  const azure = isAzure(url);
  const authorization = azure || apiKey === undefined ? { Authorization: null } : {};
  return new OpenAI({
    // The client insists on one, also where the header is left out.
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
    // Not followed, and told by its status: whoever leads elsewhere has done nothing.
    fetchOptions: { redirect: 'manual' },
    async fetch(input, init) {
      const response = bounded(await fetch(input, init));
      return response.ok ? response : complaint(response);
    },
  });
}
