import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** How often the holder shows that it lives, and how often others look, in ms. */
const beatMs = 5_000;
const lookMs = 500;
/** A lock that was not touched for so long, in ms, belongs to nobody; one without a name is done in a moment. */
const staleMs = 30_000;
const namelessMs = 5_000;

/** The locks that this process holds: the number of a dead process may be ours by now, as in a container. */
const held = new Set<string>();

/**
 * Runs work while no other process, and nobody else in this one, does the same under this lock file. It keeps two
 * from fetching the same bytes; that nothing broken is used is the checksums' part, so a lock taken over in error
 * costs time and no more.
 */
export async function withLock<Value>(
  file: string,
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value> {
  while (!(await take(file))) {
    await pause(lookMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
  const beat = setInterval(() => {
    const now = new Date();
    // Somebody may have cleared the folder; the next write will tell.
    utimes(file, now, now).catch(() => {});
  }, beatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    held.delete(file);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  if (held.has(file)) return false;
  held.add(file);
  try {
    if (await create(file)) return true;
    if (await isAbandoned(file)) {
      await rm(file, { force: true });
      if (await create(file)) return true;
    }
  } catch (error) {
    held.delete(file);
    throw error;
  }
  held.delete(file);
  return false;
}

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // A full disk takes the file and not its content.
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
    // Gone while we looked.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
