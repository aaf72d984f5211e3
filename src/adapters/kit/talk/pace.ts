import { LRUCache } from 'lru-cache';

/** Keeps the bot from filling a channel with small talk. */
interface TalkPace {
  /** Whether one more answer may be given in the channel now; counts it if so. */
  mayAnswer(channel: string): boolean;
}

const defaults = { answers: 6, withinMs: 60_000, channels: 5_000 } as const;

/** Creates the pace: at most six answers a minute and channel. @param clock milliseconds that never go back. */
export function createTalkPace(clock: () => number = () => performance.now()): TalkPace {
  const recent = new LRUCache<string, readonly number[]>({ max: defaults.channels });
  return {
    mayAnswer(channel) {
      const now = clock();
      const given = (recent.get(channel) ?? []).filter((at) => now - at < defaults.withinMs);
      if (given.length >= defaults.answers) return false;
      recent.set(channel, [...given, now]);
      return true;
    },
  };
}
