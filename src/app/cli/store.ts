import { join } from 'node:path';
import { createLogger } from '../../lib/logger.ts';
import { openLevelStore } from '../../store/level-store.ts';
import { migrate } from '../../store/migrate.ts';
import type { Store } from '../../store/store.ts';
import { buildShared } from '../build-state.ts';
import { ConfigError, type Config } from '../config.ts';
import type { CliContext } from './context.ts';

const usage = 'npm run store -- copy | accept';

/** What people and admins chose, and where Slack's app is installed. Offers, buttons and the day's spending end by themselves. */
const settings = ['channel/', 'limits/', 'weekly/', 'optout/', 'agreed/', 'told/', 'installation/'];

/** Copies the settings that lie in DATA_DIR; what Redis has already is newer, and stays. Returns how many were copied. */
async function copy(from: Store, to: Store): Promise<{ readonly copied: number; readonly kept: number }> {
  let copied = 0;
  let kept = 0;
  for (const prefix of settings)
    for (const [key, value] of await from.list(prefix))
      if (await to.add(key, value)) copied += 1;
      else kept += 1;
  return { copied, kept };
}

function openEmbedded({ DATA_DIR }: Config): Promise<Store> {
  const folder = join(DATA_DIR, 'store');
  return openLevelStore({ folder }).catch((error: unknown) => {
    throw new Error(`expected to open ${folder}: stop the bot that has it open, or check DATA_DIR`, {
      cause: error,
    });
  });
}

/**
 * Moves settings and opt-outs from the embedded store to Redis (`copy`), or makes the bot go on after Redis has lost them
 * (`accept`). @throws Error that says what is missing.
 */
export async function store({ args, readEnvironment, print }: CliContext): Promise<void> {
  const [action, ...rest] = args;
  if ((action !== 'copy' && action !== 'accept') || rest.length > 0) throw new Error(`expected ${usage}`);
  const { config } = readEnvironment();
  const shared = await buildShared(config, await createLogger({ level: 'warn', readable: true }));
  if (!shared) throw new ConfigError(['  REDIS_URL: expected a value: the settings go there']);
  try {
    await shared.connected(AbortSignal.timeout(10_000));
    if (action === 'copy') {
      const embedded = await openEmbedded(config);
      const { copied, kept } = await migrate(embedded)
        .then(() => copy(embedded, shared.store))
        .finally(() => embedded.close());
      print(`Copied ${copied} settings and opt-outs to Redis; it had ${kept} already.`);
    }
    await shared.acceptStore();
    print('Uploads follow the settings in Redis.');
  } finally {
    await shared.close();
  }
}
