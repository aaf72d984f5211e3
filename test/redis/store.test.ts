import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connectShared } from '../../src/redis/index.ts';
import { acceptStore, createSharedStore } from '../../src/redis/store.ts';
import { createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { itIsAStore } from '../store/store-contract.ts';
import { connect, hasRedis, startRedis, useRedis, type RedisServer } from '../support/redis.ts';

async function open(server: RedisServer) {
  const redis = await connect(server);
  const { logger, lines } = createTestLogger();
  return { redis, store: createSharedStore({ redis, logger }), lines };
}

describe.skipIf(!hasRedis)('a store that processes share', () => {
  const server = useRedis();

  itIsAStore(async () => ({ one: (await open(server())).store, other: (await open(server())).store }));

  it('keeps the time that a changed value had left, unless told otherwise', async () => {
    const { redis, store } = await open(server());
    const left = (key: string) => redis.client.pttl(redis.key('store', key));
    await store.set('kept', 'x', { ttlMs: 50_000 });
    await store.change('kept', (old) => `${old}y`);
    await store.change('new', () => 'lasts');
    await store.change('timed', () => 'x', { ttlMs: 1_000_000 });
    expect(await left('kept')).toBeGreaterThan(0);
    expect(await left('kept')).toBeLessThanOrEqual(50_000);
    expect(await left('new')).toBe(-1);
    expect(await left('timed')).toBeGreaterThan(900_000);
  });

  it('says that it can’t be reached, instead of overlooking an opt-out', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const { store } = await open(own);
    await store.set('optout', 'yes');
    expect(store.problem?.()).toBeUndefined();
    await own.kill();
    await expect(store.get('optout')).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 60 });
    await vi.waitFor(() => expect(store.problem?.()).toContain('can’t reach my memory'), patiently);
    await own.startAgain('kept');
    await vi.waitFor(async () => expect(await store.get('optout')).toBe('yes'), patiently);
    expect(store.hasForgotten).toBe(false);
  });

  it('says for the owner that a later version of Toonwit has written it', async () => {
    const redis = await connect(server());
    await createSharedStore({ redis, logger: createTestLogger().logger }).set('store-version', '99');
    const { logger, lines } = createTestLogger();
    const { url } = server();
    const shared = connectShared({
      ...{ url, blobsUrl: url, prefix: 'toonwit', logger },
      ...{ dailyUsd: undefined, answerBytes: 0 },
    });
    onTestFinished(() => shared.close());
    await vi.waitFor(() => expect(shared.problem()).toContain('have version 99'), patiently);
    expect(lines.map(({ level }) => level)).toEqual([50]);
  });

  describe('that Redis has lost', () => {
    it('is noticed with the first value that is read, and by processes that start later', async () => {
      const own = await startRedis();
      onTestFinished(() => own.close());
      const { store, lines } = await open(own);
      await store.set('optout', 'yes');
      expect(await store.get('optout')).toBe('yes');
      await own.kill();
      await own.startAgain('lost');
      await vi.waitFor(async () => expect(await store.get('optout')).toBeUndefined(), patiently);
      expect(store.hasForgotten).toBe(true);
      expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('has lost the settings'));
      const { store: later } = await open(own);
      await later.get('optout');
      expect(later.hasForgotten).toBe(true);
    });

    it('is noticed too by a process that started before the others noticed', async () => {
      const { store } = await open(server());
      await store.list('');
      await server().inspect().flushall();
      const { store: fresh } = await open(server());
      await fresh.get('optout');
      expect(fresh.hasForgotten).toBe(false);
      await store.list('');
      await fresh.get('optout');
      expect([store.hasForgotten, fresh.hasForgotten]).toEqual([true, true]);
    });

    it('stays accepted, also by a process that looks much later, until it happens again', async () => {
      const [early, late] = [await open(server()), await open(server())];
      await Promise.all([early.store.get('optout'), late.store.get('optout')]);
      await server().inspect().flushall();
      await early.store.get('optout');
      await acceptStore(early.redis);
      for (const { store } of [early, late, early]) {
        await store.get('optout');
        expect(store.hasForgotten).toBe(false);
      }
      await server().inspect().flushall();
      await late.store.get('optout');
      expect(late.store.hasForgotten).toBe(true);
    });
  });
});
