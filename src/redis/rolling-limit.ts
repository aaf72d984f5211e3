import Bottleneck from 'bottleneck';
import PQueue from 'p-queue';
import { z } from 'zod';
import { tooManyPeople } from '../core/refusals.ts';
import {
  createRollingLimit,
  windowMs as minuteMs,
  type LimitFor,
  type Taken,
} from '../core/limits/rolling-limit.ts';
import type { SharedRedis } from './connection.ts';
import { defineScript, nowInMs, type Script } from './script.ts';

interface SharedLimitOptions {
  readonly redis: SharedRedis;
  /** The window, in ms of Redis' clock; a minute unless given. */
  readonly windowMs?: number;
  /** For decisions without Redis: milliseconds on a monotonic clock. */
  readonly clock?: () => number;
}

/** Bounds of the decisions that a process waits for. */
const bounds = {
  /** Of everybody. */
  atOnce: 256,
  waiting: 4096,
  /** Of one person; they are decided on one after another. */
  waitingPerPerson: 64,
} as const;

/**
 * A sliding log: the ids of the calls of the last minute, by Redis' own time, so that clocks of processes don't matter.
 * Returns whether the call is admitted and, if not, in how many ms the next one can be.
 */
const takeScript = defineScript(`${nowInMs}
local id, limit, window = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
if redis.call('ZSCORE', KEYS[1], id) then return {1, 0} end
local count = redis.call('ZCARD', KEYS[1])
if count >= limit then
  local first = redis.call('ZRANGE', KEYS[1], count - limit, count - limit, 'WITHSCORES')
  return {0, first[2] + window - now}
end
redis.call('ZADD', KEYS[1], now, id)
redis.call('PEXPIRE', KEYS[1], window)
return {1, 0}`);

/** Returns how many calls count, and in how many ms the oldest of them will not. */
const countScript = defineScript(`${nowInMs}
local window = tonumber(ARGV[1])
local oldest = redis.call('ZRANGE', KEYS[1], '(' .. (now - window), '+inf', 'BYSCORE', 'LIMIT', 0, 1, 'WITHSCORES')
if not oldest[2] then return {0, 0} end
return {redis.call('ZCOUNT', KEYS[1], '(' .. (now - window), '+inf'), oldest[2] + window - now}`);

/** How long a Redis that is connected but silent is not asked again, in ms, so that people don't wait for it one by one. */
const silenceMs = 1_000;

const pair = z.tuple([z.number(), z.number()]);
const inSeconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));

/**
 * Creates limits that hold over all processes. Bottleneck decides on one call of a person after another, and a queue bounds
 * how many decisions are under way; the place itself comes from a script in Redis. Bottleneck's own clustering is not used:
 * decisions get lost in it, and it stays broken once Redis has restarted (docs/scaling.md has the numbers).
 *
 * While Redis can't be reached, or doesn't answer, this process decides alone, and knows the calls that it admitted before.
 */
export function createSharedLimits({
  redis,
  windowMs = minuteMs,
  clock = () => performance.now(),
}: SharedLimitOptions): LimitFor {
  const decisions = new PQueue({ concurrency: bounds.atOnce });
  let silentUntil = -Infinity;

  /** Returns the two numbers of a script, or undefined where Redis doesn't answer. */
  async function consult(script: Script, key: string, args: readonly (string | number)[]) {
    if (performance.now() < silentUntil) return undefined;
    try {
      return pair.parse(await redis.run(script, [key], args));
    } catch {
      if (redis.awaySince() === undefined) silentUntil = performance.now() + silenceMs;
      return undefined;
    }
  }

  return (name, initial) => {
    let limit = initial;
    const key = redis.key('calls', name);
    const alone = createRollingLimit(limit, clock);
    let asking = 0;
    /** The latest decision that began while no other was under way. */
    let first: Promise<Taken> | undefined;
    /** While a person has several decisions under way. Most never have, and a limiter costs more than the decision. */
    let oneByOne: Bottleneck | undefined;

    async function ask(id: string): Promise<Taken> {
      const decision = await consult(takeScript, key, [id, limit, windowMs]);
      if (decision?.[0] === 0) return { secondsUntilFree: inSeconds(decision[1]) };
      const own = await alone.take(id);
      if (!decision && !('ticket' in own)) return own;
      return {
        ticket: {
          async refund() {
            if ('ticket' in own) await own.ticket.refund();
            // Also if it didn't answer: it may have counted the call all the same.
            await redis.eventually(() => redis.client.zrem(key, id));
          },
        },
      };
    }

    async function decide(id: string): Promise<Taken> {
      if (decisions.size >= bounds.waiting) throw tooManyPeople();
      return decisions.add(() => ask(id));
    }

    /** Decides on a call after those of the same person that are under way. */
    function decideNext(id: string): Promise<Taken> {
      oneByOne ??= new Bottleneck({
        maxConcurrent: 1,
        highWater: bounds.waitingPerPerson,
        strategy: Bottleneck.strategy.OVERFLOW,
      });
      return oneByOne.schedule(async () => {
        await first?.catch(() => undefined);
        return decide(id);
      });
    }

    return {
      async take(id) {
        asking += 1;
        try {
          if (asking > 1) return await decideNext(id);
          first = decide(id);
          return await first;
        } catch (error) {
          if (error instanceof Bottleneck.BottleneckError) throw tooManyPeople();
          throw error;
        } finally {
          asking -= 1;
          if (asking === 0) first = oneByOne = undefined;
        }
      },
      async left() {
        const counted = await consult(countScript, key, [windowMs]);
        if (!counted) return alone.left();
        const [count, waitMs] = counted;
        return {
          left: Math.max(0, limit - count),
          secondsUntilFree: count === 0 ? 0 : inSeconds(waitMs),
        };
      },
      resize(next) {
        limit = next;
        alone.resize(next);
      },
      async clear() {
        await alone.clear();
        await redis.eventually(() => redis.client.del(key));
      },
      isUnused: () => asking === 0 && alone.isUnused(),
    };
  };
}
