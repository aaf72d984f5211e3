import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SharedRedis } from './connection.ts';
import { defineScript, nowInMs } from './script.ts';

/** Times of the signs of life, in ms. */
export const presenceDefaults = { everyMs: 1_000, aliveMs: 4_000 } as const;

/** Until when each process counts as alive, in Redis' time. */
export const aliveKey = (redis: SharedRedis) => redis.key('processes', 'until');

/** KEYS are what the processes say of themselves, and until when each counts as alive. Returns those that are. */
const beatScript = defineScript(`${nowInMs}
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[1])
for _, id in ipairs(redis.call('ZRANGE', KEYS[2], '-inf', now, 'BYSCORE')) do
  redis.call('HDEL', KEYS[1], id)
  redis.call('ZREM', KEYS[2], id)
end
return redis.call('HGETALL', KEYS[1])`);

const leaveScript = defineScript(`
redis.call('HDEL', KEYS[1], ARGV[1])
return redis.call('ZREM', KEYS[2], ARGV[1])`);

interface PresenceOptions {
  readonly redis: SharedRedis;
  /** What this process tells the others about itself. */
  readonly describe: () => string;
  readonly everyMs?: number;
  readonly aliveMs?: number;
}

/** The processes that are alive, as each of them says once a second. */
export interface Presence {
  /** This process. */
  readonly id: string;
  /** Resolves once the others know this process, and it knows them. */
  readonly joined: Promise<void>;
  /** What the processes say of themselves, this one included; stale while Redis is away. */
  said(): readonly string[];
  /** For how many ms this process has been in touch without a gap; 0 while it isn't. Only then are others known to be dead. */
  inTouchMs(): number;
  close(): Promise<void>;
}

/** Tells the others that this process is alive, and learns which of them are. */
export function createPresence({
  redis,
  describe,
  everyMs = presenceDefaults.everyMs,
  aliveMs = presenceDefaults.aliveMs,
}: PresenceOptions): Presence {
  const id = randomUUID();
  const keys = [redis.key('processes'), aliveKey(redis)];
  let known: readonly string[] = [];
  let since: number | undefined;
  let lastAt = -Infinity;
  let tellJoined = () => {};
  const joined = new Promise<void>((resolve) => (tellJoined = resolve));

  async function beat(): Promise<void> {
    try {
      const said = await redis.run(beatScript, keys, [id, describe(), aliveMs]);
      const pairs = z.array(z.string()).parse(said);
      const now = performance.now();
      if (now - lastAt > aliveMs) since = now;
      lastAt = now;
      // Ids and what they say take turns.
      known = pairs.filter((_, index) => index % 2 === 1);
      tellJoined();
    } catch {
      since = undefined;
      lastAt = -Infinity;
    }
  }
  const timer = setInterval(() => void beat(), everyMs).unref();
  redis.onConnected(() => void beat());

  return {
    id,
    joined,
    said: () => known,
    inTouchMs() {
      const now = performance.now();
      return since === undefined || now - lastAt > aliveMs ? 0 : now - since;
    },
    async close() {
      clearInterval(timer);
      await redis.run(leaveScript, keys, [id]).catch(() => undefined);
    },
  };
}
