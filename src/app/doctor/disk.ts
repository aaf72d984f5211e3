import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { failure, fine, skipped, warning, type Finding } from '../../lib/doctor-finding.ts';
import type { StoreState } from '../../store/inspect-store.ts';
import type { Config } from '../config.ts';
import type { RunningBot } from './port.ts';
import type { SettingsFolder } from './read-stored.ts';

const megabyte = 1_000_000;

/** Free megabytes: below the first, settings may soon be lost; below the second, downloads and backups get tight. */
const room = { error: 50, warning: 1_000 } as const;

/** The folder itself or, before it is made, the one that it will be made in. */
async function nearestFolder(path: string): Promise<string> {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (await stat(at).catch(() => undefined)) return at;
    if (at === dirname(at)) return at;
  }
}

/** Whether a folder can be written to, and how much room its disk has. It writes nothing. */
async function* checkFolder(variable: string, path: string): AsyncIterable<Finding> {
  const at = await nearestFolder(path);
  const elsewhere = `Make it writable for this user, or set ${variable} to a folder that is.`;
  if (!(await stat(at)).isDirectory()) {
    yield failure(
      `${variable}: ${at} is a file, not a folder.`,
      `Move it away, or set ${variable} to a folder.`,
    );
    return;
  }
  try {
    await access(at, constants.W_OK | constants.X_OK);
  } catch {
    yield failure(`${variable}: ${at} can’t be written to.`, elsewhere);
    return;
  }
  yield judgeRoom(variable, path, await freeMegabytes(at));
}

async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return (bavail * bsize) / megabyte;
}

function judgeRoom(variable: string, path: string, free: number): Finding {
  const text = `${variable} (${path}) is writable, with ${Math.floor(free).toLocaleString('en')} MB free.`;
  const remedy = `Free some space on its disk, or set ${variable} to another one.`;
  if (free < room.error) return failure(text, remedy);
  return free < room.warning ? warning(text, remedy) : fine(text);
}

/** What the owner should mend about the disk of DATA_DIR, in sentences; cheap enough to ask while the bot runs. */
export async function diskWarnings({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): Promise<readonly string[]> {
  const free = await freeMegabytes(await nearestFolder(DATA_DIR)).catch(() => Infinity);
  // Admins of a server need not know the folders of the machine.
  return free < room.warning ? [`My disk has only ${Math.floor(free)} MB left.`] : [];
}

function findingOn(store: StoreState, folder: string, running: RunningBot): Finding {
  switch (store.state) {
    case 'absent':
      return fine('No settings are stored yet.');
    case 'sound':
      return fine(`The stored settings are sound (${store.entries.size} entries).`);
    case 'held': {
      const holder = store.holder === undefined ? 'another process' : `the process ${store.holder}`;
      if (running) return fine(`The settings in ${folder} are open in ${holder}, the bot that runs.`);
      return warning(
        `The settings in ${folder} are open in ${holder}; a bot started now would keep nothing.`,
        'Stop that process, or give this bot its own DATA_DIR.',
      );
    }
    case 'damaged':
      return failure(
        `The settings in ${folder} are damaged (${store.cause.message}).`,
        'The next start repairs what it can and loses the rest; a backup of the folder loses less.',
      );
    case 'newer':
      return failure(`The settings in ${folder} can’t be used: ${store.cause.message}.`);
    case 'unread':
      return skipped(`The settings in ${folder} are too large to be read here.`);
  }
}

/** Checks the folders that the bot writes to, and the settings that it keeps there. */
export async function* checkDisk(
  config: Config,
  { folder, inspect }: SettingsFolder,
  running: Promise<RunningBot>,
): AsyncIterable<Finding> {
  yield* checkFolder('DATA_DIR', config.DATA_DIR);
  if (config.REDIS_URL === undefined) yield findingOn(await inspect(), folder, await running);
  if (config.ROLE !== 'edge') yield* checkFolder('MODEL_CACHE', config.MODEL_CACHE);
}
