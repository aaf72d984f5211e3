import { App, LogLevel, webApi, type Logger as BoltLogger, type Receiver } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';

/** Slack's own address of the Web API. */
export const slackApiUrl = 'https://slack.com/api/';

/** How long Slack may take to answer one request, in ms. */
const requestTimeoutMs = 10_000;

/**
 * Bolt's default is ten retries over half an hour, long after anybody waits for the answer. Rate limits are waited for in
 * `call`, which knows how long the interaction lives.
 */
export const clientOptions = (apiUrl: string, logger: BoltLogger) => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 2, minTimeout: 200, maxTimeout: 1_000 },
  rejectRateLimitedCalls: true,
  timeout: requestTimeoutMs,
  logger,
});

/** Bolt's log in ours. Its debug lines carry what people wrote and stay out. */
export function createBoltLogger(logger: Logger): BoltLogger {
  const log = logger.child({ platform: 'slack', part: 'bolt' });
  const told = (args: unknown[]) => ({
    detail: args.map((arg) => (arg instanceof Error ? arg.message : String(arg))),
  });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...args: unknown[]) => log.debug(told(args), 'Bolt warns'),
    error: (...args: unknown[]) => log.warn(told(args), 'Bolt reports a problem'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** A `response_url` that did not take an answer. */
export class RespondError extends Error {
  override readonly name = 'RespondError';
  /** Slack's name for the reason, or the status. */
  readonly code: string;

  constructor(code: string) {
    super(`the response_url answered ${code}`);
    this.code = code;
  }
}

/** Slack's name for what went wrong, such as `not_in_channel`; undefined for failures that are not Slack's answer. */
export function slackErrorOf(error: unknown): string | undefined {
  if (error instanceof RespondError) return error.code;
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Thrown for a response_url that is rate limited, so that it is waited for like a method. */
class RespondLimited extends Error {
  override readonly name = 'RespondLimited';
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`rate limited for ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

/** The way to Slack. */
export interface SlackApi {
  /**
   * Calls a method; where Slack limits us, waits as long as it says and calls again, for as long as the signal lasts.
   * @throws whatever the web client throws, or the signal's reason.
   */
  call<Result>(work: (client: webApi.WebClient) => Promise<Result>, signal: AbortSignal): Promise<Result>;
  /** Answers at a `response_url`. @throws RespondError */
  respond(url: string, body: object, signal: AbortSignal): Promise<void>;
  /** Sends a file's bytes to an upload address. @throws Error */
  upload(url: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
}

const maxAttempts = 30;

async function patiently<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await untilAborted(work(), signal);
    } catch (error) {
      const isLimit = error instanceof webApi.WebAPIRateLimitedError || error instanceof RespondLimited;
      if (!isLimit || attempt >= maxAttempts) throw error;
      await pause(Math.max(error.retryAfter * 1000, 50), undefined, { signal });
    }
  }
}

/** Makes the way to Slack over the real web client. */
export function createSlackApi(token: string, apiUrl: string, logger: BoltLogger): SlackApi {
  const client = new webApi.WebClient(token, clientOptions(apiUrl, logger));

  async function post(url: string, init: RequestInit, signal: AbortSignal): Promise<void> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]);
    const response = await fetch(url, { ...init, method: 'POST', redirect: 'error', signal: limited });
    const text = await response.text();
    if (response.status === 429) throw new RespondLimited(Number(response.headers.get('retry-after') ?? 1));
    if (response.ok) return;
    throw new RespondError(/"error":"(\w+)"/.exec(text)?.[1] ?? `status_${response.status}`);
  }

  return {
    call: (work, signal) => patiently(() => work(client), signal),
    respond(url, body, signal) {
      const init = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
      return patiently(() => post(url, init, signal), signal);
    },
    upload(url, bytes, signal) {
      const body = new Uint8Array(bytes);
      const init = { headers: { 'Content-Type': 'application/octet-stream' }, body };
      return patiently(() => post(url, init, signal), signal);
    },
  };
}

/** Who the bot is. */
export interface BotIdentity {
  readonly botId: string;
  readonly botUserId: string;
  /** The workspace that it is installed in. */
  readonly teamId: string;
  /** What its token may do; undefined where Slack does not say. */
  readonly scopes: readonly string[] | undefined;
}

/** Makes the Bolt app. It is told who it is: by itself it asks once, and never recovers when that call fails. */
export function createBoltApp(
  token: string,
  receiver: Receiver,
  identity: () => BotIdentity,
  options: ReturnType<typeof clientOptions>,
): App {
  return new App({
    receiver,
    authorize: () => {
      const { botId, botUserId } = identity();
      return Promise.resolve({ botToken: token, botId, botUserId });
    },
    convoStore: false,
    logger: options.logger,
    clientOptions: options,
  });
}
