import { join } from 'node:path';
import { skipped, type Finding } from '../../lib/doctor-finding.ts';
import { inspectStore, type StoreState } from '../../store/inspect-store.ts';
import type { Config } from '../config.ts';
import type { RunningBot } from './port.ts';

/** The folder in which a bot without Redis keeps its settings. */
export interface SettingsFolder {
  readonly folder: string;
  /** Looks into it once, however many checks ask. */
  readonly inspect: () => Promise<StoreState>;
}

export function createSettingsFolder({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): SettingsFolder {
  const folder = join(DATA_DIR, 'store');
  let state: Promise<StoreState> | undefined;
  return { folder, inspect: () => (state ??= inspectStore(folder)) };
}

interface Sources {
  readonly config: Pick<Config, 'REDIS_URL' | 'REDIS_PREFIX'>;
  readonly settings: SettingsFolder;
  readonly running: Promise<RunningBot>;
}

const unread = (why: string, remedy?: string): Finding => ({
  ...skipped(`The settings could not be looked into: ${why}.`),
  ...(remedy !== undefined && { remedy }),
});

async function readFolder({ settings, running }: Sources): Promise<ReadonlyMap<string, string> | Finding> {
  const found = await settings.inspect();
  switch (found.state) {
    case 'sound':
      return found.entries;
    case 'absent':
      return new Map();
    case 'held': {
      const holder = (await running) ? 'the bot that runs' : 'another process';
      return unread(
        `${holder} has them open`,
        'Stop it and run doctor again, or run it with DATA_DIR set to a backup of the folder (docs/hosting.md).',
      );
    }
    case 'damaged':
    case 'newer':
      return unread('see Disk');
    case 'unread':
      return unread('they are too large');
  }
}

async function readRedis(
  prefix: string,
  { config: { REDIS_URL: url = '', REDIS_PREFIX: redisPrefix } }: Sources,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | Finding> {
  const { readEntries } = await import('../../redis/list-store-entries.ts');
  return readEntries({ url, redisPrefix, prefix }, signal).catch(() => {
    signal.throwIfAborted();
    return unread('see Redis');
  });
}

/** What the bot keeps under keys with a prefix, or why that can't be told. It changes nothing. */
export async function readStored(
  prefix: string,
  sources: Sources,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | Finding> {
  if (sources.config.REDIS_URL !== undefined) return readRedis(prefix, sources, signal);
  const found = await readFolder(sources);
  if ('level' in found) return found;
  return new Map([...found].filter(([key]) => key.startsWith(prefix)));
}
