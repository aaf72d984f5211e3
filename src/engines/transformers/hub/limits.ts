import type { RetryOptions } from './retries.ts';

/** How downloads from a hub behave unless told otherwise. */
export const hubDefaults = {
  /** How long the hub may be silent, in ms: before it answers, and between two pieces of a file. */
  silenceMs: 30_000,
  retries: { repeats: 5, firstPauseMs: 1000, longestPauseMs: 60_000 },
} as const satisfies { readonly silenceMs: number; readonly retries: RetryOptions };

/** Fixed limits of a download. */
export const hubLimits = {
  redirects: 5,
  /** Times that a file with a wrong checksum is downloaded again from its beginning. */
  corruptDownloads: 2,
  /** An attempt that downloads less than this many bytes counts as no progress. */
  progressBytes: 256 * 1024,
  /**
   * Larger files are stored outside git, so only their SHA-256 is known; hashing them three times would take seconds.
   */
  gitFileBytes: 64 * 1024 * 1024,
} as const;

/** How processes that share a cache tell whether another one is downloading the same model, in ms. */
export const lockTimings = {
  /** How often the holder touches its lock, and how often others look. */
  heartbeatMs: 5_000,
  pollMs: 500,
  /** A lock untouched for this long is abandoned; an empty one should be filled within a moment. */
  staleMs: 30_000,
  namelessMs: 5_000,
} as const;
