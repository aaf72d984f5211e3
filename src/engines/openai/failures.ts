import OpenAI from 'openai';
import { UserError } from '../../core/errors.ts';
import { EngineError, retryAfterMs, type EngineFailure } from '../../inference/engine-error.ts';

const longestRetryAfterMs = 24 * 60 * 60 * 1000;

/** How long the provider wants to be left alone, in ms: `retry-after-ms`, or `Retry-After` in seconds or as a date. */
export function retryAfterOf(headers: Headers | undefined, now: number): number | undefined {
  const inMs = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  const asked = { retryAfter: headers?.get('retry-after'), date: headers?.get('date') };
  const ms = Number.isFinite(inMs) ? inMs : (retryAfterMs(asked, now) ?? Number.NaN);
  return Number.isFinite(ms) ? Math.min(Math.max(0, Math.ceil(ms)), longestRetryAfterMs) : undefined;
}

/** How OpenAI, Azure and compatible servers say that the account is empty. */
const emptyAccount = /insufficient_quota|insufficient_(?:balance|credit|funds)|billing|credit balance/i;
/** How they say that the input is against their rules. */
const refusedContent =
  /content_filter|content_policy|responsibleaipolicy|moderation_blocked|invalid_prompt|usage polic|prohibited_content|safety/i;

/** What a person reads whose words or picture the provider, or its model, will not work with. */
export function contentRefused(provider: string): UserError {
  return new UserError(
    'content_refused',
    `${provider} would rather not answer this one. Please try something else.`,
  );
}

/** An answer with an error status, as the client throws it. */
interface Complaint {
  readonly status: number | undefined;
  readonly code: string | null | undefined;
  readonly type: string | undefined;
  readonly message: string;
}

function saidIn({ code, type, message }: Complaint): string {
  return [code, type, message].join(' ');
}

/** Whether a provider says that the words or the picture are against its rules. */
export function isRefusal(error: Complaint): boolean {
  return error.status === 400 && refusedContent.test(saidIn(error));
}

function failureOf(status: number, said: string): EngineFailure {
  if (status === 402 || (status === 429 && emptyAccount.test(said))) return 'no_credit';
  // A model that the key may not see is reported as missing.
  if (status === 401 || status === 403 || status === 404) return 'unauthorized';
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 408 ? 'server_error' : 'unusable';
}

/** Codes of failures before anything was sent. After any other the provider may have done, and charged for, the work. */
const neverReached =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ECONNABORTED|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_SSL_\w+)$/;

function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code !== '') return cause.code;
    // Several addresses were tried: they mostly failed alike.
    if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  }
  return undefined;
}

/**
 * Makes of whatever the client throws what routing or the person should know. Messages name status and code alone:
 * a provider's own words may repeat the input, or a part of the key.
 */
export function toEngineFailure(error: unknown, provider: string, now: number): EngineError | UserError {
  if (error instanceof EngineError || error instanceof UserError) return error;
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return new EngineError('silent', 'no answer in time', { cause: error });
  if (error instanceof OpenAI.APIConnectionError) {
    const code = codeOf(error);
    return code !== undefined && neverReached.test(code)
      ? new EngineError('unreachable', `no connection (${code})`)
      : new EngineError('cut', `the connection broke (${code ?? 'no code'})`);
  }
  if (error instanceof OpenAI.APIError) {
    const status = error.status as number | undefined;
    if (status === undefined) return new EngineError('malformed', 'an error without a status');
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
  if (error instanceof SyntaxError) return new EngineError('malformed', 'an answer that is not JSON');
  return new EngineError('cut', `the answer broke off (${codeOf(error) ?? 'no code'})`);
}
