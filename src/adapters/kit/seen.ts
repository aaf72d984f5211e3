import { LRUCache } from 'lru-cache';

/** Tells the first delivery of an event from repeated ones. */
interface Seen {
  /** True the first time, false for as long as the key is remembered. */
  isFirst(key: string): boolean;
}

/** How many ids are remembered, and for how long. */
const defaults = { max: 10_000, maxAgeMs: 15 * 60_000 } as const;

/**
 * Creates a memory of handled ids. Discord repeats events when a session resumes; Slack retries an event after about one
 * and five minutes (docs.slack.dev/apis/events-api), and a socket can deliver twice.
 */
export function createSeen({ max, maxAgeMs }: { max: number; maxAgeMs: number } = defaults): Seen {
  const seen = new LRUCache<string, true>({ max, ttl: maxAgeMs });
  return {
    isFirst(key) {
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
  };
}
