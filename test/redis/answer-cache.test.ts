import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Image } from '../../src/core/pictures/image.ts';
import { createInference } from '../../src/inference/inference.ts';
import { createSharedAnswers } from '../../src/redis/answer-cache.ts';
import { createFakeEngine, createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis, useRedis, type RedisServer } from '../support/redis.ts';

const description = 'a secret square';
const square = (fill: number): Image => ({ data: new Uint8Array(12).fill(fill), width: 2, height: 2 });
const order = { style: 'cartoon', maxBytes: 10_000_000 } as const;

interface Setting {
  /** Bytes of each drawing. */
  readonly bytes?: number;
  readonly maxBytes?: number;
  readonly revision?: string;
}

describe.skipIf(!hasRedis)('answers that processes keep together', () => {
  const server = useRedis();

  /** A process with one drawing engine. */
  async function start(on: RedisServer, { bytes = 100, maxBytes = 100_000, revision = '1' }: Setting = {}) {
    const { logger } = createTestLogger();
    const redis = await connect(on);
    const run = vi.fn(({ image }: { readonly image: Image }) =>
      Promise.resolve({
        image: {
          bytes: new Uint8Array(bytes).fill(image.data[0] ?? 0),
          ...{ mediaType: 'image/gif' as const, width: 2, height: 2, frames: 3 },
        },
        description,
      }),
    );
    const engine = createFakeEngine('image-to-image', run, { card: { model: 'fake', revision } });
    const inference = createInference({
      ...{ maxWaiting: 8, logger, keepBytes: 10_000_000 },
      engines: {
        'text-classification': [],
        'image-text-to-text': [],
        'image-to-text': [],
        'image-to-image': [engine],
      },
      sharedAnswers: createSharedAnswers({ redis, maxBytes, logger }),
    });
    const draw = (fill: number) =>
      inference.infer(
        'image-to-image',
        { image: square(fill), ...order },
        { signal: new AbortController().signal },
      );
    return { run, draw };
  }

  const answers = () => server().inspect().keys('toonwit:answer:*');
  const whenKept = (count: number) =>
    vi.waitFor(async () => expect(await answers()).toHaveLength(count), patiently);

  it('are given by any process, and by a new one, for an hour', async () => {
    const first = await (await start(server())).draw(7);
    await whenKept(1);
    const other = await start(server());
    const again = await other.draw(7);
    expect(again).toEqual(first);
    expect(other.run).not.toHaveBeenCalled();
    const [key = ''] = await answers();
    const left = await server().inspect().pttl(key);
    expect([left > 0, left <= 3_600_000]).toEqual([true, true]);
  });

  it('are not given for another picture, nor by another revision of the model', async () => {
    await (await start(server())).draw(7);
    await whenKept(1);
    const [other, newer] = [await start(server()), await start(server(), { revision: '2' })];
    await Promise.all([other.draw(8), newer.draw(7)]);
    expect([other.run.mock.calls.length, newer.run.mock.calls.length]).toEqual([1, 1]);
  });

  it('can be read only by who asks the same', async () => {
    await (await start(server())).draw(7);
    await whenKept(1);
    const redis = server().inspect();
    const [key = ''] = await answers();
    const kept = (await redis.getBuffer(key))?.toString('latin1') ?? '';
    expect(kept.length).toBeGreaterThan(description.length);
    expect(kept).not.toContain(description);
  });

  it('make room, the oldest first', async () => {
    const process = await start(server(), { bytes: 3_000, maxBytes: 10_000 });
    for (const [index, fill] of [1, 2, 3, 4].entries()) {
      await process.draw(fill);
      await whenKept(Math.min(index + 1, 3));
    }
    const other = await start(server());
    for (const fill of [2, 3, 4, 1]) await other.draw(fill);
    expect(other.run).toHaveBeenCalledOnce();
  });

  it('are not kept above two megabytes', async () => {
    const limits = { maxBytes: 10_000_000 };
    await (await start(server(), { ...limits, bytes: 2 * 1024 * 1024 })).draw(8);
    await (await start(server(), { ...limits, bytes: 2_000_000 })).draw(9);
    await whenKept(1);
    const other = await start(server());
    await other.draw(9);
    expect(other.run).not.toHaveBeenCalled();
    await other.draw(8);
    expect(other.run).toHaveBeenCalledOnce();
  });

  it('are made again while Redis is away', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const process = await start(own);
    await own.kill();
    expect(await process.draw(7)).toEqual(await process.draw(7));
    expect(process.run).toHaveBeenCalledOnce();
  });
});
