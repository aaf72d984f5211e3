import OpenAI from 'openai';
import { UserError } from '../../core/errors.ts';
import { EngineError, type EngineFailure } from '../../inference/engine-error.ts';
import { retryAfterMs } from '../../lib/retry-after.ts';
import { message } from '../../languages/message.ts';

/** The longest `Retry-After` that is believed, in ms. */
const longestRetryAfterMs = 24 * 60 * 60 * 1000;

/** How long the provider asks to be left alone, in ms: `retry-after-ms`, or `Retry-After` in seconds or as a date. */
function retryAfterOf(headers: Headers | undefined, now: number): number | undefined {
  const inMs = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  const asked = { retryAfter: headers?.get('retry-after'), date: headers?.get('date') };
  const ms = Number.isFinite(inMs) ? inMs : (retryAfterMs(asked, now) ?? Number.NaN);
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.ceil(ms)), longestRetryAfterMs) : undefined;
}

/** How OpenAI, Azure and compatible servers say that the account is empty. */
const emptyAccount = /insufficient_quota|insufficient_(?:balance|credit|funds)|billing|credit balance/i;
/** How they say that the input violates their rules. */
const refusedContent =
  /content_filter|content_policy|responsibleaipolicy|moderation_blocked|invalid_prompt|usage polic|prohibited_content|safety/i;

/** The refusal when the provider or its model rejects the person's words or picture. */
export function contentRefused(provider: string): UserError {
  return new UserError('content_refused', message('engines.ratherNot', { provider }));
}

/** An error response, as the client throws it. */
interface ErrorResponse {
  readonly status: number | undefined;
  readonly code: string | null | undefined;
  readonly type: string | undefined;
  readonly message: string;
}

function saidIn({ code, type, message }: ErrorResponse): string {
  return [code, type, message].join(' ');
}

/** Whether a provider says that the words or the picture violate its rules. */
export function isRefusal(error: ErrorResponse): boolean {
  return error.status === 400 && refusedContent.test(saidIn(error));
}

function failureOf(status: number, said: string): EngineFailure {
  if (status === 402 || (status === 429 && emptyAccount.test(said))) return 'no_credit';
  // A model that the key has no access to is reported as missing.
  if (status === 401 || status === 403 || status === 404) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 408 ? 'server_error' : 'unusable';
}

/**
 * Codes of failures before anything was sent. After any other, the provider may have done the work and charged for it.
 */
const neverReached =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ECONNABORTED|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_SSL_\w+)$/;

function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code !== '') return cause.code;
    // Several addresses were tried, and mostly failed for the same reason.
    if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  }
  return undefined;
}

/**
 * Converts whatever the client throws into what routing or the person should know. Messages contain only status and
 * code: a provider's own words may repeat the input or part of the key.
 */
export function toEngineFailure(error: unknown, provider: string, now: number): EngineError | UserError {
  if (error instanceof EngineError || error instanceof UserError) return error;
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return new EngineError('silent', 'expected an answer in time, got none', { cause: error });
  if (error instanceof OpenAI.APIConnectionError) {
    const code = codeOf(error);
    return code !== undefined && neverReached.test(code)
      ? new EngineError('unreachable', `could not connect (${code})`)
      : new EngineError('cut', `the connection broke (${code ?? 'no code'})`);
  }
  if (error instanceof OpenAI.APIError) {
    const status = error.status as number | undefined;
    if (status === undefined)
      return new EngineError('malformed', 'expected an error with a status, got none');
    if (isRefusal(error)) return contentRefused(provider);
    const wait = retryAfterOf(error.headers as Headers | undefined, now);
    return new EngineError(
      failureOf(status, saidIn(error)),
      `status ${status}, code ${error.code ?? 'none'}`,
      {
        ...(wait !== undefined && { retryAfterMs: wait }),
      },
    );
  }
  if (error instanceof SyntaxError) return new EngineError('malformed', 'expected JSON, got something else');
  return new EngineError('cut', `the answer was cut off (${codeOf(error) ?? 'no code'})`);
}
