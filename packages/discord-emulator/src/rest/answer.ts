import type { Answer, Fault, Logger } from '@toonwit/emulator-kit';
import { ApiError } from '../api-error.ts';
import type { RateLimitState } from './rate-limits.ts';

/** An answer with Discord's own error code, for the log. */
export interface RestAnswer extends Answer {
  readonly code?: number;
}

/** The `X-RateLimit-*` headers of an answer (topics/rate-limits, "Header Format"). */
export function limitHeaders(state: RateLimitState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': (Date.now() / 1000 + state.resetAfterSeconds).toFixed(3),
    'x-ratelimit-reset-after': state.resetAfterSeconds.toFixed(3),
    'x-ratelimit-bucket': Buffer.from(state.bucket).toString('hex').slice(0, 32),
  };
}

/** The refusal of a request that is over a limit. */
export function tooManyRequests(exactSeconds: number, global: boolean): RestAnswer {
  // Rounded up, or clients would retry too early; and only once, so that body and header agree.
  const retryAfterSeconds = Math.ceil(exactSeconds * 1000) / 1000;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** A fault in Discord's words; undefined for those that let the request through. */
export function faultAnswer(fault: Fault): RestAnswer | undefined {
  if (fault.kind === 'rateLimit') return tooManyRequests(fault.retryAfterSeconds, fault.global ?? false);
  if (fault.kind !== 'status') return undefined;
  const { status, body = { message: `${status}: Fault`, code: 0 }, headers } = fault;
  return { status, body, ...(headers && { headers }) };
}

/** What was thrown while a request was handled, in Discord's words; logs what is the emulator's own fault. */
export function errorAnswer(error: unknown, logger: Logger): RestAnswer {
  if (error instanceof ApiError) return { status: error.status, body: error.toBody(), code: error.code };
  const tooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  if (!tooLarge) logger.error({ error }, 'the emulated Discord failed to answer');
  return errorAnswer(new ApiError(tooLarge ? 'tooLarge' : 'internal'), logger);
}
