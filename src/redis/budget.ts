import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Budget } from '../inference/budget.ts';
import { EngineError } from '../inference/engine-error.ts';
import type { SharedRedis } from './connection.ts';
import { defineScript, nowInMs } from './script.ts';

/** How long a share may be held, in ms: twice the longest call to a provider. Then it counts as spent, at its most. */
const leaseMs = 180_000;

/** How long a charge is known, in ms: longer than it is repeated. */
const chargeMs = 3_600_000;

/** Money is counted in whole millionths of a dollar, so that sums are exact. */
const micro = 1_000_000;

/**
 * In all scripts, KEYS are the shares that are held (a hash of id → provider and amount), when their leases end (a sorted
 * set), and the beginning of the day's key. The day turns by Redis' clock.
 */
const common = `${nowInMs}
local today = KEYS[3] .. math.floor(time[1] / 86400)
local function spend(provider, calls, usd, tokens)
  redis.call('HINCRBY', today, 'calls ' .. provider, calls)
  redis.call('HINCRBY', today, 'usd ' .. provider, usd)
  redis.call('HINCRBY', today, 'tokens ' .. provider, tokens)
  redis.call('PEXPIRE', today, 172800000)
end
local function drop(id)
  redis.call('HDEL', KEYS[1], id)
  redis.call('ZREM', KEYS[2], id)
end
for _, id in ipairs(redis.call('ZRANGE', KEYS[2], '-inf', now, 'BYSCORE')) do
  local usd, provider = (redis.call('HGET', KEYS[1], id) or ''):match('^(%d+) (.*)$')
  if usd and usd ~= '0' then spend(provider, 1, usd, 0) end
  drop(id)
end
`;

const reserveScript = defineScript(`${common}
local id, provider, wanted, limit, lease = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
if limit >= 0 and wanted > 0 then
  local sum = wanted
  for _, share in ipairs(redis.call('HVALS', KEYS[1])) do sum = sum + (share:match('^%d+') or 0) end
  local spent = redis.call('HGETALL', today)
  for i = 1, #spent, 2 do if spent[i]:sub(1, 4) == 'usd ' then sum = sum + spent[i + 1] end end
  if sum > limit then return 0 end
end
redis.call('HSET', KEYS[1], id, string.format('%d ', wanted) .. provider)
redis.call('ZADD', KEYS[2], now + lease, id)
return 1`);

/** Counts once what may come twice, because a command that timed out may have been carried out. */
const chargeScript = defineScript(`${common}
local id, provider, calls, usd, tokens = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
if not redis.call('SET', KEYS[3] .. 'charge:' .. ARGV[6], '1', 'PX', ARGV[7], 'NX') then return 0 end
spend(provider, calls, string.format('%d', usd), tokens)
local share = redis.call('HGET', KEYS[1], id)
if share then
  local rest = math.max(0, (share:match('^%d+') or 0) - usd)
  redis.call('HSET', KEYS[1], id, string.format('%d ', rest) .. provider)
end
return 1`);

const releaseScript = defineScript(`${common} drop(ARGV[1]) return 1`);
const todayScript = defineScript(`${common} return redis.call('HGETALL', today)`);

interface SharedBudgetOptions {
  readonly redis: SharedRedis;
  /** US dollars from midnight to midnight UTC; unlimited if absent. */
  readonly dailyUsd?: number | undefined;
  readonly leaseMs?: number;
}

/**
 * Creates the budget that all processes spend together. A share that a dead process held counts as spent once its lease
 * has ended. `reserve` throws EngineError `unaccounted` while Redis can't be reached, so that nothing is paid.
 */
export function createSharedBudget({
  redis,
  dailyUsd,
  leaseMs: lease = leaseMs,
}: SharedBudgetOptions): Budget {
  const keys = [redis.key('budget', 'held'), redis.key('budget', 'leases'), redis.key('budget', 'day', '')];
  const limit = dailyUsd === undefined ? -1 : Math.round(dailyUsd * micro);

  return {
    async reserve(provider, maxUsd) {
      if (!(maxUsd >= 0)) throw new Error(`expected a run’s maximum cost in US dollars, got ${maxUsd}`);
      const id = randomUUID();
      const most = Math.ceil(maxUsd * micro);
      let allowed: unknown;
      try {
        allowed = await redis.run(reserveScript, keys, [id, provider, most, limit, lease]);
      } catch (error) {
        // It may have been reserved all the same, and would count as spent once its lease has ended.
        void redis.eventually(() => redis.run(releaseScript, keys, [id]));
        throw new EngineError('unaccounted', 'Redis can’t be reached', { cause: error });
      }
      if (allowed !== 1) return undefined;
      let calls = 1;
      let holders = 1;
      let charged: Promise<void> = Promise.resolve();
      return {
        charge({ usd: stated, inputTokens = 0, outputTokens = 0 }) {
          const usd = Math.ceil((stated >= 0 ? stated : maxUsd) * micro);
          const args = [id, provider, calls, usd, inputTokens + outputTokens, randomUUID(), chargeMs];
          calls = 0;
          charged = charged.then(() => redis.eventually(() => redis.run(chargeScript, keys, args)));
          return charged;
        },
        hold() {
          holders += 1;
        },
        release() {
          holders -= 1;
          if (holders === 0)
            void charged.then(() => redis.eventually(() => redis.run(releaseScript, keys, [id])));
        },
      };
    },
    async today() {
      const pairs = z.array(z.string()).parse(await redis.run(todayScript, keys, []));
      const read = new Map<string, { calls: number; usd: number; tokens: number }>();
      for (let index = 0; index < pairs.length; index += 2) {
        const [, what, provider] = /^(calls|usd|tokens) (.*)$/.exec(pairs[index] ?? '') ?? [];
        if (provider === undefined) continue;
        const spent = read.get(provider) ?? { calls: 0, usd: 0, tokens: 0 };
        const amount = Number(pairs[index + 1]);
        read.set(provider, { ...spent, [what ?? '']: what === 'usd' ? amount / micro : amount });
      }
      return {
        providers: [...read].map(([provider, spent]) => ({ provider, ...spent })),
        ...(dailyUsd !== undefined && { budgetUsd: dailyUsd }),
      };
    },
  };
}
