import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { LimitFor, Taken } from '../../src/core/limits/rolling-limit.ts';
import { createSharedLimits } from '../../src/redis/rolling-limit.ts';
import { patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('a limit that processes share', () => {
  const server = useRedis();

  const process = async (windowMs?: number): Promise<LimitFor> =>
    createSharedLimits({ redis: await connect(server()), ...(windowMs !== undefined && { windowMs }) });
  const isAdmitted = (taken: Taken) => 'ticket' in taken;

  it('admits exactly three of each burst over two processes', async () => {
    const [one, other] = [await process(), await process()];
    for (let burst = 0; burst < 20; burst += 1) {
      const person = randomUUID();
      const calls = Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? one : other)(person, 3).take(`${burst}/${index}`),
      );
      const taken = await Promise.all(calls);
      expect(taken.filter(isAdmitted)).toHaveLength(3);
    }
  });

  it('says how long the wait is, and what is left', async () => {
    const limit = (await process())(randomUUID(), 2);
    expect(await limit.left()).toEqual({ left: 2, secondsUntilFree: 0 });
    await limit.take('a');
    expect(await limit.left()).toMatchObject({ left: 1 });
    await limit.take('b');
    const refused = await limit.take('c');
    expect('secondsUntilFree' in refused && refused.secondsUntilFree).toBeGreaterThan(50);
    expect(limit.isUnused()).toBe(false);
  });

  it('counts an interaction once that two processes receive', async () => {
    const person = randomUUID();
    const [one, other] = [(await process())(person, 3), (await process())(person, 3)];
    await one.take('same');
    await other.take('same');
    expect(await one.left()).toMatchObject({ left: 2 });
  });

  it('gives a call back for all processes', async () => {
    const person = randomUUID();
    const [one, other] = [(await process())(person, 1), (await process())(person, 1)];
    const taken = await one.take('a');
    expect(isAdmitted(await other.take('b'))).toBe(false);
    if ('ticket' in taken) await taken.ticket.refund();
    expect(isAdmitted(await other.take('b'))).toBe(true);
  });

  it('admits again what has left the window', async () => {
    const limit = (await process(200))(randomUUID(), 1);
    await limit.take('a');
    await vi.waitFor(async () => expect(isAdmitted(await limit.take('b'))).toBe(true), patiently);
  });

  it('decides on one call of a person after another, and lets no more than 64 wait', async () => {
    const redis = await connect(server(), { commandMs: 30_000 });
    const limit = createSharedLimits({ redis })(randomUUID(), 200);
    const [admitted, refused]: [number[], unknown[]] = [[], []];
    onTestFinished(() => server().resume());
    server().pause();
    const asked = Array.from({ length: 80 }, (_, index) =>
      limit.take(String(index)).then(
        () => admitted.push(index),
        (error: unknown) => refused.push(error),
      ),
    );
    // One is being decided on, and the next one waits for that one only.
    const taken = 1 + 1 + 64;
    await vi.waitFor(() => expect(refused).toHaveLength(80 - taken), patiently);
    server().resume();
    await Promise.all(asked);
    expect(refused.every((error) => error instanceof UserError && error.code === 'busy')).toBe(true);
    expect(admitted).toEqual(Array.from({ length: taken }, (_, index) => index));
    expect(await limit.left()).toMatchObject({ left: 200 - taken });
  });

  it('decides alone while Redis is away, knowing what it admitted, and together again after that', async () => {
    const own = await startRedis();
    try {
      const redis = await connect(own);
      const limit = createSharedLimits({ redis })(randomUUID(), 3);
      await limit.take('a');
      await own.kill();
      const taken = await Promise.all(['b', 'c', 'd'].map((id) => limit.take(id)));
      expect(taken.map(isAdmitted)).toEqual([true, true, false]);
      await own.startAgain('lost');
      await vi.waitFor(async () => expect(isAdmitted(await limit.take('e'))).toBe(true), patiently);
    } finally {
      await own.close();
    }
  });

  it('asks a silent Redis once, not for every call, and gives back what it counted all the same', async () => {
    const own = await startRedis();
    try {
      const limit = createSharedLimits({ redis: await connect(own, { commandMs: 500 }) })(randomUUID(), 3);
      const refunded = await limit.take('a');
      const scripts = async () => {
        const stats = await own.inspect().info('commandstats');
        return Number(/cmdstat_evalsha:calls=(\d+)/.exec(stats)?.[1]);
      };
      const before = await scripts();
      own.pause();
      const taken = await Promise.all(['b', 'c', 'd', 'e'].map((id) => limit.take(id)));
      expect(taken.map(isAdmitted)).toEqual([true, true, false, false]);
      own.resume();
      expect((await scripts()) - before).toBe(1);
      for (const one of [refunded, ...taken]) if ('ticket' in one) await one.ticket.refund();
      await vi.waitFor(
        async () => expect(await limit.left()).toEqual({ left: 3, secondsUntilFree: 0 }),
        patiently,
      );
    } finally {
      await own.close();
    }
  });
});
