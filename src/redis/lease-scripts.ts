import type { SharedRedis } from './connection.ts';
import { defineScript } from './script.ts';

const renewScript = defineScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
if redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2], 'NX') then return 1 end
return 0`);

const resignScript = defineScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`);

/** Takes a lease for `leaseMs`, or keeps it for so long from now. Resolves with 1, or 0 if somebody else has it. */
export function renewLease(
  redis: SharedRedis,
  key: string,
  holder: string,
  leaseMs: number,
): Promise<unknown> {
  return redis.run(renewScript, [key], [holder, leaseMs]);
}

/** Gives a lease up, if it is the holder's. */
export function resignLease(redis: SharedRedis, key: string, holder: string): Promise<unknown> {
  return redis.run(resignScript, [key], [holder]);
}
