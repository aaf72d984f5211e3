import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectRedis } from '../../src/redis/connection.ts';
import { createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis } from '../support/redis.ts';

async function start() {
  const server = await startRedis();
  onTestFinished(() => server.close());
  return server;
}

describe.skipIf(!hasRedis)('the connection to Redis', () => {
  it('refuses commands while Redis is down, says so once, and is back by itself', async () => {
    const server = await start();
    const { logger, lines } = createTestLogger();
    const redis = await connect(server, { logger });
    expect(await redis.ping()).toBeGreaterThan(0);
    const before = Date.now();
    await server.kill();
    await expect(redis.client.get('key')).rejects.toThrow();
    await vi.waitFor(() => expect(redis.awaySince()).toBeGreaterThanOrEqual(before), patiently);
    await vi.waitFor(() => expect(lines).toHaveLength(1), patiently);
    await server.startAgain('kept');
    await vi.waitFor(() => expect(redis.awaySince()).toBeUndefined(), patiently);
    expect(await redis.client.get('key')).toBeNull();
    expect(lines.map(({ msg }) => msg)).toEqual([
      'Redis can’t be reached; trying again until it can',
      'Redis is back',
    ]);
  });

  it('refuses commands that a silent Redis does not answer', async () => {
    const server = await start();
    const redis = await connect(server, { commandMs: 100 });
    server.pause();
    await expect(redis.client.get('key')).rejects.toThrow('timed out');
    expect(redis.awaySince()).toBeUndefined();
    server.resume();
    await vi.waitFor(async () => expect(await redis.client.get('key')).toBeNull(), patiently);
  });

  it('gives up a connection that stays silent, and makes a new one, for jobs too', async () => {
    const server = await start();
    const redis = await connect(server, { commandMs: 50, silenceMs: 250 });
    const patient = redis.connectPatiently();
    await patient.ping();
    const closed = [redis.client, patient].map(
      (client) => new Promise((resolve) => client.once('close', resolve)),
    );
    server.pause();
    const waiting = patient.incr('count');
    await Promise.all(closed);
    expect(redis.awaySince()).toBeDefined();
    await expect(redis.client.get('key')).rejects.toThrow();
    server.resume();
    expect(await waiting).toBeGreaterThan(0);
    await vi.waitFor(() => expect(redis.awaySince()).toBeUndefined(), patiently);
  });

  it('hears messages again after a network has forgotten that connection', async () => {
    const server = await start();
    const listening = new Set<Socket>();
    const proxy = createServer((near) => {
      const far = connectTo(Number(new URL(server.url).port), '127.0.0.1');
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.on('data', (data) => {
        if (data.includes('subscribe')) listening.add(near).add(far);
        if (!near.isPaused()) far.write(data);
      });
      far.on('data', (data) => near.write(data));
      near.on('close', () => far.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as AddressInfo;
    const redis = await connect({ ...server, url: `redis://127.0.0.1:${port}` }, { silenceMs: 250 });
    const heard: string[] = [];
    redis.onMessage('channel', (text) => heard.push(text));
    const inspector = server.inspect();
    await vi.waitFor(async () => expect(await inspector.publish('channel', 'first')).toBe(1), patiently);
    for (const socket of listening) socket.pause();
    await vi.waitFor(async () => {
      await inspector.publish('channel', 'later');
      expect(heard).toContain('later');
    }, patiently);
  });

  it('does later what it can’t do now, whether Redis is down or silent', async () => {
    const server = await start();
    const redis = await connect(server, { commandMs: 100 });
    const note = (what: string) => redis.eventually(() => redis.client.sadd('done', what));
    const done = () => vi.waitFor(() => server.inspect().smembers('done'), patiently);
    await note('at once');
    server.pause();
    await note('while silent');
    server.resume();
    await vi.waitFor(async () => expect(await done()).toHaveLength(2), patiently);
    await server.kill();
    await note('while down');
    await server.startAgain('kept');
    await vi.waitFor(
      async () => expect((await done()).sort()).toEqual(['at once', 'while down', 'while silent']),
      patiently,
    );
  });

  it('is away from the beginning where there is no Redis, and ends all the same', async () => {
    const server = await start();
    await server.kill();
    const { logger } = createTestLogger();
    const redis = connectRedis({ url: server.url, prefix: 'toonwit', logger });
    const patient = redis.connectPatiently();
    expect(redis.awaySince()).toBeDefined();
    await expect(redis.ping()).rejects.toThrow();
    await redis.close();
    await vi.waitFor(() => expect([redis.client.status, patient.status]).toEqual(['end', 'end']), patiently);
  });
});
