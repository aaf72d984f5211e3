import { onTestFinished } from 'vitest';
import { startChild } from '../support/calls-between-processes.ts';
import type { RedisServer } from '../support/redis.ts';
import type { SharingHandlers, SharingOptions } from '../support/sharing-process.ts';

/** Starts four processes that share calls and a budget; they end with the test. The last one's clock may be ahead. */
export async function startFour(
  { url }: RedisServer,
  { lastAheadMs = 0, ...options }: Partial<SharingOptions> & { readonly lastAheadMs?: number } = {},
) {
  const start = async (aheadMs: number) => {
    const all = { url, windowMs: 60_000, dailyUsd: 5, aheadMs, ...options };
    const child = startChild<SharingHandlers>('./sharing-process.ts', [JSON.stringify(all)]);
    onTestFinished(() => child.kill());
    await child.call('connect');
    return child;
  };
  return Promise.all([start(0), start(0), start(0), start(lastAheadMs)]);
}
