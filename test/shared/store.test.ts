import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSharedStore } from '../../src/shared/store.ts';
import { createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis, type RedisServer } from '../support/redis.ts';

async function open(server: RedisServer) {
  const redis = await connect(server);
  const { logger, lines } = createTestLogger();
  return { redis, store: createSharedStore({ redis, logger }), lines };
}

describe.skipIf(!hasRedis)('a store that processes share', () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    server = await startRedis();
  });
  beforeEach(async () => {
    await server.inspect().flushall();
  });
  afterAll(() => server.close());

  it('keeps, changes, lists and deletes, for all processes', async () => {
    const [one, other] = [(await open(server)).store, (await open(server)).store];
    await Promise.all([one.set('a/1', 'one'), one.set('a/2', 'two'), other.set('a*', 'star')]);
    await other.set('a/1', 'uno');
    expect(await one.get('a/1')).toBe('uno');
    expect([...(await one.list('a/'))].sort()).toEqual([
      ['a/1', 'uno'],
      ['a/2', 'two'],
    ]);
    expect([...(await one.list('a*')).keys()]).toEqual(['a*']);
    await other.delete('a/1');
    expect(await one.get('a/1')).toBeUndefined();
  });

  it('adds for one of several processes', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => open(server)));
    const added = await Promise.all(stores.map(({ store }) => store.add('key', 'x', { ttlMs: 60_000 })));
    expect(added.filter(Boolean)).toHaveLength(1);
  });

  it('loses none of many changes in two processes', async () => {
    const [one, other] = [(await open(server)).store, (await open(server)).store];
    const addOne = (old: string | undefined) => String(Number(old ?? 0) + 1);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).change('count', addOne)),
    );
    expect(await one.get('count')).toBe('40');
  });

  it('changes nothing to nothing, something to nothing, and an empty text', async () => {
    const { store } = await open(server);
    expect(await store.change('key', (old) => old)).toBeUndefined();
    await store.set('key', '');
    expect(await store.change('key', (old) => `${old}x`)).toBe('x');
    expect(await store.change('key', () => undefined)).toBeUndefined();
    expect((await store.list('')).size).toBe(0);
  });

  it('keeps the time that a changed value had left, unless told otherwise', async () => {
    const { redis, store } = await open(server);
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

  it('notices that Redis has lost everything, and so does a process that starts later', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const { store, lines } = await open(own);
    await vi.waitFor(
      async () => expect(await own.inspect().exists('toonwit:store-began')).toBe(1),
      patiently,
    );
    await own.kill();
    await own.startAgain('lost');
    await vi.waitFor(() => expect(store.hasForgotten).toBe(true), patiently);
    expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('has lost the settings'));
    const later = await open(own);
    await vi.waitFor(() => expect(later.store.hasForgotten).toBe(true), patiently);
  });
});
