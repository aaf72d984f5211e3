import { cp, mkdtemp, readdir, readlink, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openLevelStore } from './level-store.ts';
import { migrate, NewerStoreError } from './migrate.ts';

/** What can be said of a store's files from outside. */
export type StoreState =
  | { readonly state: 'absent' }
  | { readonly state: 'sound'; readonly entries: ReadonlyMap<string, string> }
  /** `holder` is the process's id, where the system tells. */
  | { readonly state: 'held'; readonly holder: number | undefined }
  | { readonly state: 'damaged'; readonly cause: Error }
  /** A later Toonwit has written it. */
  | { readonly state: 'newer'; readonly cause: Error }
  /** Too large to be copied. */
  | { readonly state: 'unread' };

/** Bytes of a store that are copied; a full one is smaller. */
const maxBytes = 256 * 1024 * 1024;

async function sizeOf(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Which process of this machine has a file open. Only Linux tells, and only of one's own processes. */
async function holderOf(file: string): Promise<number | undefined> {
  const processes = (await readdir('/proc').catch((): string[] => [])).filter((name) => /^\d+$/.test(name));
  for (const id of processes) {
    if (id === String(process.pid)) continue;
    const open = await readdir(`/proc/${id}/fd`).catch((): string[] => []);
    const targets = await Promise.all(open.map((fd) => readlink(`/proc/${id}/fd/${fd}`).catch(() => '')));
    if (targets.includes(file)) return Number(id);
  }
  return undefined;
}

function codesIn(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  return codes;
}

/** Does with a copy what the bot does when it starts. @throws Error of classic-level, or NewerStoreError */
async function openAsTheBot(copy: string): Promise<ReadonlyMap<string, string>> {
  const store = await openLevelStore({ folder: copy });
  try {
    await migrate(store);
    return await store.list('');
  } finally {
    await store.close();
  }
}

/**
 * Looks whether a store is sound without changing it: LevelDB writes even when it only reads, so it gets a copy. Its lock is
 * the original's, so that a store in use is recognised. Call it only in a process that has not itself opened the store: the
 * system would take its lock away.
 */
export async function inspectStore(folder: string): Promise<StoreState> {
  const files = await readdir(folder).catch((): string[] => []);
  if (!files.includes('CURRENT')) return { state: 'absent' };
  const copied = files.filter((file) => file !== 'LOCK');
  if ((await sizeOf(folder, copied)) > maxBytes) return { state: 'unread' };
  const copy = await mkdtemp(join(tmpdir(), 'toonwit-inspect-'));
  const lock = resolve(folder, 'LOCK');
  try {
    for (const file of copied) await cp(join(folder, file), join(copy, file));
    if (files.includes('LOCK')) await symlink(lock, join(copy, 'LOCK'));
    return { state: 'sound', entries: await openAsTheBot(copy) };
  } catch (error) {
    if (codesIn(error).includes('LEVEL_LOCKED')) return { state: 'held', holder: await holderOf(lock) };
    if (error instanceof NewerStoreError) return { state: 'newer', cause: error };
    return { state: 'damaged', cause: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
