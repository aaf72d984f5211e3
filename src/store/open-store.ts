import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../lib/logger.ts';
import { openLevelStore, repairLevelStore } from './level-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { unkept, type Store } from './store.ts';

export interface OpenStoreOptions {
  readonly dataDir: string;
  readonly logger: Logger;
  /** How long another process may keep the folder, in ms. */
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
    return `Another process has ${folder} open: end it, or give this one a DATA_DIR of its own.`;
  if (codes.includes('LEVEL_CORRUPTION'))
    return `The files in ${folder} are damaged: move them away, and upload modes have to be set again.`;
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return `${folder} cannot be written to: make it writable, or set DATA_DIR to a folder that is (${reason}).`;
}

/** Opens it, and says in the log when the disk is full later on. */
function open(folder: string, logger: Logger): Promise<Store> {
  return openLevelStore({
    folder,
    onRefused(error) {
      logger.error(
        { err: error },
        `${folder} cannot be written to: make room on its disk. Until then I remember what is set, and a restart would forget it.`,
      );
    },
    onCaughtUp: () => logger.info({ folder }, 'the disk has everything again'),
  });
}

/** What is thrown for a locked folder is tried again so often, in ms. */
const retryMs = 250;

/**
 * Opens a store, once another process has let go of it: where the bot is replaced by a new version, the earlier one
 * may still be at its last answers.
 */
async function openPatiently(folder: string, waitMs: number, logger: Logger): Promise<Store> {
  const until = performance.now() + waitMs;
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      return await open(folder, logger);
    } catch (error) {
      if (!codesIn(error).includes('LEVEL_LOCKED') || performance.now() >= until) throw error;
      if (!hasSaid) logger.info({ folder }, 'another process has the store open; waiting for it to end');
      await pause(retryMs);
    }
  }
}

async function openRepaired(folder: string, damage: unknown, logger: Logger): Promise<Store> {
  await repairLevelStore(folder);
  const store = await open(folder, logger);
  logger.warn(
    { err: damage },
    `The files in ${folder} were damaged and have been repaired. What could not be read is lost: look at /uploads in your channels.`,
  );
  return store;
}

/** Opens the store in the data folder; where that cannot be used, one that forgets everything at the next stop. */
export async function openStore({ dataDir, logger, waitMs = 10_000 }: OpenStoreOptions): Promise<Store> {
  const folder = join(dataDir, 'store');
  try {
    return await openPatiently(folder, waitMs, logger).catch((error: unknown) => {
      if (!codesIn(error).includes('LEVEL_CORRUPTION')) throw error;
      return openRepaired(folder, error, logger);
    });
  } catch (error) {
    const consequence =
      'Until then, upload modes and opt-outs are forgotten at the next stop, those of before are not known, and pictures are left alone where nobody sets a mode.';
    logger.warn({ err: error }, `${reasonOf(error, folder)} ${consequence}`);
    return { ...createMemoryStore(), hasForgotten: true, problem: () => unkept };
  }
}
