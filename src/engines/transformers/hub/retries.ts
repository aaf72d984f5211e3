import { setTimeout as pause } from 'node:timers/promises';
import { HubError } from './hub-error.ts';

/** How often and how soon a failed request is sent again. */
export interface RetryOptions {
  /** Retries in a row that get nowhere. */
  readonly repeats: number;
  /** The first pause in ms, doubled with each further one. */
  readonly firstPauseMs: number;
  /** The longest pause in ms. If the hub asks for a longer one, the last failure is thrown instead. */
  readonly longestPauseMs: number;
}

/**
 * Tries until it works, with growing pauses, or until it has failed too often in a row. `attempt` calls `gotOn` when it
 * made progress, so that a long file may be interrupted any number of times.
 * @throws what the last attempt threw, or the signal's reason.
 */
export async function withRetries<Value>(
  attempt: (gotOn: () => void) => Promise<Value>,
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

/** In ms; infinite if trying again is no use. */
function pauseAfter(
  error: unknown,
  failures: number,
  { firstPauseMs, longestPauseMs }: RetryOptions,
): number {
  if (!(error instanceof HubError) || !error.repeatable) return Infinity;
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  return error.retryAfterMs ?? longest * (0.5 + Math.random() / 2);
}
