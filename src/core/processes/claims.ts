import { LRUCache } from 'lru-cache';

/** PORT. Tells the first delivery of something from repeated ones. */
export interface Claims {
  /**
   * True for the first caller with this key, false for others for as long as it is remembered: for `ttlMs`, or 15 minutes.
   * Never rejects: where the other processes can't be asked, this one decides by itself.
   */
  first(key: string, ttlMs?: number): Promise<boolean>;
}

/**
 * How long an id is remembered, in ms. Discord repeats events when a session resumes; Slack retries an event after about
 * one and five minutes (docs.slack.dev/apis/events-api), and a socket can deliver twice.
 */
export const claimMs = 15 * 60_000;

/** Creates claims that only this process knows: the 10,000 latest. */
export function createLocalClaims({ max = 10_000, clock = () => performance.now() } = {}): Claims {
  const claimed = new LRUCache<string, true>({ max, perf: { now: clock }, ttlResolution: 0 });
  return {
    first(key, ttlMs = claimMs) {
      const isFirst = !claimed.has(key);
      if (isFirst) claimed.set(key, true, { ttl: ttlMs });
      return Promise.resolve(isFirst);
    },
  };
}
