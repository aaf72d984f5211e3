import type { ShardLeases } from '../core/processes/shard-leases.ts';
import type { AnyCommand } from '../core/command.ts';
import type { FromRef } from '../core/pictures/attachment.ts';
import type { Claims } from '../core/processes/claims.ts';
import { awayFromMemory } from '../core/refusals.ts';
import type { Leadership } from '../core/processes/leadership.ts';
import type { UnansweredUsesOf } from '../core/processes/unanswered-uses.ts';
import type { LimitFor } from '../core/limits/rolling-limit.ts';
import type { RunningUsesOf } from '../core/processes/running-uses.ts';
import type { Runs } from '../core/runs.ts';
import type { SharedAnswers } from '../inference/answer-cache.ts';
import type { Budget } from '../inference/budget.ts';
import type { EngineStatus } from '../inference/inference.ts';
import type { TaskId } from '../inference/task.ts';
import { untilAborted } from '../lib/abort.ts';
import type { Logger } from '../lib/logger.ts';
import { migrate, NewerStoreError } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';
import { createSharedAnswers } from './answer-cache.ts';
import { createBlobs } from './blobs.ts';
import { createSharedBudget } from './budget.ts';
import { createSharedClaims } from './claims.ts';
import { createSharedUnansweredUses, type SharedUnansweredUses } from './unanswered-uses.ts';
import { createLeadership } from './leadership.ts';
import { createPresence, type Presence } from './process-presence.ts';
import { readProcessInfo, writeProcessInfo, type ProcessInfo } from './process-info.ts';
import { connectRedis } from './connection.ts';
import { createSharedLimits } from './rolling-limit.ts';
import { createSharedRunningUses, type SharedRunningUses } from './running-uses.ts';
import { createSharedRuns, type SharedRuns } from './runs.ts';
import { serveJobs, type Serving } from './serve-jobs.ts';
import { createShardLeases } from './shard-leases.ts';
import { acceptStore, createSharedStore } from './store.ts';

interface SharedOptions {
  readonly url: string;
  readonly blobsUrl: string;
  readonly prefix: string;
  readonly dailyUsd: number | undefined;
  /** Bytes of answers to keep. */
  readonly answerBytes: number;
  readonly logger: Logger;
}

/** What several processes share over Redis. */
export interface Shared {
  readonly store: Store;
  readonly budget: Budget;
  readonly claims: Claims;
  readonly limitFor: LimitFor;
  readonly answers: SharedAnswers;
  /** Reads a file that came with an interaction to another process. @throws UserError if it is too old. */
  readonly readBlob: (key: string) => Promise<Uint8Array>;
  /** What isn't answered yet; only after `join`. */
  readonly unansweredUsesOf: UnansweredUsesOf;
  /** What can be cancelled through any of the processes. */
  readonly runningUsesOf: RunningUsesOf;
  /** Elects one of the processes that are connected to a platform. */
  readonly leadershipOf: (platform: string) => Leadership;
  /** Divides Discord's shards among the edges. */
  readonly shardLeases: () => ShardLeases;
  /** Uses that this process has taken over from dead ones. */
  takenOver(): number;
  /** From now on, tells the others what this process is, once a second. */
  join(describe: () => ProcessInfo): void;
  /** Resolves once the others know this process, and it knows them. @throws the signal's reason */
  joined(signal: AbortSignal): Promise<void>;
  /** What the processes that are alive say of themselves, this one included. */
  readonly processes: () => readonly ProcessInfo[];
  /** The state of the engines of all workers; of two alike, the better one. */
  readonly engines: () => readonly EngineStatus[];
  /** The edge's side: runs commands in the workers. */
  startRuns(tasks: readonly TaskId[]): SharedRuns;
  /** The worker's side: runs commands for the edges. */
  serve(options: {
    readonly tasks: readonly TaskId[];
    readonly concurrency: number;
    readonly commands: readonly AnyCommand[];
    readonly runs: Runs;
    readonly fromRef: FromRef;
  }): Serving;
  /** Resolves once Redis is there. @throws the signal's reason */
  connected(signal: AbortSignal): Promise<void>;
  /** Takes what is in the store for all there is, after Redis has lost something. */
  acceptStore(): Promise<void>;
  /** Why Redis is of no use right now, in a sentence for the owner. */
  problem(): string | undefined;
  /** Seconds until Redis answers. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/** Connects a process to the others. It doesn't wait for Redis: whatever needs it says so until it is there. */
export function connectShared(options: SharedOptions): Shared {
  const { url, blobsUrl, prefix, dailyUsd, answerBytes, logger } = options;
  const redis = connectRedis({ url, prefix, logger });
  // A connection of its own also where the server is the same, so that no picture stands in front of a decision.
  const forBlobs = connectRedis({ url: blobsUrl, prefix, logger, commandMs: 10_000 });
  const blobs = createBlobs(forBlobs);
  const store = createSharedStore({ redis, logger });
  let newer: NewerStoreError | undefined;
  redis.onConnected(() => {
    migrate(store).catch((error: unknown) => {
      if (error instanceof NewerStoreError) newer = error;
      logger.error({ err: error }, 'the settings in Redis could not be brought to this version');
    });
  });
  let presence: Presence | undefined;
  let unansweredUses: SharedUnansweredUses | undefined;
  let runningUses: SharedRunningUses | undefined;
  const leaderships: ReturnType<typeof createLeadership>[] = [];

  const processes = () => (presence?.said() ?? []).flatMap((text) => readProcessInfo(text) ?? []);

  return {
    store,
    budget: createSharedBudget({ redis, dailyUsd }),
    claims: createSharedClaims(redis),
    limitFor: createSharedLimits({ redis }),
    answers: createSharedAnswers({ redis: forBlobs, maxBytes: answerBytes, logger }),
    async readBlob(key) {
      const bytes = await blobs.get(key);
      if (!bytes) throw awayFromMemory();
      return bytes;
    },
    join(describe) {
      presence = createPresence({ redis, describe: () => writeProcessInfo(describe()) });
      unansweredUses = createSharedUnansweredUses({ redis, presence, logger });
    },
    joined: (signal) => untilAborted(presence?.joined ?? Promise.resolve(), signal),
    unansweredUsesOf(platform, secret) {
      if (!unansweredUses)
        throw new Error('expected a process that has joined the others, got one that has not');
      return unansweredUses.of(platform, secret);
    },
    runningUsesOf: (platform) => (runningUses ??= createSharedRunningUses(redis)).of(platform),
    leadershipOf(platform) {
      const leadership = createLeadership({ redis, name: platform });
      leaderships.push(leadership);
      return leadership;
    },
    shardLeases: () => createShardLeases({ redis, logger }),
    takenOver: () => unansweredUses?.takenOver ?? 0,
    processes,
    engines: () => bestOf(processes().flatMap(({ engines }) => engines)),
    startRuns: (tasks) => createSharedRuns({ redis, blobs, tasks, logger }),
    serve: (parts) => serveJobs({ ...parts, redis, blobs, logger }),
    connected: (signal) => untilAborted(new Promise((resolve) => redis.onConnected(resolve)), signal),
    acceptStore: () => acceptStore(redis),
    problem: () => (redis.awaySince() === undefined ? newer?.message : 'Redis can’t be reached.'),
    ping: () => redis.ping(),
    async close() {
      unansweredUses?.close();
      await Promise.all(leaderships.map((leadership) => leadership.close()));
      await presence?.close();
      await Promise.all([redis.close(), forBlobs.close()]);
    },
  };
}

function bestOf(all: readonly EngineStatus[]): readonly EngineStatus[] {
  const best = new Map<string, EngineStatus>();
  for (const each of all) {
    const key = `${each.task} ${each.engine}`;
    if (best.get(key)?.state !== 'ready') best.set(key, each);
  }
  return [...best.values()];
}
