import { randomUUID } from 'node:crypto';
import type { Leadership } from '../core/processes/leadership.ts';
import type { SharedRedis } from './connection.ts';
import { renewLease, resignLease } from './lease-scripts.ts';

interface SharedLeadership extends Leadership {
  /** Lets another process become the one at once. */
  close(): Promise<void>;
}

interface LeadershipOptions {
  readonly redis: SharedRedis;
  /** What the leader is for. */
  readonly name: string;
  /** How long a leader that doesn't answer stays the leader, in ms. */
  readonly leaseMs?: number;
}

/** Elects one process by a lease in Redis. It is renewed three times as often as needed, and given up before it ends. */
export function createLeadership({ redis, name, leaseMs = 6_000 }: LeadershipOptions): SharedLeadership {
  const me = randomUUID();
  const key = redis.key('leader', name);
  const listeners: (() => void)[] = [];
  let until = 0;
  let wasLeader = false;
  let closed = false;
  const isLeader = () => performance.now() < until;

  async function renew(): Promise<void> {
    const askedAt = performance.now();
    const won = await renewLease(redis, key, me, leaseMs).catch(() => undefined);
    if (won === 1 && !closed) until = askedAt + leaseMs;
    if (won === 0) until = 0;
    if (isLeader() && !wasLeader) for (const tell of listeners) tell();
    wasLeader = isLeader();
  }
  const timer = setInterval(() => void renew(), leaseMs / 3).unref();
  redis.onConnected(() => void renew());

  return {
    isLeader,
    onElected(listener) {
      listeners.push(listener);
      if (isLeader()) listener();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      if (isLeader()) await resignLease(redis, key, me).catch(() => undefined);
      until = 0;
    },
  };
}
