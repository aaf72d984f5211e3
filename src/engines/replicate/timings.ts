import { setTimeout as after } from 'node:timers/promises';

/** How long the engine waits for what. */
export interface Timings {
  /**
   * Seconds that Replicate may hold the answer to a creation back for the picture (`Prefer: wait`, 1 to 60). Short,
   * because a prediction can be cancelled only when its id is known.
   */
  readonly waitSeconds: number;
  /** For any answer, on top of what it may be held back, in ms. */
  readonly answerMs: number;
  /** Before the first look at a prediction, in ms; each further pause is half as long again. */
  readonly firstPollMs: number;
  readonly longestPollMs: number;
  /** Looks in a row that may fail before the prediction is given up. */
  readonly failedPolls: number;
  /** For a cancellation with its repeats, in ms. */
  readonly cancelMs: number;
  /** For the cancellations that are under way when the process stops, in ms. */
  readonly disposeMs: number;
  /** Times that a picture is asked for. */
  readonly downloads: number;
  /** Before something free is tried again, in ms; doubled each time. */
  readonly retryMs: number;
}

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

/** The longest pause that anybody can ask for, in ms. */
const longestPauseMs = 60_000;

/** Waits. @throws the signal's reason when it aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await after(Math.min(ms, longestPauseMs), undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
