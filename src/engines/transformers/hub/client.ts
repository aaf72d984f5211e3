import { EnvHttpProxyAgent, Pool, request, type Dispatcher } from 'undici';
import { untilAborted } from '../../../lib/abort.ts';
import type { Promised } from './checksum.ts';
import { HubError, refusalOf, unreachable } from './hub-error.ts';
import type { HubProxy } from './cache-path.ts';

export interface HubOptions {
  readonly model: string;
  /** A commit. */
  readonly revision: string;
  /** The hub's address, without a slash at its end. */
  readonly endpoint: string;
  /** Goes to the endpoint's own origin alone, never to where it redirects. */
  readonly token?: string;
  readonly proxy?: HubProxy;
  /** How long the hub may say nothing, in ms: before it answers, and between two pieces of a file. */
  readonly silenceMs: number;
}

/** The rest of a file. */
export interface Opened {
  readonly body: AsyncIterable<Uint8Array>;
  /** The place of the body's first byte in the file; 0 where the hub sends everything again. */
  readonly from: number;
}

/** One model at one commit on a hub, file by file. */
export interface Hub {
  /** What a file is, without fetching it; undefined where the model has no such file. @throws HubError */
  describe(path: string, signal: AbortSignal): Promise<Promised | undefined>;
  /** Begins to fetch a file from one of its bytes on. @throws HubError */
  open(path: string, from: number, signal: AbortSignal): Promise<Opened>;
  close(): void;
}

const redirects = new Set([301, 302, 303, 307, 308]);
const maxHops = 5;

interface Hop {
  readonly response: Dispatcher.ResponseData;
  /** Every answer on the way, the last included. */
  readonly trail: readonly Dispatcher.ResponseData[];
}

function header(response: Dispatcher.ResponseData, name: string): string | undefined {
  const value = response.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

/** Speaks the hub's own protocol (`/{model}/resolve/{commit}/{file}`), as mirrors do too. */
export function createHub({ model, revision, endpoint, token, proxy, silenceMs }: HubOptions): Hub {
  const { origin } = new URL(endpoint);
  const agent = createAgent(silenceMs, proxy);
  const address = (path: string) =>
    new URL(`${endpoint}/${model}/resolve/${revision}/${path.split('/').map(encodeURIComponent).join('/')}`);

  async function ask(method: 'GET' | 'HEAD', url: URL, range: string | undefined, signal: AbortSignal) {
    try {
      const asked = request(url, {
        method,
        dispatcher: agent,
        signal,
        headers: {
          // A packed body would have another length, and another hash.
          'accept-encoding': 'identity',
          'user-agent': 'Toonwit',
          ...(range !== undefined && { range }),
          ...(token !== undefined && url.origin === origin && { authorization: `Bearer ${token}` }),
        },
      });
      // The library heeds the signal only once there is a connection.
      return await untilAborted(asked, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw unreachable(url, silenceMs, error);
    }
  }

  async function follow(
    method: 'GET' | 'HEAD',
    path: string,
    { range, until, signal }: FollowOptions,
  ): Promise<Hop> {
    let url = address(path);
    const trail: Dispatcher.ResponseData[] = [];
    for (let hop = 0; hop <= maxHops; hop += 1) {
      const response = await ask(method, url, range, signal);
      trail.push(response);
      const location = header(response, 'location');
      if (!redirects.has(response.statusCode) || location === undefined) return { response, trail };
      if (until?.(response) === true) return { response, trail };
      await response.body.dump();
      const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      const isSafe = next?.protocol === 'https:' || (next?.protocol === 'http:' && url.protocol === 'http:');
      if (!next || !isSafe) throw new HubError(`expected ${url.origin} to redirect to a safe address`);
      url = next;
    }
    throw new HubError(`expected at most ${maxHops} redirects for ${path} at ${endpoint}, got more`);
  }

  const refused = (response: Dispatcher.ResponseData, path: string) =>
    refusalOf({
      status: response.statusCode,
      reason: header(response, 'x-error-code'),
      retryAfter: header(response, 'retry-after'),
      date: header(response, 'date'),
      what: { model, revision, path, endpoint, hasToken: token !== undefined },
    });

  /** What a captive portal or a proxy says instead of the hub. */
  function refuseOthers(response: Dispatcher.ResponseData, path: string): void {
    if (response.statusCode === 200 && header(response, 'content-type')?.includes('text/html')) {
      throw new HubError(`${endpoint} sent a web page instead of ${path}; something is in the way`);
    }
    const packing = header(response, 'content-encoding') ?? 'identity';
    if ([200, 206].includes(response.statusCode) && packing !== 'identity') {
      throw new HubError(`${path} came packed (${packing}), although that was not asked for`);
    }
  }

  async function open(path: string, from: number, signal: AbortSignal): Promise<Opened> {
    const range = from > 0 ? `bytes=${from}-` : undefined;
    const { response } = await follow('GET', path, { range, signal });
    refuseOthers(response, path);
    if (response.statusCode === 200) return { body: response.body, from: 0 };
    const begins = /^bytes (\d+)-/.exec(header(response, 'content-range') ?? '')?.[1];
    if (response.statusCode === 206 && Number(begins) === from) return { body: response.body, from };
    await response.body.dump();
    const isOtherRange = response.statusCode === 206 || response.statusCode === 416;
    if (isOtherRange && from > 0) return open(path, 0, signal);
    throw refused(response, path);
  }

  return {
    async describe(path, signal) {
      // The redirect to a large file's store says what the file is; the store itself need not be asked.
      const until = (response: Dispatcher.ResponseData) => header(response, 'x-linked-size') !== undefined;
      const { response, trail } = await follow('HEAD', path, { until, signal });
      await response.body.dump();
      const isKnown = redirects.has(response.statusCode) || response.statusCode === 200;
      if (!isKnown) {
        const error = refused(response, path);
        if (error.isMissingFile) return undefined;
        throw error;
      }
      refuseOthers(response, path);
      const commit = trail.map((answer) => header(answer, 'x-repo-commit')).find(Boolean);
      if (commit !== undefined && commit !== revision) {
        throw new HubError(`expected ${model} at the commit ${revision}, got ${commit}`);
      }
      const find = (...names: string[]) =>
        names.flatMap((name) => trail.map((answer) => header(answer, name))).find(Boolean);
      const bytes = Number(find('x-linked-size') ?? header(response, 'content-length'));
      if (!Number.isSafeInteger(bytes) || bytes < 0) {
        throw new HubError(`expected ${endpoint} to say how long ${path} is, got nothing`);
      }
      const tag = (find('x-linked-etag') ?? header(response, 'etag'))?.replace(/^(?:W\/)?"(.*)"$/, '$1');
      return { bytes, tag };
    },
    open,
    close() {
      // Waits for a proxy that says nothing, so nobody waits for it.
      agent.destroy().catch(() => {});
    },
  };
}

/** Whoever is connected to, a proxy included, may be silent for so long. An empty text keeps the library from the environment. */
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

interface FollowOptions {
  readonly range?: string | undefined;
  /** Whether an answer says enough, so that its redirect is not followed. */
  readonly until?: (response: Dispatcher.ResponseData) => boolean;
  readonly signal: AbortSignal;
}
