/** How sessions may start (events/gateway, "Session Start Limit Object" and "Max Concurrency"). */
interface SessionStarts {
  /** Whether a shard may identify now. */
  take(shardId: number): boolean;
  /** As `/gateway/bot` tells it. */
  info(): object;
}

const perDay = 1000;
const dayMs = 86_400_000;
const windowMs = 5000;
/** What Discord tells a bot whose starts aren't limited here, so that the bot doesn't wait either. */
const unlimited = 16;

/**
 * Creates the limits on new sessions: so many a day, and one in 5 seconds for all shards with the same remainder of
 * `shardId / maxConcurrency`. The seconds are the machine's own, because the bot waits by them.
 */
export function createSessionStarts(maxConcurrency: number | false): SessionStarts {
  const latest = new Map<number, number>();
  let left = perDay;
  return {
    take(shardId) {
      const bucket = maxConcurrency === false ? undefined : shardId % maxConcurrency;
      const now = performance.now();
      if (bucket !== undefined && now - (latest.get(bucket) ?? -Infinity) < windowMs) return false;
      if (left === 0) return false;
      left -= 1;
      if (bucket !== undefined) latest.set(bucket, now);
      return true;
    },
    info: () => ({
      total: perDay,
      remaining: left,
      reset_after: dayMs,
      max_concurrency: maxConcurrency === false ? unlimited : maxConcurrency,
    }),
  };
}
