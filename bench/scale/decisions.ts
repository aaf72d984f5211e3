import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '../../src/lib/logger.ts';
import { createBlobs } from '../../src/redis/blobs.ts';
import { connectRedis, type SharedRedis } from '../../src/redis/connection.ts';
import { createSharedLimits } from '../../src/redis/rolling-limit.ts';
import { startRedis, type RedisServer } from '../../test/support/redis-server.ts';
import { ms, timed, type Print } from '../support/print-rows.ts';

const decisions = 10_000;
const uploads = 20;
const uploadBytes = 10 * 1024 * 1024;

async function connect({ url }: RedisServer) {
  const logger = await createLogger({ level: 'silent', readable: false });
  const redis = connectRedis({ url, prefix: randomUUID(), logger, commandMs: 10_000 });
  await new Promise<void>((resolve) => redis.onConnected(resolve));
  return redis;
}

/** How fast calls are decided on, and whether pictures in the same Redis hold them up. */
export async function benchDecisions(server: RedisServer, print: Print): Promise<void> {
  const redis = await connect(server);
  const limitFor = createSharedLimits({ redis });
  const people = Array.from({ length: 1_000 }, (_, index) => limitFor(String(index), 3));
  const took = await timed(async () => {
    for (let at = 0; at < decisions; at += 1_000)
      await Promise.all(people.map((limit) => limit.take(randomUUID())));
  });
  print({
    name: 'shared throttle: decisions, 1,000 people at once, one process',
    value: `${Math.round((decisions / took) * 1000)}/s`,
    goal: '≥ 2,000/s',
  });

  print({
    name: 'a decision, nothing else going on: p50 / p99',
    value: await decisionsDuring(redis, () => pause(2_000)),
  });
  const separate = await startRedis();
  await separate.inspect().config('SET', 'appendonly', 'no');
  for (const [where, blobsServer, goal] of [
    ['a Redis of their own', separate, 'p99 < 100 ms'],
    ['the same Redis', server, ''],
  ] as const) {
    const forBlobs = await connect(blobsServer);
    print({
      name: `a decision while ${uploads} uploads of 10 MB pass ${where}: p50 / p99`,
      value: await decisionsDuring(redis, () => upload(forBlobs)),
      goal,
    });
    await forBlobs.close();
  }
  await Promise.all([redis.close(), separate.close()]);
}

/** Sends pictures through Redis, all at once. */
async function upload(forBlobs: SharedRedis): Promise<void> {
  const blobs = createBlobs(forBlobs, { ttlMs: 60_000, maxBytes: 512 * 1024 * 1024 });
  const bytes = new Uint8Array(uploadBytes);
  await Promise.all(
    Array.from({ length: uploads }, async () => {
      const key = await blobs.put(bytes);
      await blobs.get(key);
      await blobs.drop(key);
    }),
  );
}

/** Decides on one call after another while something else goes on. */
async function decisionsDuring(redis: SharedRedis, work: () => Promise<unknown>): Promise<string> {
  const limitFor = createSharedLimits({ redis });
  const times: number[] = [];
  let isOn = true;
  const decide = async () => {
    while (isOn) times.push(await timed(() => limitFor(randomUUID(), 3).take(randomUUID())));
  };
  const deciding = decide();
  await work();
  isOn = false;
  await deciding;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return `${at(0.5).toFixed(1)} / ${ms(at(0.99))} (${times.length})`;
}
