import { setTimeout as pause } from 'node:timers/promises';
import { HubError } from './hub-error.ts';

/** How often and how soon a hub that failed is asked again. */
export interface Patience {
  /** Tries after the first one, in a row and without getting anywhere. */
  readonly repeats: number;
  /** The first pause in ms, doubled with each further one. */
  readonly firstPauseMs: number;
  /** The longest pause in ms. A hub that wants to be left alone for longer ends the trying. */
  readonly longestPauseMs: number;
}

export const defaultPatience: Patience = { repeats: 5, firstPauseMs: 1000, longestPauseMs: 60_000 };

/**
 * Tries until it works, with growing pauses, or until it has failed too often without getting anywhere.
 * `attempt` says through `gotOn` that it did get somewhere, so that a long file may be cut any number of times.
 * @throws what the last try threw, or the signal's reason.
 */
export async function repeatedly<Value>(
  attempt: (gotOn: () => void) => Promise<Value>,
  patience: Patience,
  signal: AbortSignal,
): Promise<Value> {
  let failures = 0;
  for (;;) {
    signal.throwIfAborted();
    try {
      return await attempt(() => {
        failures = 0;
      });
    } catch (error) {
      signal.throwIfAborted();
      failures += 1;
      const pauseMs = pauseAfter(error, failures, patience);
      if (pauseMs === undefined || failures > patience.repeats) throw error;
      await pause(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

function pauseAfter(
  error: unknown,
  failures: number,
  { firstPauseMs, longestPauseMs }: Patience,
): number | undefined {
  if (!(error instanceof HubError) || !error.repeatable) return undefined;
  if (error.retryAfterMs !== undefined) {
    return error.retryAfterMs <= longestPauseMs ? error.retryAfterMs : undefined;
  }
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  return longest * (0.5 + Math.random() / 2);
}
