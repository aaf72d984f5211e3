import { randomUUID } from 'node:crypto';
import Bottleneck from 'bottleneck';
import { UserError } from '../core/errors.ts';
import { awayFromMemory, tooMuchAtOnce } from '../core/refusals.ts';
import type { SharedRedis } from './connection.ts';
import { defineScript, nowInMs } from './script.ts';

/** Bounds of the pictures that wait in Redis. */
export const blobDefaults = {
  /** How long one is kept, in ms, if nobody takes it away. */
  ttlMs: 120_000,
  /** Bytes of all together. */
  maxBytes: 200 * 1024 * 1024,
} as const;

/** Pictures on their way between processes. */
export interface Blobs {
  /** Returns the key. @throws UserError `busy` if too many are waiting, or Redis can’t be reached. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined once it is too old. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Frees its memory in half a minute: longer than it takes another process to deliver what one has read and then died. */
  release(key: string): Promise<void>;
  /** Frees its memory. */
  drop(key: string): Promise<void>;
}

/** Reserves room; KEYS are the sizes by blob and when each ends. Returns 0 if there is none. */
const admitScript = defineScript(`${nowInMs}
for _, id in ipairs(redis.call('ZRANGE', KEYS[2], '-inf', now, 'BYSCORE')) do
  redis.call('HDEL', KEYS[1], id)
  redis.call('ZREM', KEYS[2], id)
end
local sum = tonumber(ARGV[2])
for _, size in ipairs(redis.call('HVALS', KEYS[1])) do sum = sum + size end
if sum > tonumber(ARGV[3]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], now + ARGV[4], ARGV[1])
return 1`);

/** Shortens a blob's life; KEYS are the blob and when each ends. */
const releaseScript = defineScript(`${nowInMs}
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('ZADD', KEYS[2], 'XX', now + ARGV[2], ARGV[1])
return 1`);

/** A picture passes in pieces of so many bytes, so that a decision never waits for a whole one. */
const pieceBytes = 128 * 1024;

/** Pictures that one process sends or fetches at once, so that it stays free for other people, and how many may wait. */
const transfers = { maxConcurrent: 2, highWater: 256, strategy: Bottleneck.strategy.OVERFLOW };

/** How long a released blob stays, in ms. */
const releasedMs = 30_000;

/** Keeps pictures in Redis for a short time: a second one, so that they don't hold up anything else. */
export function createBlobs(
  redis: SharedRedis,
  { ttlMs, maxBytes }: Record<keyof typeof blobDefaults, number> = blobDefaults,
): Blobs {
  const { client } = redis;
  const sizes = redis.key('blobs', 'sizes');
  const ends = redis.key('blobs', 'ends');
  const keyOf = (id: string) => redis.key('blob', id);
  const limiter = new Bottleneck(transfers);

  async function inTurn<Value>(transfer: () => Promise<Value>): Promise<Value> {
    try {
      return await limiter.schedule(transfer);
    } catch (error) {
      if (error instanceof Bottleneck.BottleneckError) throw tooMuchAtOnce();
      if (error instanceof UserError) throw error;
      throw awayFromMemory({ cause: error });
    }
  }

  return {
    put: (bytes) =>
      inTurn(async () => {
        const id = randomUUID();
        const args = [id, bytes.byteLength, maxBytes, ttlMs];
        if ((await redis.run(admitScript, [sizes, ends], args)) !== 1) throw tooMuchAtOnce();
        for (let from = 0; from === 0 || from < bytes.byteLength; from += pieceBytes)
          await client
            .multi()
            .rpush(keyOf(id), Buffer.from(bytes.subarray(from, from + pieceBytes)))
            .pexpire(keyOf(id), ttlMs)
            .exec();
        return id;
      }),
    get: (id) =>
      inTurn(async () => {
        const pieces: Buffer[] = [];
        for (let index = 0; ; index += 1) {
          const piece = await client.lindexBuffer(keyOf(id), index);
          if (!piece) break;
          pieces.push(piece);
        }
        return pieces.length > 0 ? Buffer.concat(pieces) : undefined;
      }),
    release: (id) => redis.eventually(() => redis.run(releaseScript, [keyOf(id), ends], [id, releasedMs])),
    drop: (id) =>
      redis.eventually(async () => {
        await client.unlink(keyOf(id));
        await client.hdel(sizes, id);
        await client.zrem(ends, id);
      }),
  };
}
