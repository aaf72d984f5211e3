import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { patiently } from '../support/patience.ts';
import { hasRedis, startRedis, useRedis } from '../support/redis.ts';
import { useFour } from './several-processes.ts';

describe.skipIf(!hasRedis)('a throttle over four processes', () => {
  const server = useRedis();
  const shareOver = useFour();

  it('admits exactly three of each of 60 bursts of twelve, though one clock is 30 seconds ahead', async () => {
    const processes = await shareOver(server(), { lastAheadMs: 30_000 });
    const admitted: number[] = [];
    for (let burst = 0; burst < 60; burst += 1) {
      const counts = await Promise.all(
        processes.map((child, index) =>
          child.call('burst', {
            person: `burst ${burst}`,
            ids: [0, 1, 2].map((call) => `${burst}/${index}/${call}`),
          }),
        ),
      );
      admitted.push(counts.reduce((sum, count) => sum + count, 0));
    }
    expect(admitted).toEqual(Array(60).fill(3));
  });

  it('admits never more than three within any window, by Redis’ clock', async () => {
    const windowMs = 400;
    const processes = await shareOver(server(), { windowMs, lastAheadMs: 30_000 });
    const monitor = await server().inspect().monitor();
    onTestFinished(() => monitor.disconnect());
    /** When each call was admitted, in ms, as the script wrote it, and as Redis says itself. */
    const admitted: { readonly written: number; readonly at: number }[] = [];
    monitor.on('monitor', (seconds: string, [command, , score]: string[]) => {
      if (command?.toLowerCase() === 'zadd')
        admitted.push({ written: Number(score), at: Number(seconds) * 1000 });
    });
    const asked = processes.map((child) => child.call('insist', 'ada'));
    // Five windows have passed.
    await vi.waitFor(() => expect(admitted.length).toBeGreaterThan(15), patiently);
    await Promise.all(processes.map((child) => child.call('rest')));
    const calls = (await Promise.all(asked)).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(admitted.length);
    for (const [index, { written }] of admitted.entries())
      expect((admitted[index + 3]?.written ?? Infinity) - written).toBeGreaterThanOrEqual(windowMs);
    for (const { written, at } of admitted) expect(Math.abs(written - at)).toBeLessThan(15_000);
  });

  it('counts an interaction once that all processes receive, and gives it back in another one', async () => {
    const [one, ...others] = await shareOver(server());
    const same = { person: 'ben', id: 'same' };
    const received = await Promise.all([one, ...others].map((child) => child.call('isAdmitted', same)));
    expect(received).toEqual([true, true, true, true]);
    expect(await one.call('burst', { person: 'ben', ids: ['a', 'b', 'c'] })).toBe(2);
    await others[0].call('refund', same);
    expect(await others[1].call('burst', { person: 'ben', ids: ['d', 'e'] })).toBe(1);
  });

  it('lets each process decide alone while Redis is away', async () => {
    const own = await startRedis();
    onTestFinished(() => own.close());
    const processes = await shareOver(own);
    await own.kill();
    const ids = ['a', 'b', 'c', 'd'];
    const admitted = processes.map((child, index) =>
      child.call('burst', { person: 'cleo', ids: ids.map((id) => `${index}/${id}`) }),
    );
    expect(await Promise.all(admitted)).toEqual([3, 3, 3, 3]);
  });
});
