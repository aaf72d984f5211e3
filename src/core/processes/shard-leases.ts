/** A shard that this process runs, and no other. */
export interface ShardLease {
  readonly id: number;
  /** Aborts when another process may run the shard from now on: this one closes it at once. */
  readonly lost: AbortSignal;
}

/** What a process that joins knows about the bot's shards. */
export interface ShardPlan {
  /** How many shards it would make. */
  readonly shards: number;
  /** How many may identify within 5 seconds, as Discord says. */
  readonly maxConcurrency: number;
}

/** PORT. Divides the bot's shards among several processes. */
export interface ShardLeases {
  /** Resolves with how many shards there are in all, which the first process decides. Rejects only if the signal aborts. */
  join(plan: ShardPlan, signal: AbortSignal): Promise<number>;
  /** Takes one more shard; undefined while there is none for this process. Never rejects. */
  take(): Promise<ShardLease | undefined>;
  /** Resolves when the shard may identify, by all processes' identifying. Rejects only if the signal aborts. */
  waitForIdentify(shardId: number, signal: AbortSignal): Promise<void>;
  /** Gives all shards to the others. They must be closed. Never rejects. */
  leave(): Promise<void>;
}
