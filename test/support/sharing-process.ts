import { setTimeout as pause } from 'node:timers/promises';
import { createThrottle } from '../../src/core/throttle.ts';
import { createSharedBudget } from '../../src/shared/budget.ts';
import { connectRedis } from '../../src/shared/redis.ts';
import { createSharedLimits } from '../../src/shared/rolling-limit.ts';
import { answerCalls } from './calls-between-processes.ts';
import { createTestLogger } from './core.ts';
import { patienceMs } from './patience.ts';

/** How a process that shares calls and a budget with others is started. */
export interface SharingOptions {
  readonly url: string;
  readonly windowMs: number;
  readonly dailyUsd: number;
  /** How far its clock is ahead, in ms. */
  readonly aheadMs: number;
}

const { url, windowMs, dailyUsd, aheadMs } = JSON.parse(process.argv[2] ?? '') as SharingOptions;
const { now } = Date;
Date.now = () => now() + aheadMs;

// On a loaded machine Redis may be slow, which is not what these tests are about.
const { logger } = createTestLogger();
const redis = connectRedis({ url, prefix: 'toonwit', logger, commandMs: patienceMs });
const connected = new Promise<void>((resolve) => redis.onConnected(resolve));
const throttle = createThrottle({ callsPerMinute: 3, limitFor: createSharedLimits({ redis, windowMs }) });
const budget = createSharedBudget({ redis, dailyUsd });
let asking = true;

interface Call {
  readonly person: string;
  readonly id: string;
}

const callerOf = (person: string) => ({ platform: 'test', person });

async function isAdmitted({ person, id }: Call): Promise<boolean> {
  return throttle.take(callerOf(person), id).then(
    () => true,
    () => false,
  );
}

const handlers = {
  connect: () => connected,
  isAdmitted,
  /** How many of several calls at once are admitted. */
  async burst({ person, ids }: { readonly person: string; readonly ids: readonly string[] }) {
    const admitted = await Promise.all(ids.map((id) => isAdmitted({ person, id })));
    return admitted.filter(Boolean).length;
  },
  /** Delivered here again after another process had taken it, and failed. */
  async refund({ person, id }: Call) {
    const ticket = await throttle.take(callerOf(person), id);
    await ticket.refund();
  },
  /** Calls again and again until `rest`. Returns how many were made. */
  async insist(person: string) {
    let calls = 0;
    for (; asking; calls += 1) {
      await isAdmitted({ person, id: `${process.pid}/${calls}` });
      await pause(Math.random() * 20);
    }
    return calls;
  },
  rest() {
    asking = false;
    return Promise.resolve();
  },
  /** Pays for one run after another until the budget is used up. Returns how many were paid for. */
  async spend(usd: number) {
    for (let runs = 0; ; runs += 1) {
      const share = await budget.reserve('paid', usd);
      if (!share) return runs;
      await share.charge({ usd });
      share.release();
    }
  },
  /** Reserves for a run that never ends. */
  async hold({ usd, leaseMs }: { readonly usd: number; readonly leaseMs: number }) {
    const share = await createSharedBudget({ redis, dailyUsd, leaseMs }).reserve('paid', usd);
    return share !== undefined;
  },
};
answerCalls(handlers);

export type SharingHandlers = typeof handlers;
