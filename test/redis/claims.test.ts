import { describe, expect, it, onTestFinished } from 'vitest';
import { createSharedClaims } from '../../src/redis/claims.ts';
import { connect, hasRedis, startRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('claims that processes share', () => {
  it('are won by one of several processes, once', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const processes = await Promise.all([1, 2, 3].map(async () => createSharedClaims(await connect(server))));
    const won = await Promise.all(processes.map((claims) => claims.first('slack/event-1')));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await Promise.all(processes.map((claims) => claims.first('slack/event-1')))).toEqual([
      false,
      false,
      false,
    ]);
    expect(await processes[0]?.first('slack/event-2')).toBe(true);
  });

  it('are decided on by each process while Redis is away', async () => {
    const server = await startRedis();
    onTestFinished(() => server.close());
    const claims = createSharedClaims(await connect(server));
    await claims.first('a');
    await server.kill();
    expect([await claims.first('a'), await claims.first('b'), await claims.first('b')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
