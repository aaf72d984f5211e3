import { webApi, type Logger as BoltLogger } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { beginLife, reasonOf, untilAborted } from '../../lib/abort.ts';
import {
  isNeverSent,
  isNotTaken,
  isTokenRefused,
  mayBeDone,
  RespondError,
  UnconfirmedError,
} from './errors.ts';
import { timeoutsMs, waitsMs } from './limits.ts';

/** Attempts at a request while Slack limits it. */
const maxAttempts = 30;

/** Slack's own address of the Web API. */
export const slackApiUrl = 'https://slack.com/api/';

/**
 * Options for Slack's web client. By default Bolt retries ten times over half an hour, long after anybody waits for the
 * answer. `call` waits for rate limits itself, because it knows how long the interaction lives.
 */
export const clientOptions = (apiUrl: string, logger: BoltLogger) => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 1_000 },
  rejectRateLimitedCalls: true,
  timeout: timeoutsMs.request,
  logger,
});

export interface CallLimits {
  /** A rate limit that lasts longer is thrown, in ms. */
  readonly maxWaitMs?: number;
}

/** The calls that the bot makes to Slack. */
export interface SlackApi {
  /**
   * Calls a method. After a rate limit it waits as long as Slack says and tries again, until the signal aborts.
   * @throws whatever the web client throws, or the signal's reason.
   */
  call<Result>(
    work: (client: webApi.WebClient) => Promise<Result>,
    signal: AbortSignal,
    limits?: CallLimits,
  ): Promise<Result>;
  /**
   * Calls a method that posts something, and doesn't repeat it if the answer is lost.
   * @throws UnconfirmedError if nobody knows whether it was carried out; otherwise like `call`.
   */
  callOnce<Result>(work: (client: webApi.WebClient) => Promise<Result>, signal: AbortSignal): Promise<Result>;
  /**
   * Posts a message to a `response_url`, without repeating it if the answer is lost.
   * @throws RespondError, or UnconfirmedError if it may have arrived.
   */
  respond(url: string, body: object, signal: AbortSignal): Promise<void>;
  /** Sends a file's bytes to an upload address. @throws RespondError, or UnconfirmedError if they may have arrived. */
  upload(url: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
}

/** A rate limit on an address that isn't a method. */
class RespondLimited extends Error {
  override readonly name = 'RespondLimited';
  /** Seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`rate limited for ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

async function withRateLimits<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  { maxWaitMs = Infinity }: CallLimits = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await untilAborted(work(), signal);
    } catch (error) {
      const isLimit = error instanceof webApi.WebAPIRateLimitedError || error instanceof RespondLimited;
      if (!isLimit || attempt >= maxAttempts) throw error;
      const wait = Math.max(error.retryAfter * 1000, waitsMs.rateLimitAtLeast);
      if (wait > maxWaitMs) throw error;
      await pause(wait, undefined, { signal });
    }
  }
}

/** Sends what must not be sent twice: again only if Slack did nothing of it. */
async function sendOnce<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await withRateLimits(work, signal);
    } catch (error) {
      const wait = waitsMs.connect[attempt];
      if (signal.aborted || error instanceof RespondLimited) throw error;
      if (wait !== undefined && isNotTaken(error)) await pause(wait, undefined, { signal });
      else if (mayBeDone(error)) throw new UnconfirmedError('Slack’s answer was lost', { cause: error });
      else throw error;
    }
  }
}

/** Where Slack takes answers by `response_url`. */
const responseOrigin = 'https://hooks.slack.com';

/** The bot token of a workspace, as it is now. @throws Error if there is none. */
export type BotToken = () => Promise<string>;

interface SlackApiOptions {
  /** Asked for every call, because Slack may replace it every few hours. */
  readonly token: BotToken;
  readonly apiUrl: string;
  readonly logger: BoltLogger;
  /** Called when a call fails because Slack refuses the token. */
  readonly onTokenRefused?: () => void;
}

/** What is sent to an address that Slack gave. */
interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Sends a request and reads the answer. @throws UnconfirmedError if it was sent and no answer came. */
async function exchange(url: string, { headers, body }: Posted, signal: AbortSignal) {
  try {
    const response = await request(url, { method: 'POST', headers, body, signal });
    return { ...response, text: await response.body.text() };
  } catch (error) {
    if (isNeverSent(error)) throw error;
    throw new UnconfirmedError('the answer of a response_url was lost', { cause: error });
  }
}

/** Creates the API on Slack's own web client. */
export function createSlackApi({
  token,
  apiUrl,
  logger,
  onTokenRefused = () => {},
}: SlackApiOptions): SlackApi {
  let latest:
    | { readonly token: string; readonly client: webApi.WebClient; readonly once: webApi.WebClient }
    | undefined;
  const responseOrigins = [responseOrigin, new URL(apiUrl).origin];

  async function clientsNow() {
    const now = await token();
    if (latest?.token !== now) {
      const options = clientOptions(apiUrl, logger);
      const once = new webApi.WebClient(now, { ...options, retryConfig: { retries: 0 } });
      latest = { token: now, client: new webApi.WebClient(now, options), once };
    }
    return latest;
  }

  async function watched<Result>(calling: Promise<Result>): Promise<Result> {
    try {
      return await calling;
    } catch (error) {
      if (isTokenRefused(error)) onTokenRefused();
      throw error;
    }
  }

  /** Posts without following redirects, and without what `fetch` costs for each request. */
  async function post(url: string, { headers, body }: Posted, signal: AbortSignal): Promise<void> {
    const life = beginLife({
      parent: signal,
      onParentAbort: () => reasonOf(signal),
      deadlineMs: timeoutsMs.request,
      onDeadline: () => new Error(`expected an answer within ${timeoutsMs.request} ms, got none`),
    });
    const sent = await exchange(url, { headers, body }, life.signal).finally(() => life[Symbol.dispose]());
    const { statusCode, text } = sent;
    if (statusCode === 429) throw new RespondLimited(Number(sent.headers['retry-after'] ?? 1));
    // A response_url may say in a successful answer that it refused.
    if (statusCode >= 200 && statusCode < 300 && !/"ok":\s*false/.test(text)) return;
    throw new RespondError(/"error":"(\w+)"/.exec(text)?.[1] ?? `status_${statusCode}`);
  }

  return {
    call: (work, signal, limits) =>
      watched(withRateLimits(async () => work((await clientsNow()).client), signal, limits)),
    async callOnce(work, signal) {
      const { once } = await clientsNow();
      return watched(sendOnce(() => work(once), signal));
    },
    async respond(url, body, signal) {
      // It stands in a request: whoever forges one must not choose where answers go.
      const isSlacks = URL.canParse(url) && responseOrigins.includes(new URL(url).origin);
      if (!isSlacks) throw new RespondError('foreign_response_url');
      const init = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
      await sendOnce(() => post(url, init, signal), signal);
    },
    upload(url, bytes, signal) {
      const body = new Uint8Array(bytes);
      const init = { headers: { 'Content-Type': 'application/octet-stream' }, body };
      return sendOnce(() => post(url, init, signal), signal);
    },
  };
}
