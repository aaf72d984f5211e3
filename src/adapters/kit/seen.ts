import { LRUCache } from 'lru-cache';

/** Tells the first sight of something from the next ones. */
export interface Once {
  /** True the first time, false for as long as it is remembered. */
  isFirst(key: string): boolean;
}

/**
 * Remembers what was seen within ten minutes, 10,000 at most: Slack delivers an event again after about one and five
 * minutes (docs.slack.dev/apis/events-api), and a socket can deliver twice.
 */
export function createOnce({ max = 10_000, maxAgeMs = 600_000 } = {}): Once {
  const seen = new LRUCache<string, true>({ max, ttl: maxAgeMs });
  return {
    isFirst(key) {
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
  };
}
