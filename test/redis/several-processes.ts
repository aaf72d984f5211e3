import { afterAll, beforeAll } from 'vitest';
import { startChild, type ChildProcess } from '../support/calls-between-processes.ts';
import type { RedisServer } from '../support/redis.ts';
import type { SharingHandlers, SharingOptions } from '../support/sharing-process.ts';

type Four = readonly [Sharing, Sharing, Sharing, Sharing];
type Sharing = ChildProcess<SharingHandlers>;

/**
 * Four processes for the tests of a file. Each test has them share calls and a budget over the Redis that it names, with
 * nothing left from before. The last one's clock may be ahead.
 */
export function useFour() {
  let four: Four | undefined;
  beforeAll(() => {
    const start = () => startChild<SharingHandlers>('./sharing-process.ts', []);
    four = [start(), start(), start(), start()];
  });
  afterAll(() => Promise.all((four ?? []).map((child) => child.kill())));
  return async (
    { url }: RedisServer,
    { lastAheadMs = 0, ...options }: Partial<SharingOptions> & { readonly lastAheadMs?: number } = {},
  ): Promise<Four> => {
    if (!four) throw new Error('expected four processes that run, got none yet');
    const [, , , last] = four;
    await Promise.all(
      four.map((child) => {
        const aheadMs = child === last ? lastAheadMs : 0;
        return child.call('connect', { url, windowMs: 60_000, dailyUsd: 5, aheadMs, ...options });
      }),
    );
    return four;
  };
}
