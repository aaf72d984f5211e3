import { describe, expect, it, onTestFinished } from 'vitest';
import { blobDefaults, createBlobs } from '../../src/redis/blobs.ts';
import { connect, hasRedis, startRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('pictures on their way between processes', () => {
  it('arrive as they were, and are gone when they are dropped', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const [edge, worker] = [createBlobs(await connect(server)), createBlobs(await connect(server))];
    const bytes = Uint8Array.from({ length: 600_000 }, (_, index) => index % 256);
    const key = await edge.put(bytes);
    expect(Uint8Array.from((await worker.get(key)) ?? [])).toEqual(bytes);
    await worker.drop(key);
    expect(await edge.get(key)).toBeUndefined();
    expect(await server.inspect().keys('*')).toEqual([]);
  });

  it('are refused beyond the room for all together, until some of them are gone', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const blobs = createBlobs(await connect(server), { ...blobDefaults, maxBytes: 2_000 });
    const first = await blobs.put(new Uint8Array(1_500));
    await expect(blobs.put(new Uint8Array(600))).rejects.toMatchObject({ code: 'busy' });
    await blobs.drop(first);
    await expect(blobs.put(new Uint8Array(600))).resolves.toBeTypeOf('string');
  });

  it('are refused while Redis is away', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const blobs = createBlobs(await connect(server));
    await server.kill();
    await expect(blobs.put(new Uint8Array(10))).rejects.toMatchObject({ code: 'busy' });
    await expect(blobs.get('any')).rejects.toMatchObject({ code: 'busy' });
  });

  it('end also where the process ends that was putting one', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const redis = await connect(server);
    const monitor = await server.inspect().monitor();
    onTestFinished(() => monitor.disconnect());
    const begun = new Promise<void>((resolve) => {
      monitor.on('monitor', (_time: string, [command]: string[]) => {
        if (command?.toLowerCase() === 'rpush') resolve();
      });
    });
    const putting = createBlobs(redis).put(new Uint8Array(20_000_000));
    await begun;
    await redis.close();
    await expect(putting).rejects.toMatchObject({ code: 'busy' });
    const [key = ''] = await server.inspect().keys('toonwit:blob:*');
    expect(await server.inspect().pttl(key)).toBeGreaterThan(0);
  });
});
