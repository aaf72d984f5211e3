import { setTimeout as pause } from 'node:timers/promises';
import { createThrottle } from '../../src/core/limits/throttle.ts';
import { createSharedBudget } from '../../src/redis/budget.ts';
import { connectRedis } from '../../src/redis/connection.ts';
import { createSharedLimits } from '../../src/redis/rolling-limit.ts';
import { answerCalls } from './calls-between-processes.ts';
import { createTestLogger } from './core.ts';
import { patienceMs } from './patience.ts';

/** What a process shares with others: calls and a budget. */
export interface SharingOptions {
  readonly url: string;
  readonly windowMs: number;
  readonly dailyUsd: number;
  /** How far its clock is ahead, in ms. */
  readonly aheadMs: number;
}

const { now } = Date;

async function share({ url, windowMs, dailyUsd, aheadMs }: SharingOptions) {
  Date.now = () => now() + aheadMs;
  // On a loaded machine Redis may be slow, which is not what these tests are about.
  const { logger } = createTestLogger();
  const redis = connectRedis({ url, prefix: 'toonwit', logger, commandMs: patienceMs });
  await new Promise<void>((resolve) => redis.onConnected(resolve));
  return {
    redis,
    throttle: createThrottle({ callsPerMinute: 3, limitFor: createSharedLimits({ redis, windowMs }) }),
    dailyUsd,
    budget: createSharedBudget({ redis, dailyUsd }),
  };
}

let shared: Awaited<ReturnType<typeof share>> | undefined;
let asking = true;

function current(): NonNullable<typeof shared> {
  if (!shared) throw new Error('expected a process that is connected, got one that is not');
  return shared;
}

interface Call {
  readonly person: string;
  readonly id: string;
}

const callerOf = (person: string) => ({ platform: 'test', person });

async function isAdmitted({ person, id }: Call): Promise<boolean> {
  return current()
    .throttle.take(callerOf(person), id)
    .then(
      () => true,
      () => false,
    );
}

const handlers = {
  /** Forgets everything from before, and shares what it is told. */
  async connect(options: SharingOptions) {
    await shared?.redis.close();
    asking = true;
    shared = await share(options);
  },
  isAdmitted,
  /** How many of several calls at once are admitted. */
  async burst({ person, ids }: { readonly person: string; readonly ids: readonly string[] }) {
    const admitted = await Promise.all(ids.map((id) => isAdmitted({ person, id })));
    return admitted.filter(Boolean).length;
  },
  /** Delivered here again after another process had taken it, and failed. */
  async refund({ person, id }: Call) {
    const ticket = await current().throttle.take(callerOf(person), id);
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
      const share = await current().budget.reserve('paid', usd);
      if (!share) return runs;
      await share.charge({ usd });
      share.release();
    }
  },
  /** Reserves for a run that never ends. */
  async hold({ usd, leaseMs }: { readonly usd: number; readonly leaseMs: number }) {
    const { redis, dailyUsd } = current();
    const share = await createSharedBudget({ redis, dailyUsd, leaseMs }).reserve('paid', usd);
    return share !== undefined;
  },
};
answerCalls(handlers);

export type SharingHandlers = typeof handlers;
