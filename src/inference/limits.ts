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
} as const;
