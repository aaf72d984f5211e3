/**
 * The fixed limits of inference. `QUEUE_LENGTH`, `DEADLINE_SECONDS`, `DAILY_BUDGET_USD` and `RESULT_CACHE_MEGABYTES`
 * are configuration; each engine declares its own `concurrency` and `timeoutMs`.
 */

/** How the interaction's time is shared out, in ms. */
export const deadlines = {
  /** Time that an engine must leave for the engines after it; half the remaining time if that is less. */
  reserveMs: 10_000,
  /** With less time left, a provider isn't called: the answer would be paid for and arrive too late. */
  leastCallMs: 1000,
  /** How long a person waits while the only engine loads; a download takes longer. */
  loadMs: 15_000,
  /** How long a local model may look at a picture for an engine that doesn't see it. */
  lookMs: 40_000,
  /** The same for an alternative text, which nobody asked for; and how long nobody waits for one after one came too late. */
  altTextMs: 8_000,
  altTextAgainMs: 600_000,
  /** How long another process's answer is waited for before this one makes its own; half the remaining time if that is less. */
  claimMs: 30_000,
} as const;

/**
 * Pauses before a failed load is retried, in ms; doubled with each failure up to the longest. Meanwhile people are told that the
 * model could not be loaded, where it is the only engine.
 */
export const loadPauses = { firstMs: 30_000, longestMs: 600_000 } as const;

/** How a full queue estimates when to try again. */
export const queueEstimate = {
  /** Assumed duration of a job before the first has finished, in ms. */
  firstGuessMs: 1000,
  /** Weight of the latest job in the moving average. */
  weight: 1 / 8,
  longestSeconds: 60,
} as const;

/** How providers are retried, and left alone after failures. */
export const providerLimits = {
  /** Failures in a row that open the circuit. */
  failuresToOpen: 3,
  /** How long the circuit stays open before one trial call, in ms; longer after each failed trial. */
  openFor: { initialDelay: 15_000, maxDelay: 300_000, exponent: 2 },
  /** Retries of a call that is safe to repeat. */
  retries: 2,
  /** The pause before the first retry, in ms, unless the provider asks for one; doubled each time. */
  firstPauseMs: 500,
  /** The longest pause that a person has to wait for, in ms. */
  longestPauseMs: 10_000,
  /** The longest that a provider's `Retry-After` keeps everyone away, in ms: it could be hours by mistake. */
  longestQuietMs: 300_000,
} as const;
