import { EnvHttpProxyAgent, Pool, request, type Dispatcher } from 'undici';
import { untilAborted } from '../../../lib/abort.ts';
import type { HubProxy } from './model-path.ts';
import type { RemoteFile } from './checksum.ts';
import { HubError, networkError, statusError } from './hub-error.ts';

/** Redirects of one download. */
const maxRedirects = 5;

interface HubOptions {
  readonly model: string;
  /** A commit. */
  readonly revision: string;
  /** The hub's address, without a trailing slash. */
  readonly endpoint: string;
  /** Sent only to the endpoint's own origin, never to where it redirects. */
  readonly token?: string;
  readonly proxy?: HubProxy;
  /** How long the hub may be silent, in ms: before it answers, and between two pieces of a file. */
  readonly silenceMs: number;
}

/** One model at one commit on a hub. */
export interface HubClient {
  /** Looks a file up without downloading it; undefined if the model has no such file. @throws HubError */
  describe(path: string, signal: AbortSignal): Promise<RemoteFile | undefined>;
  /**
   * Opens a file from one of its bytes on. The body begins at `from`, which is 0 if the hub sends the whole file again.
   * @throws HubError
   */
  open(
    path: string,
    from: number,
    signal: AbortSignal,
  ): Promise<{ readonly body: AsyncIterable<Uint8Array>; readonly from: number }>;
  close(): void;
}

type Response = Dispatcher.ResponseData;

interface FollowOptions {
  readonly range?: string | undefined;
  /** Whether a redirect already tells enough and needn't be followed. */
  readonly until?: (response: Response) => boolean;
  readonly signal: AbortSignal;
}

const redirects = new Set([301, 302, 303, 307, 308]);

function header(response: Response, name: string): string | undefined {
  const value = response.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** Creates a client of the hub's protocol (`/{model}/resolve/{commit}/{file}`), which mirrors speak too. */
export function createHubClient(options: HubOptions): HubClient {
  const { model, revision, endpoint, token, proxy, silenceMs } = options;
  const { origin } = new URL(endpoint);
  const agent = createAgent(silenceMs, proxy);

  async function send(method: 'GET' | 'HEAD', url: URL, range: string | undefined, signal: AbortSignal) {
    const headers = {
      // A compressed body would have a different length and hash.
      'accept-encoding': 'identity',
      'user-agent': 'Toonwit',
      ...(range !== undefined && { range }),
      ...(token !== undefined && url.origin === origin && { authorization: `Bearer ${token}` }),
    };
    try {
      // The library observes the signal only once it is connected.
      return await untilAborted(request(url, { method, dispatcher: agent, signal, headers }), signal);
    } catch (error) {
      signal.throwIfAborted();
      throw networkError(url, silenceMs, error);
    }
  }

  /** Sends a request along its redirects and returns every response, the last one first. */
  async function follow(
    method: 'GET' | 'HEAD',
    path: string,
    { range, until, signal }: FollowOptions,
  ): Promise<readonly [Response, ...Response[]]> {
    const file = path.split('/').map(encodeURIComponent).join('/');
    let url = new URL(`${endpoint}/${model}/resolve/${revision}/${file}`);
    const earlier: Response[] = [];
    while (earlier.length <= maxRedirects) {
      const response = await send(method, url, range, signal);
      const location = header(response, 'location');
      const isLast = !redirects.has(response.statusCode) || location === undefined;
      if (isLast || until?.(response) === true) return [response, ...earlier];
      earlier.unshift(response);
      await response.body.dump();
      const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      const isSafe = next?.protocol === 'https:' || (next?.protocol === 'http:' && url.protocol === 'http:');
      if (!next || !isSafe) throw new HubError(`expected ${url.origin} to redirect to a safe address`);
      url = next;
    }
    throw new HubError(`expected at most ${maxRedirects} redirects for ${path} at ${endpoint}, got more`);
  }

  const refusalOf = (response: Response, path: string) =>
    statusError({
      status: response.statusCode,
      reason: header(response, 'x-error-code'),
      retryAfter: header(response, 'retry-after'),
      date: header(response, 'date'),
      model: `${model} at the revision ${revision}`,
      path,
      endpoint,
      hasToken: token !== undefined,
    });

  /** Rejects what a captive portal or a proxy sends instead of the hub. */
  function rejectForeign(response: Response, path: string): void {
    if (response.statusCode === 200 && header(response, 'content-type')?.includes('text/html'))
      throw new HubError(
        `${endpoint} sent a web page instead of ${path}; something in between intercepts requests`,
      );
    const encoding = header(response, 'content-encoding') ?? 'identity';
    if ([200, 206].includes(response.statusCode) && encoding !== 'identity')
      throw new HubError(`${path} arrived compressed (${encoding}) although that was not requested`);
  }

  const open: HubClient['open'] = async (path, from, signal) => {
    const range = from > 0 ? `bytes=${from}-` : undefined;
    const [response] = await follow('GET', path, { range, signal });
    rejectForeign(response, path);
    const { statusCode: status, body } = response;
    if (status === 200) return { body, from: 0 };
    const start = /^bytes (\d+)-/.exec(header(response, 'content-range') ?? '')?.[1];
    if (status === 206 && Number(start) === from) return { body, from };
    await body.dump();
    if ((status === 206 || status === 416) && from > 0) return open(path, 0, signal);
    throw refusalOf(response, path);
  };

  return {
    open,
    async describe(path, signal) {
      // The redirect to a large file's storage already describes the file, so it isn't followed.
      const until = (response: Response) => header(response, 'x-linked-size') !== undefined;
      const responses = await follow('HEAD', path, { until, signal });
      const [response] = responses;
      await response.body.dump();
      if (!redirects.has(response.statusCode) && response.statusCode !== 200) {
        const error = refusalOf(response, path);
        if (error.isMissingFile) return undefined;
        throw error;
      }
      rejectForeign(response, path);
      const find = (name: string) => responses.map((each) => header(each, name)).findLast(Boolean);
      const commit = find('x-repo-commit');
      if (commit !== undefined && commit !== revision)
        throw new HubError(`expected ${model} at the commit ${revision}, got ${commit}`);
      const bytes = Number(find('x-linked-size') ?? header(response, 'content-length'));
      if (!Number.isSafeInteger(bytes) || bytes < 0)
        throw new HubError(`expected ${endpoint} to state the length of ${path}, got nothing`);
      const tag = (find('x-linked-etag') ?? header(response, 'etag'))?.replace(/^(?:W\/)?"(.*)"$/, '$1');
      return { bytes, tag };
    },
    close() {
      // Not awaited, because it would wait for a silent proxy.
      agent.destroy().catch(() => {});
    },
  };
}

/**
 * Limits the silence on every connection, including a proxy's. Empty strings keep the library from reading the
 * environment.
 */
function createAgent(silenceMs: number, { https = '', http = '', except = '' }: HubProxy = {}): Dispatcher {
  const timeouts = { headersTimeout: silenceMs, bodyTimeout: silenceMs };
  const connect = { timeout: silenceMs };
  return new EnvHttpProxyAgent({
    ...timeouts,
    connect,
    proxyTls: connect,
    requestTls: connect,
    clientFactory: (origin, options) => new Pool(origin, { ...options, ...timeouts }),
    httpsProxy: https,
    httpProxy: http,
    noProxy: except,
  });
}
