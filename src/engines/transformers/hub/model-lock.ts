import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** How processes that share a cache tell whether another one is downloading the same model, in ms. */
const lockTimings = {
  /** How often the holder touches its lock, and how often others look. */
  heartbeatMs: 5_000,
  pollMs: 500,
  /** A lock untouched for this long is abandoned; an empty one should be filled within a moment. */
  staleMs: 30_000,
  namelessMs: 5_000,
} as const;

const { heartbeatMs, pollMs, staleMs, namelessMs } = lockTimings;

/** The locks that this process holds. In a container, a dead process may have had the pid that is ours now. */
const held = new Set<string>();

/**
 * Runs work while nobody else, in this process or another, holds the same lock file. The lock only prevents duplicate
 * downloads: checksums keep broken files out, so a lock taken over by mistake only costs time.
 */
export async function withLock<Value>(
  file: string,
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value> {
  while (!(await take(file))) {
    await pause(pollMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    // If someone has emptied the folder, the next write reports it.
    utimes(file, now, now).catch(() => {});
  }, heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    held.delete(file);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  if (held.has(file)) return false;
  held.add(file);
  let taken = false;
  try {
    taken = await create(file);
    if (!taken && (await isAbandoned(file))) {
      await rm(file, { force: true });
      taken = await create(file);
    }
  } finally {
    if (!taken) held.delete(file);
  }
  return taken;
}

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // A full disk accepts the file but not its content.
    await rm(file, { force: true });
    throw error;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(file), readFile(file, 'utf8')]);
    const [pid, host] = text.split(' ');
    if (Date.now() - mtimeMs > (text === '' ? namelessMs : staleMs)) return true;
    return host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)));
  } catch (error) {
    // Released while we looked.
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
