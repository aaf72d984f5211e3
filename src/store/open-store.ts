import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import { openLevelStore } from './level-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

export interface OpenStoreOptions {
  readonly dataDir: string;
  readonly logger: Logger;
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

/** Opens the store in the data folder; where that cannot be used, one that forgets everything at the next stop. */
export async function openStore({ dataDir, logger }: OpenStoreOptions): Promise<Store> {
  const folder = join(dataDir, 'store');
  try {
    return await openLevelStore({ folder });
  } catch (error) {
    const consequence = 'Until then, upload modes and opt-outs are forgotten at the next stop.';
    logger.warn({ err: error }, `${reasonOf(error, folder)} ${consequence}`);
    return createMemoryStore();
  }
}
