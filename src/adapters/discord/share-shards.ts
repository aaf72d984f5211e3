import { setTimeout as pause } from 'node:timers/promises';
import { Routes, type APIGatewayBotInfo, type Client } from 'discord.js';
import { PlatformRefusedError } from '../../core/adapter.ts';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Connection } from '../kit/connection.ts';
import type { Gateway } from './gateway.ts';
import type { HeldShards } from './held-shards.ts';
import { timeoutsMs, waitsMs } from './limits.ts';
import type { ShardLease, ShardLeases } from '../../core/processes/shard-leases.ts';

const standby =
  'Other processes run all of the bot’s shards. This one takes over the shards of a process that stops.';

interface ShareOptions {
  readonly client: Client;
  readonly shards: 'auto' | number;
  readonly held: HeldShards;
  readonly leases: ShardLeases;
  readonly gateway: Gateway;
  readonly connection: Connection;
  /** Aborts when no more shards are wanted. */
  readonly stopping: AbortSignal;
  readonly logger: Logger;
}

/**
 * Runs the shards that this process is given, one after the other, so that other processes get theirs. Resolves when the
 * first is connected, or there is none for this process yet. @throws as `Gateway.connect`
 */
export async function shareShards(options: ShareOptions): Promise<void> {
  const { client, shards, held, leases, gateway, connection, stopping, logger } = options;
  const ending = new Map<number, Promise<void>>();
  let isConnected = false;

  async function join(): Promise<void> {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutsMs.start)]);
    const asked = client.rest.get(Routes.gatewayBot(), { signal });
    // By Discord's own types, this is the route's only answer.
    const { shards: advised, session_start_limit: limit } = (await untilAborted(
      asked,
      signal,
    )) as APIGatewayBotInfo;
    const plan = { shards: shards === 'auto' ? advised : shards, maxConcurrency: limit.max_concurrency };
    const count = await leases.join(plan, signal);
    if (shards !== 'auto' && shards !== count)
      logger.warn(
        { shards: count },
        'the other processes run another number of shards; it changes once all stop',
      );
    client.options.shardCount = count;
    client.options.shards = Array.from({ length: count }, (_, id) => id);
  }

  async function end(id: number): Promise<void> {
    logger.warn({ shard: id }, 'another process may run this shard from now on');
    await gateway.closeShard(id);
    ending.delete(id);
    if (held.size === 0) connection.become('standby', standby);
  }

  async function run({ id, lost }: ShardLease): Promise<void> {
    await ending.get(id);
    if (lost.aborted) return;
    logger.info({ shard: id }, 'this process runs the shard');
    if (held.size === 0) connection.become('connecting', 'The first shard is connecting.');
    held.add(id);
    lost.addEventListener('abort', () => ending.set(id, end(id)), { once: true });
    if (isConnected) {
      const timely = AbortSignal.any([stopping, lost, AbortSignal.timeout(timeoutsMs.connect)]);
      await untilAborted(held.open(id), timely);
    } else {
      await gateway.connect(lost);
      isConnected = true;
    }
  }

  async function takeOne(): Promise<void> {
    const lease = await leases.take();
    if (lease) await run(lease);
    else if (held.size === 0) connection.become('standby', standby);
  }

  async function keepTaking(): Promise<void> {
    for (;;) {
      await pause(waitsMs.nextShard, undefined, { signal: stopping, ref: false });
      try {
        await takeOne();
      } catch (error) {
        stopping.throwIfAborted();
        if (!isConnected) throw error;
        // The library goes on trying.
        logger.warn({ err: error }, 'a shard is not connected yet');
      }
    }
  }

  await join();
  await takeOne();
  if (held.size === 0) logger.info(standby);
  void keepTaking().catch((error: unknown) => {
    if (stopping.aborted) return;
    logger.error({ err: error }, 'the first shard could not be connected');
    const reason = error instanceof PlatformRefusedError ? error : new PlatformRefusedError(String(error));
    connection.refuse(reason.message);
  });
}
