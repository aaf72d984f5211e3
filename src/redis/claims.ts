import { claimMs, createLocalClaims, type Claims } from '../core/processes/claims.ts';
import type { SharedRedis } from './connection.ts';

/** Creates claims that all processes share. What this process has seen itself, it needn't ask about. */
export function createSharedClaims(redis: SharedRedis): Claims {
  const local = createLocalClaims();
  return {
    async first(key, ttlMs = claimMs) {
      if (!(await local.first(key, ttlMs))) return false;
      try {
        return (await redis.client.set(redis.key('claim', key), '1', 'PX', ttlMs, 'NX')) === 'OK';
      } catch {
        return true;
      }
    },
  };
}
