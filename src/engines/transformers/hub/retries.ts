import { setTimeout as pause } from 'node:timers/promises';
import { HubError } from './hub-error.ts';

/** How often and how soon a failed request is retried. */
export interface RetryOptions {
  /** Retries in a row without progress. */
  readonly repeats: number;
  /** The first pause in ms, doubled with each further one. */
  readonly firstPauseMs: number;
  /** The longest pause in ms. If the hub asks for more, the last failure is thrown instead. */
  readonly longestPauseMs: number;
}

/** How downloads from a hub are retried. */
export const usualRetries: RetryOptions = { repeats: 5, firstPauseMs: 1000, longestPauseMs: 60_000 };

/**
 * Retries with growing pauses until it succeeds or has failed too often in a row. `attempt` calls `madeProgress` when
 * it got further, so that a long download may be interrupted any number of times.
 * @throws what the last attempt threw, or the signal's reason.
 */
export async function withRetries<Value>(
  attempt: (madeProgress: () => void) => Promise<Value>,
  options: RetryOptions,
  signal: AbortSignal,
): Promise<Value> {
  let failures = 0;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await attempt(() => (failures = 0));
    } catch (error) {
      signal.throwIfAborted();
      failures += 1;
      const pauseMs = pauseAfter(error, failures, options);
      if (pauseMs > options.longestPauseMs || failures > options.repeats) throw error;
      await pause(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** In ms; infinite if a retry is useless. */
function pauseAfter(
  error: unknown,
  failures: number,
  { firstPauseMs, longestPauseMs }: RetryOptions,
): number {
  if (!(error instanceof HubError) || !error.repeatable) return Infinity;
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  return error.retryAfterMs ?? longest * (0.5 + Math.random() / 2);
}
