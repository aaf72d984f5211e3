import { setTimeout as after } from 'node:timers/promises';

/** The engine's deadlines, pauses and retries. */
export interface Timings {
  /**
   * Seconds that Replicate may wait for the picture before it answers a creation (`Prefer: wait`, 1 to 60). Short,
   * because a prediction can be cancelled only once its id is known.
   */
  readonly waitSeconds: number;
  /** Deadline of any answer, in addition to `waitSeconds`, in ms. */
  readonly answerMs: number;
  /** Pause before the first poll of a prediction, in ms; each further one is 1.5 times as long. */
  readonly firstPollMs: number;
  readonly longestPollMs: number;
  /** Consecutive failed polls after which the prediction is given up. */
  readonly failedPolls: number;
  /** Deadline of a cancellation including retries, in ms. */
  readonly cancelMs: number;
  /** Deadline of cancellations in progress when the process stops, in ms. */
  readonly disposeMs: number;
  /** Attempts to download a picture. */
  readonly downloads: number;
  /** Pause before something free is retried, in ms; doubled each time. */
  readonly retryMs: number;
}

/** The defaults, which only tests change. */
export const timingDefaults = {
  waitSeconds: 5,
  answerMs: 10_000,
  firstPollMs: 500,
  longestPollMs: 3_000,
  failedPolls: 5,
  cancelMs: 10_000,
  disposeMs: 5_000,
  downloads: 3,
  retryMs: 500,
} as const satisfies Timings;

/** The longest pause, whatever a `Retry-After` asks for, in ms. */
const longestPauseMs = 60_000;

/** Waits for `ms`, but at most a minute. @throws the signal's reason when it aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await after(Math.min(ms, longestPauseMs), undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
