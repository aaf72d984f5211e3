import { createDiscordEmulator, createManualClock } from '@toonwit/discord-emulator';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createShardLeases } from '../../src/redis/shard-leases.ts';
import { startApp } from '../support/app.ts';
import { createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';
import { startProcess } from '../support/process.ts';
import { connect, hasRedis, useRedis } from '../support/redis.ts';

/** Lives that pass quickly. */
const quick = { lease: 400, beat: 50, courtesy: 200, identify: 100, settle: 100, away: 1_000 };

describe.skipIf(!hasRedis)('the shards of several processes', () => {
  const server = useRedis();
  const { signal } = new AbortController();

  async function join(shards: number, ms: Parameters<typeof createShardLeases>[0]['ms'] = quick) {
    const redis = await connect(server());
    const leases = createShardLeases({ redis, logger: createTestLogger().logger, ms });
    const count = await leases.join({ shards, maxConcurrency: 1 }, signal);
    onTestFinished(() => leases.leave());
    return { redis, leases, count };
  }

  type Member = Awaited<ReturnType<typeof join>>;

  /** Takes turns, as running processes do, until the members have `wanted` shards in all. */
  async function share(members: readonly Member[], wanted: number) {
    const taken = members.map((): number[] => []);
    await vi.waitFor(async () => {
      for (const [index, { leases }] of members.entries()) {
        const lease = await leases.take();
        if (lease) taken[index]?.push(lease.id);
      }
      expect(taken.flat()).toHaveLength(wanted);
    }, patiently);
    return taken;
  }

  it('are shared out evenly, each to one process', async () => {
    const members = [await join(4), await join(4)];
    const taken = await share(members, 4);
    expect(taken.map(({ length }) => length)).toEqual([2, 2]);
    expect(taken.flat().toSorted()).toEqual([0, 1, 2, 3]);
    for (const { leases } of members) expect(await leases.take()).toBeUndefined();
  });

  it('are as many as the first process says', async () => {
    expect((await join(3)).count).toBe(3);
    expect((await join(8)).count).toBe(3);
  });

  it('go to the others at once when a process leaves, and after its lease when it dies', async () => {
    const [leaving, dying, staying] = [await join(3), await join(3), await join(3)];
    await share([leaving, dying, staying], 3);
    await leaving.leases.leave();
    await share([staying], 1);
    await dying.redis.close();
    const [rest] = await share([staying], 1);
    expect(rest).toHaveLength(1);
  });

  it('are lost by a process that others took for dead', async () => {
    const slow = await join(1, { ...quick, beat: 2_000, stoodStill: 10_000 });
    const lease = await slow.leases.take();
    const other = await join(1);
    await share([other], 1);
    await vi.waitFor(() => expect(lease?.lost.aborted).toBe(true), patiently);
  });

  it('are kept for a while by a process that can’t reach Redis, then given up', async () => {
    const member = await join(1);
    const lease = await member.leases.take();
    await member.redis.close();
    await vi.waitFor(() => expect(lease?.lost.aborted).toBe(true), patiently);
    expect(await member.leases.take()).toBeUndefined();
  });

  it('identify one after the other, over all processes', async () => {
    const members = [await join(2), await join(2)];
    await share(members, 2);
    // Counts who may identify while the place before is still taken.
    const key = members[0]?.redis.key('shards', 'identify', '0') ?? '';
    let together = 0;
    await Promise.all(
      members.map(async ({ leases, redis }, index) => {
        await leases.waitForIdentify(index, AbortSignal.timeout(patiently.timeout));
        together += 1;
        expect(await redis.client.pttl(key)).toBeGreaterThan(0);
        expect(together).toBe(await redis.client.incr('identified'));
      }),
    );
  });

  it('of a killed edge come up in another, which Discord lets identify', { timeout: 120_000 }, async () => {
    const emulator = await createDiscordEmulator({ clock: createManualClock() });
    onTestFinished(() => emulator.close());
    const { control, apiUrl, token } = emulator;
    const edge = {
      ...{ ROLE: 'edge', REDIS_URL: server().url, SHARD_COUNT: '4', LOG_LEVEL: 'info' },
      ...{ DISCORD_TOKEN: token, DISCORD_API_URL: `${apiUrl}/` },
    };
    const shards = () => control.gateway.sessions.map(({ shard: [id] }) => id).toSorted();
    const doomed = startProcess({ ...edge, PORT: '0' });
    onTestFinished(async () => {
      doomed.kill('SIGKILL');
      await doomed.exited;
    });
    await vi.waitFor(() => expect(doomed.output()).toContain('connected to Discord'), patiently);
    const app = await startApp(edge);
    onTestFinished(() => app.stop());
    const whenAll = () =>
      vi.waitFor(() => expect(shards()).toEqual([0, 1, 2, 3]), { ...patiently, timeout: 60_000 });
    await whenAll();
    const own = () => doomed.output().match(/this process runs the shard/g)?.length;
    expect(own()).toBe(2);
    doomed.kill('SIGKILL');
    await doomed.exited;
    await vi.waitFor(() => expect(control.gateway.connected).toBe(2), patiently);
    await vi.waitFor(() => expect(control.gateway.connected).toBe(4), patiently);
    expect(new Set(shards())).toEqual(new Set([0, 1, 2, 3]));
  });
});
