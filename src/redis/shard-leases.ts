import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ShardLeases, ShardPlan } from '../core/processes/shard-leases.ts';
import { untilAborted } from '../lib/abort.ts';
import type { Logger } from '../lib/logger.ts';
import type { SharedRedis } from './connection.ts';
import {
  beatScript,
  joinScript,
  noShard,
  otherCount,
  notOurTurn,
  takeScript,
} from './shard-lease-scripts.ts';

/** How shards change hands, in ms. */
const shardMs = {
  /** How long a process keeps its shards without a sign of life; then others take them. */
  lease: 10_000,
  /** Between two signs of life. */
  beat: 1_000,
  /** A process that stood still for this long closes its shards before it does anything else. */
  stoodStill: 8_000,
  /** Without Redis for this long, a process closes its shards: it may be the only one that can't reach it. */
  away: 60_000,
  /** After Redis was away, so that all processes keep the shards that they had. */
  settle: 6_000,
  /** How long a free shard is left to a process that has fewer, which may wait for its turn to identify twice. */
  courtesy: 13_000,
  /** Between two IDENTIFYs; Discord wants 5 s, and the second may travel faster than the first. */
  identify: 6_000,
  /** An answer of Redis that took longer no longer allows to identify. */
  identifyLag: 500,
} as const;

interface ShardLeasesOptions {
  readonly redis: SharedRedis;
  readonly logger: Logger;
  readonly ms?: Partial<Record<keyof typeof shardMs, number>>;
}

/**
 * Creates the leases of one process. It holds its shards as long as it says in time, by Redis' clock, that it is alive.
 * Where Redis is away for all processes, nobody can take anything, so each keeps its shards for a minute. Where only this
 * process can't reach it, others run the same shards until the minute is over; Discord takes one answer to an interaction.
 */
export function createShardLeases({ redis, logger, ms: given }: ShardLeasesOptions): ShardLeases {
  const ms = { ...shardMs, ...given };
  const me = randomUUID();
  const keys = ['members', 'leases', 'count'].map((name) => redis.key('shards', name));
  const held = new Map<number, AbortController>();
  let plan: ShardPlan = { shards: 1, maxConcurrency: 1 };
  let timer: NodeJS.Timeout | undefined;
  let tickedAt = 0;
  let heardAt = 0;
  let isAway = false;
  let settledAt = 0;
  let courteousSince: number | undefined;

  function lose(ids: readonly number[], reason: string): void {
    for (const id of ids) {
      held.get(id)?.abort(new Error(reason));
      held.delete(id);
    }
  }

  const loseAll = (reason: string) => lose([...held.keys()], reason);

  async function beat(): Promise<void> {
    const now = performance.now();
    if (now - tickedAt > ms.stoodStill) loseAll('this process stood still');
    tickedAt = now;
    try {
      const answer = await redis.run(beatScript, keys, [me, ms.lease, plan.shards, ...held.keys()]);
      if (isAway) settledAt = performance.now() + ms.settle;
      isAway = false;
      heardAt = now;
      if (answer === otherCount) loseAll('the other processes divide the bot into another number of shards');
      else if (Array.isArray(answer)) lose(answer.map(Number), 'another process has taken the shard');
    } catch {
      isAway = true;
      if (performance.now() - heardAt > ms.away) loseAll('Redis is away');
    }
  }

  async function join(wanted: ShardPlan): Promise<number> {
    const count = Number(await redis.run(joinScript, keys, [me, ms.lease, wanted.shards]));
    plan = { ...wanted, shards: count };
    tickedAt = heardAt = performance.now();
    timer ??= setInterval(() => void beat(), ms.beat).unref();
    return count;
  }

  /** Resolves with how long to wait before asking again, in ms; 0 if the shard may identify. */
  async function askToIdentify(shardId: number): Promise<number> {
    const key = redis.key('shards', 'identify', String(shardId % plan.maxConcurrency));
    const askedAt = performance.now();
    try {
      if ((await redis.client.set(key, me, 'PX', ms.identify, 'NX')) === 'OK')
        return performance.now() - askedAt <= ms.identifyLag ? 0 : ms.identify;
      return Math.max(1, await redis.client.pttl(key));
    } catch {
      return ms.beat;
    }
  }

  return {
    async join(wanted, signal) {
      for (;;) {
        try {
          return await join(wanted);
        } catch (error) {
          logger.warn({ err: error }, 'Redis can’t say which shards to run; asking again');
          await pause(ms.beat, undefined, { signal });
        }
      }
    },
    async take() {
      if (isAway || performance.now() < settledAt) return undefined;
      const isCourteous = courteousSince === undefined || performance.now() - courteousSince < ms.courtesy;
      const args = [me, plan.shards, isCourteous ? 1 : 0, ...held.keys()];
      const answer = await redis.run(takeScript, keys, args).catch(() => noShard);
      if (answer === notOurTurn) courteousSince ??= performance.now();
      else courteousSince = undefined;
      if (typeof answer !== 'number' || answer < 0) return undefined;
      const controller = new AbortController();
      held.set(answer, controller);
      return { id: answer, lost: controller.signal };
    },
    async waitForIdentify(shardId, signal) {
      for (;;) {
        const waitMs = await askToIdentify(shardId);
        signal.throwIfAborted();
        // Its connection is about to close, and must not identify before.
        if (!held.has(shardId)) await untilAborted(new Promise<never>(() => {}), signal);
        if (waitMs === 0) return;
        await pause(waitMs, undefined, { signal });
      }
    },
    async leave() {
      clearInterval(timer);
      held.clear();
      await redis.client.zrem(keys[0] ?? '', me).catch(() => undefined);
    },
  };
}
