import {
  ShardClientUtil,
  SimpleShardingStrategy,
  Status,
  type Client,
  type WebSocketOptions,
} from 'discord.js';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;
type ShardManager = Parameters<BuildStrategy>[0];
type Strategy = ReturnType<BuildStrategy>;

/** The shards that run in this process, where others run the rest. */
export interface HeldShards {
  readonly size: number;
  has(id: number): boolean;
  /** Whether one of them hears of a guild; the first shard hears of direct messages. */
  hears(guildId: string | undefined): boolean;
  /** From now on the shard may run here. It begins to when the client connects, or with `open`. */
  add(id: number): void;
  /** Connects a shard of a connected client. Resolves when Discord has greeted it. */
  open(id: number): Promise<void>;
  /** Ends a shard, and what the client remembers of its guilds. */
  close(id: number): Promise<void>;
  /** For the library. */
  buildStrategy(manager: ShardManager, client: Client): Strategy;
}

interface Library {
  readonly manager: ShardManager;
  readonly client: Client;
}

/**
 * Creates the set of shards. The library believes that all of the bot's shards run here, so that each can begin and end by
 * itself later; those that don't count as ready.
 */
export function createHeldShards(): HeldShards {
  const ids = new Set<number>();
  const running = new Map<number, Strategy>();
  let library: Library | undefined;

  function connected(): Library {
    if (!library) throw new Error('expected a client that connects, got one that has not begun to');
    return library;
  }

  function setStatus(id: number, status: Status): void {
    const shard = connected().client.ws.shards.get(id);
    if (shard) shard.status = status;
  }

  async function spawn(id: number): Promise<Strategy> {
    const shard = new SimpleShardingStrategy(connected().manager);
    running.set(id, shard);
    await shard.spawn([id]);
    return shard;
  }

  return {
    get size() {
      return ids.size;
    },
    has: (id) => ids.has(id),
    hears(guildId) {
      const { shardCount = 1 } = library?.client.options ?? {};
      return ids.has(guildId === undefined ? 0 : ShardClientUtil.shardIdForGuildId(guildId, shardCount));
    },
    add: (id) => void ids.add(id),
    async open(id) {
      setStatus(id, Status.Connecting);
      const shard = await spawn(id);
      await shard.connect();
    },
    async close(id) {
      ids.delete(id);
      const shard = running.get(id);
      running.delete(id);
      await shard?.destroy({ reason: 'Another process runs this shard' });
      if (!library) return;
      setStatus(id, Status.Ready);
      library.client.guilds.cache.sweep(({ shardId }) => shardId === id);
    },
    buildStrategy(manager, client) {
      library = { manager, client };
      const all = () => [...running.values()];
      return {
        async spawn(every) {
          for (const id of every) if (!ids.has(id)) setStatus(id, Status.Ready);
          await Promise.all(every.filter((id) => ids.has(id)).map(spawn));
        },
        async connect() {
          await Promise.all(all().map(async (shard) => shard.connect()));
        },
        async destroy(options) {
          const ending = all();
          running.clear();
          await Promise.all(ending.map(async (shard) => shard.destroy(options)));
        },
        send(id, payload) {
          const shard = running.get(id);
          if (!shard) throw new RangeError(`expected a shard of this process, got ${id}`);
          return shard.send(id, payload);
        },
        async fetchStatus() {
          const statuses = await new SimpleShardingStrategy(manager).fetchStatus();
          for (const shard of all())
            for (const [id, status] of await shard.fetchStatus()) statuses.set(id, status);
          return statuses;
        },
      };
    },
  };
}
