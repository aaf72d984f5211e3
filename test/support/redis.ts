import { onTestFinished, vi } from 'vitest';
import { connectRedis, type SharedRedis, type SharedRedisOptions } from '../../src/shared/redis.ts';
import { createTestLogger } from './core.ts';
import { patiently } from './patience.ts';
import type { RedisServer } from './redis-server.ts';

export { hasRedis, startRedis, type RedisServer } from './redis-server.ts';

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
