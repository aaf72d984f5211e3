import type { Config } from './config.ts';
import type { Ledger } from '../inference/budget.ts';
import type { Logger } from '../lib/logger.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

/**
 * Opens the store. It uses the disk only if there is something to keep: a platform's settings or the spending. Settings of
 * a playground's channels mean nothing in the next playground.
 */
export async function buildStore(config: Config, logger: Logger): Promise<Store> {
  const { DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_CLIENT_ID, OPENAI_API_KEY, REPLICATE_API_TOKEN } = config;
  const hasSomethingToKeep =
    DISCORD_TOKEN ?? SLACK_BOT_TOKEN ?? SLACK_CLIENT_ID ?? OPENAI_API_KEY ?? REPLICATE_API_TOKEN;
  if (hasSomethingToKeep === undefined) return createMemoryStore();
  return openStore({ dataDir: config.DATA_DIR, logger });
}

const spendingKey = 'spending';
/** A day's spending is useless after the next midnight. */
const ledgerMs = 2 * 86_400_000;

/** Keeps the day's spending in the store. */
export function ledgerIn(store: Store): Ledger {
  return {
    async read() {
      const kept = await store.get(spendingKey);
      return kept === undefined ? undefined : (JSON.parse(kept) as unknown);
    },
    write: (day) => store.set(spendingKey, JSON.stringify(day), { ttlMs: ledgerMs }),
  };
}
