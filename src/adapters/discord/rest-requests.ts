import type { RESTOptions } from 'discord.js';
import { STATUS_CODES } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { request, type Dispatcher } from 'undici';
import type { Logger } from '../../lib/logger.ts';
import { timeoutsMs, waitsMs } from './limits.ts';

type MakeRequest = RESTOptions['makeRequest'];
type Answer = Awaited<ReturnType<MakeRequest>>;

/** The answer to a request as discord.js reads it. */
async function answerOf({ statusCode: status, headers, body }: Dispatcher.ResponseData): Promise<Response> {
  const text = await body.text().catch((cause: unknown) => {
    // What was asked has been done: the library would send it again if it saw the broken connection itself.
    throw new Error('the rest of Discord’s answer did not arrive', { cause });
  });
  const pairs = Object.entries(headers).flatMap(([name, values = []]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  const statusText = STATUS_CODES[status] ?? '';
  return new Response(text === '' ? null : text, { status, statusText, headers: pairs });
}

/**
 * How discord.js sends a request. By default it hands files to whichever undici was loaded first, and another major version
 * of undici can't read them ("action is not a function"). Only files need `fetch`, which takes twice as long as undici's own.
 */
const send: MakeRequest = async (url, init) => {
  const { method = 'GET', headers = {}, body, signal = null } = init;
  try {
    if (typeof body === 'string' || body === null || body === undefined)
      return await answerOf(
        await request(url, { method, headers: new Map(Object.entries(headers)), body: body ?? null, signal }),
      );
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the library makes both with Node's own classes
    return await fetch(url, { method, headers, body, ...(signal && { signal }) });
  } catch (error) {
    // The library decides by the error's code whether to retry, and fetch keeps that code in the cause.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  }
};

interface RequestsOptions {
  readonly apiUrl: string;
  readonly token: string;
  readonly logger: Logger;
  /** Called when Discord has confirmed that it no longer takes the token. */
  readonly onTokenRefused?: () => void;
}

/** The requests below the library, where Discord's odd answers are recognised. */
export interface Requests {
  readonly makeRequest: MakeRequest;
  /** Asks Discord whether it refuses the token. False as long as it doesn't say so twice. */
  readonly isTokenRefused: () => Promise<boolean>;
}

function isBotRequest(headers: unknown): boolean {
  const { Authorization: authorization } = headers as { Authorization?: unknown };
  return typeof authorization === 'string' && authorization.startsWith('Bot ');
}

/** Cloudflare stands in front of Discord and answers with pages, where Discord itself answers with JSON. */
function isPage({ headers }: Answer): boolean {
  return headers.get('content-type')?.startsWith('application/json') !== true;
}

/** A rate limit in the form that the library waits for and then retries. */
function tooManyRequests(waitMs: number): Response {
  const headers = { 'Content-Type': 'application/json', 'Retry-After': String(waitMs / 1000) };
  return new Response('{}', { status: 429, headers });
}

/**
 * Creates the requests. The library forgets its token at the first 401 and repeats a 429 without `Retry-After` at once, so
 * those answers don't reach it as they are.
 */
export function createRequests({
  apiUrl,
  token,
  logger,
  onTokenRefused = () => {},
}: RequestsOptions): Requests {
  let asking: Promise<boolean> | undefined;
  let blocks = 0;
  let blockedUntil = 0;

  async function askOnce(): Promise<boolean> {
    try {
      const response = await fetch(`${apiUrl}/v10/users/@me`, {
        headers: { Authorization: `Bot ${token}` },
        signal: AbortSignal.timeout(timeoutsMs.request),
      });
      await response.body?.cancel();
      return response.status === 401;
    } catch {
      return false;
    }
  }

  async function askTwice(): Promise<boolean> {
    if (!(await askOnce())) return false;
    await pause(waitsMs.confirmRefusal);
    return askOnce();
  }

  function isTokenRefused(): Promise<boolean> {
    asking ??= askTwice().finally(() => (asking = undefined));
    return asking;
  }

  /** A 401 about the token goes on to the library; any other becomes a 403, after which the library keeps the token. */
  async function judge(response: Answer): Promise<Answer> {
    if (await isTokenRefused()) {
      onTokenRefused();
      return response;
    }
    logger.warn('Discord answered one request with 401 but still takes DISCORD_TOKEN; carrying on');
    return new Response(await response.text(), {
      status: 403,
      headers: { 'Content-Type': response.headers.get('content-type') ?? 'application/json' },
    });
  }

  /** Cloudflare blocks an address, not a route, so every request waits. */
  function block(response: Answer): Response {
    const named = Number(response.headers.get('retry-after') ?? 0) * 1000;
    const doubled = Math.min(waitsMs.blockAtMost, waitsMs.blockAtLeast * 2 ** blocks);
    const waitMs = named > 0 ? named : doubled;
    if (Date.now() >= blockedUntil) {
      blocks += 1;
      logger.warn(
        { status: response.status, waitMs },
        'Cloudflare, in front of Discord, blocks this machine’s address (error 1015), so requests wait. If this goes on, look for other programs at the same address that send many requests',
      );
    }
    blockedUntil = Math.max(blockedUntil, Date.now() + waitMs);
    return tooManyRequests(waitMs);
  }

  /** Discord names the wait in the body too. */
  async function withWait(response: Answer): Promise<Answer> {
    const body: unknown = await response.json().catch(() => undefined);
    const named = typeof body === 'object' && body !== null && 'retry_after' in body ? body.retry_after : 0;
    const waitMs = typeof named === 'number' && named > 0 ? named * 1000 : waitsMs.unnamedLimit;
    logger.warn({ waitMs }, 'Discord limits requests without saying for how long');
    return tooManyRequests(waitMs);
  }

  return {
    async makeRequest(url, init) {
      const left = blockedUntil - Date.now();
      if (left > 0) return tooManyRequests(left);
      const response = await send(url, init);
      const { status } = response;
      if (status === 401 && isBotRequest(init.headers)) return judge(response);
      if ((status === 403 || status === 429) && isPage(response)) return block(response);
      if (status === 429 && !(Number(response.headers.get('retry-after')) > 0)) return withWait(response);
      if (response.ok) blocks = 0;
      return response;
    },
    isTokenRefused,
  };
}
