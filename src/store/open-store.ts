import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../lib/logger.ts';
import { openLevelStore, repairLevelStore } from './level-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { migrate, NewerStoreError } from './migrate.ts';
import { unkept, type Store } from './store.ts';

interface OpenStoreOptions {
  readonly dataDir: string;
  readonly logger: Logger;
  /** How long to wait for another process to release the folder, in ms. */
  readonly waitMs?: number;
}

function codesIn(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  return codes;
}

function reasonOf(error: unknown, folder: string): string {
  const codes = codesIn(error);
  if (codes.includes('LEVEL_LOCKED'))
    return `Another process has ${folder} open: stop it, or give this one its own DATA_DIR.`;
  if (codes.includes('LEVEL_CORRUPTION'))
    return `The files in ${folder} are damaged: move them away, then set upload modes again.`;
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return `${folder} cannot be written to: make it writable, or set DATA_DIR to a folder that is (${reason}).`;
}

/** Opens the store, and logs later write failures such as a full disk. */
function open(folder: string, logger: Logger): Promise<Store> {
  return openLevelStore({
    folder,
    onRefused(error) {
      logger.error(
        { err: error },
        `${folder} cannot be written to: free space on its disk. Until then, changes are kept in memory and a restart would lose them.`,
      );
    },
    onCaughtUp: () => logger.info({ folder }, 'everything is on the disk again'),
  });
}

/** Pause between attempts to open a locked folder, in ms. */
const retryMs = 250;

/**
 * Opens a store once another process has released it: when a new version replaces the bot, the old one may still be
 * finishing its last answers.
 */
async function openPatiently(folder: string, waitMs: number, logger: Logger): Promise<Store> {
  const until = performance.now() + waitMs;
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      return await open(folder, logger);
    } catch (error) {
      if (!codesIn(error).includes('LEVEL_LOCKED') || performance.now() >= until) throw error;
      if (!hasSaid) logger.info({ folder }, 'another process has the store open; waiting for it to stop');
      await pause(retryMs);
    }
  }
}

async function openRepaired(folder: string, damage: unknown, logger: Logger): Promise<Store> {
  await repairLevelStore(folder);
  const store = await open(folder, logger);
  logger.warn(
    { err: damage },
    `The files in ${folder} were damaged and have been repaired. Unreadable entries are lost: check /uploads in your channels.`,
  );
  return store;
}

/** Brings an open store to this version, or lets go of its folder. @throws NewerStoreError */
async function migrated(store: Store): Promise<Store> {
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens the store in the data folder; if that can't be used, one that forgets everything when the process stops.
 * @throws NewerStoreError if a later version of Toonwit has written it.
 */
export async function openStore({ dataDir, logger, waitMs = 10_000 }: OpenStoreOptions): Promise<Store> {
  const folder = join(dataDir, 'store');
  try {
    const store = await openPatiently(folder, waitMs, logger).catch((error: unknown) => {
      if (!codesIn(error).includes('LEVEL_CORRUPTION')) throw error;
      return openRepaired(folder, error, logger);
    });
    return await migrated(store);
  } catch (error) {
    if (error instanceof NewerStoreError) throw error;
    const consequence =
      'Until then, earlier upload modes and opt-outs are unknown, new ones are lost at the next stop, and uploads are ignored unless someone sets a mode.';
    logger.warn({ err: error }, `${reasonOf(error, folder)} ${consequence}`);
    return { ...createMemoryStore(), hasForgotten: true, problem: () => unkept };
  }
}
