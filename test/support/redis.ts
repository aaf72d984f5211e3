import { afterAll, beforeAll, beforeEach, onTestFinished, vi } from 'vitest';
import { connectRedis, type SharedRedis, type SharedRedisOptions } from '../../src/redis/connection.ts';
import { createTestLogger } from './core.ts';
import { patiently } from './patience.ts';
import { startRedis, type RedisServer } from './redis-server.ts';

export { hasRedis, startRedis, type RedisServer } from './redis-server.ts';

/** Gives the tests of a describe one redis-server, which each of them finds empty. Call what it returns within a test. */
export function useRedis(): () => RedisServer {
  let server: Awaited<ReturnType<typeof startRedis>> | undefined;
  const running = () => {
    if (!server) throw new Error('expected a redis-server that runs, got none yet');
    return server;
  };
  beforeAll(async () => {
    server = await startRedis();
  });
  beforeEach(async () => {
    await running().inspect().flushall();
  });
  afterAll(() => server?.close());
  return running;
}

/** Connects as one process does, and waits until it is. The connection ends with the test. */
export async function connect(
  server: RedisServer,
  options: Partial<SharedRedisOptions> = {},
): Promise<SharedRedis> {
  const { logger } = createTestLogger();
  const redis = connectRedis({ url: server.url, prefix: 'toonwit', logger, ...options });
  onTestFinished(() => redis.close());
  await vi.waitFor(() => {
    if (redis.awaySince() !== undefined) throw new Error('expected a connection, got none');
  }, patiently);
  return redis;
}
