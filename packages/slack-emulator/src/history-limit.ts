import type { Clock } from '@toonwit/emulator-kit';

/** How much of its channels an app may read. */
export interface HistoryLimit {
  /** Requests for each method. */
  readonly perMinute: number;
  /** Messages in one answer. */
  readonly messages: number;
}

const windowMs = 60_000;

/** Counts requests for histories, each method by itself (docs.slack.dev/apis/web-api/rate-limits). */
export interface HistoryCounter {
  set(limit: HistoryLimit): void;
  /** The most messages that an answer holds. */
  readonly messages: number;
  /** Counts a request; seconds until the next one may come if this one may not. */
  take(method: string): number | undefined;
}

/** Creates the counter, which limits nothing until it is told to. */
export function createHistoryCounter(clock: Clock): HistoryCounter {
  let limit: HistoryLimit = { perMinute: Infinity, messages: 1_000 };
  const taken = new Map<string, readonly number[]>();
  return {
    set: (to) => (limit = to),
    get messages() {
      return limit.messages;
    },
    take(method) {
      if (limit.perMinute === Infinity) return undefined;
      const now = clock.now();
      const recent = (taken.get(method) ?? []).filter((at) => now - at < windowMs);
      const [first] = recent;
      if (first !== undefined && recent.length >= limit.perMinute)
        return Math.ceil((first + windowMs - now) / 1000);
      taken.set(method, [...recent, now]);
      return undefined;
    },
  };
}
