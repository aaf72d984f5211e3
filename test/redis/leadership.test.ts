import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLeadership } from '../../src/redis/leadership.ts';
import { patiently } from '../support/patience.ts';
import { connect, hasRedis, startRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('the leader of several processes', () => {
  it('is one of them, and another when it resigns or dies', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const elected: number[] = [];
    const candidates = await Promise.all(
      [0, 1, 2].map(async (number) => {
        const redis = await connect(server);
        const leadership = createLeadership({ redis, name: 'test', leaseMs: 300 });
        onTestFinished(() => leadership.close());
        leadership.onElected(() => elected.push(number));
        return { redis, leadership };
      }),
    );
    const leaders = () => candidates.filter(({ leadership }) => leadership.isLeader());
    await vi.waitFor(() => expect(leaders()).toHaveLength(1), patiently);
    const [first] = leaders();
    await first?.leadership.close();
    expect(first?.leadership.isLeader()).toBe(false);
    await vi.waitFor(() => expect(leaders()).toHaveLength(1), patiently);
    const [second] = leaders();
    await second?.redis.close();
    await vi.waitFor(() => {
      expect(leaders()).toHaveLength(1);
      expect(leaders()[0]).not.toBe(second);
    }, patiently);
    expect(new Set(elected).size).toBe(3);
  });
});
