import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSharedBudget } from '../../src/redis/budget.ts';
import { patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('a budget that processes share', () => {
  const server = useRedis();

  /** Two processes that share a budget of their own. */
  async function processes(dailyUsd: number, leaseMs?: number) {
    const prefix = randomUUID();
    const start = async () => {
      const redis = await connect(server(), { prefix });
      return createSharedBudget({ redis, dailyUsd, ...(leaseMs !== undefined && { leaseMs }) });
    };
    return { one: await start(), other: await start() };
  }

  it('never reserves more than the day allows, however many ask at once', async () => {
    const { one, other } = await processes(1);
    const asked = Array.from({ length: 30 }, (_, index) => (index % 2 ? one : other).reserve('paid', 0.1));
    const reserved = (await Promise.all(asked)).filter((share) => share !== undefined);
    expect(reserved).toHaveLength(10);
    for (const share of reserved.slice(0, 5)) share.release();
    await vi.waitFor(async () => expect(await one.reserve('paid', 0.5)).toBeDefined(), patiently);
    expect(await other.reserve('paid', 0.1)).toBeUndefined();
  });

  it('tells every process what was spent', async () => {
    const { one, other } = await processes(5);
    const share = await one.reserve('paid', 1);
    await share?.charge({ usd: 0.25, inputTokens: 10, outputTokens: 2 });
    await share?.charge({ usd: 0.25 });
    share?.release();
    expect(await other.today()).toEqual({
      providers: [{ provider: 'paid', calls: 1, usd: 0.5, tokens: 12 }],
      budgetUsd: 5,
    });
    await vi.waitFor(async () => expect(await other.reserve('paid', 4.5)).toBeDefined(), patiently);
  });

  it('counts an invalid cost and the share of a dead process at their most', async () => {
    const { one, other } = await processes(10, 100);
    await (await one.reserve('paid', 2))?.charge({ usd: Number.NaN });
    await one.reserve('paid', 3);
    await vi.waitFor(
      async () => expect((await other.today()).providers).toMatchObject([{ calls: 2, usd: 5 }]),
      patiently,
    );
  });

  it('counts what another version has left in it as nothing', async () => {
    const redis = await connect(server());
    const budget = createSharedBudget({ redis, dailyUsd: 1 });
    await redis.client.hset('toonwit:budget:held', 'one', 'foreign', 'two', '{"usd":1}');
    await redis.client.zadd('toonwit:budget:leases', 1, 'one', 2, 'gone', Date.now() + 60_000, 'two');
    const share = await budget.reserve('paid', 0.75);
    await share?.charge({ usd: 0.5 });
    expect((await budget.today()).providers).toMatchObject([{ usd: 0.5 }]);
  });

  it('pays for nothing while Redis is away, and notes later what was spent', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const redis = await connect(own);
    const budget = createSharedBudget({ redis, dailyUsd: 5 });
    const share = await budget.reserve('paid', 1);
    await own.kill();
    await expect(budget.reserve('paid', 1)).rejects.toMatchObject({ failure: 'unaccounted' });
    await share?.charge({ usd: 0.75 });
    share?.release();
    await own.startAgain('kept');
    await vi.waitFor(
      async () => expect((await budget.today()).providers).toMatchObject([{ calls: 1, usd: 0.75 }]),
      patiently,
    );
  });

  it('counts nothing twice, and holds nothing that nobody has, after Redis was silent', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const redis = await connect(own);
    const budget = createSharedBudget({ redis, dailyUsd: 5 });
    const share = await budget.reserve('paid', 1);
    own.pause();
    const reserved = budget.reserve('paid', 3);
    const charged = share?.charge({ usd: 1 });
    await expect(reserved).rejects.toMatchObject({ failure: 'unaccounted' });
    await charged;
    own.resume();
    share?.release();
    await vi.waitFor(async () => expect(await budget.reserve('paid', 4)).toBeDefined(), patiently);
    expect((await budget.today()).providers).toMatchObject([{ calls: 1, usd: 1 }]);
  });
});
