import { createLocalClaims, type Claims } from '../core/processes/claims.ts';
import type { LimitFor } from '../core/limits/rolling-limit.ts';
import { createBudget, type Budget } from '../inference/budget.ts';
import type { Logger } from '../lib/logger.ts';
import type { Shared } from '../redis/index.ts';
import type { Store } from '../store/store.ts';
import { buildStore, ledgerIn } from './build-store.ts';
import type { Config } from './config.ts';

/** What the parts of the bot know together. */
interface State {
  readonly store: Store;
  readonly budget: Budget;
  readonly claims: Claims;
  /** Limits of this process alone unless given. */
  readonly limitFor?: LimitFor;
}

/** Connects to the other processes if the configuration says where. Nothing of it is imported otherwise. */
export async function buildShared(config: Config, logger: Logger): Promise<Shared | undefined> {
  const { REDIS_URL: url, REDIS_BLOBS_URL: blobsUrl = url, REDIS_PREFIX: prefix } = config;
  if (url === undefined || blobsUrl === undefined) return undefined;
  const { connectShared } = await import('../redis/index.ts');
  return connectShared({
    ...{ url, blobsUrl, prefix, logger },
    dailyUsd: config.DAILY_BUDGET_USD,
    answerBytes: config.RESULT_CACHE_MEGABYTES * 1024 * 1024,
  });
}

/** Creates the state of a process that is alone. */
export async function buildLocalState(config: Config, logger: Logger): Promise<State> {
  const store = await buildStore(config, logger);
  const budget = createBudget({
    dailyUsd: config.DAILY_BUDGET_USD,
    ledger: ledgerIn(store),
    onLedgerFailure: (error) => logger.error({ err: error }, 'failed to save today’s spending'),
  });
  await budget.restore();
  return { store, budget, claims: createLocalClaims() };
}
