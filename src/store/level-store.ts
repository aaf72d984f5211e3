import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { z } from 'zod';
import { createEntries, type Entries, type Entry } from './entries.ts';
import { createEntryStore } from './entry-store.ts';
import { unkept, type Store } from './store.ts';

interface LevelStoreOptions {
  /** Created if missing; only one process at a time can have it open. */
  readonly folder: string;
  readonly maxEntries?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How long after a failed write it is retried, in ms. */
  readonly retryMs?: number;
  /** Called with classic-level's error when writes start to fail. */
  readonly onRefused?: (error: unknown) => void;
  /** Called once everything is on the disk again. */
  readonly onCaughtUp?: () => void;
}

/** An entry on the disk; the names are short because there are many entries. */
const stored = z.object({ v: z.string(), e: z.number().optional() });

function textOf({ value, endsAt }: Entry): string {
  return JSON.stringify({ v: value, ...(endsAt !== undefined && { e: endsAt }) });
}

function readStored(text: string): Entry | undefined {
  try {
    const { v: value, e: endsAt } = stored.parse(JSON.parse(text));
    return { value, ...(endsAt !== undefined && { endsAt }) };
  } catch {
    return undefined;
  }
}

/** Reads everything and returns the keys that can be deleted. */
async function load(db: ClassicLevel, entries: Entries, now: number): Promise<readonly string[]> {
  const useless: string[] = [];
  for await (const [key, text] of db.iterator()) {
    const entry = readStored(text);
    if (entry && (entry.endsAt ?? Infinity) > now) useless.push(...entries.set(key, entry));
    else useless.push(key);
  }
  return useless;
}

/** Repairs the files of a damaged store; unreadable entries are lost. @throws Error if the repair fails. */
export async function repairLevelStore(folder: string): Promise<void> {
  await ClassicLevel.repair(folder);
}

/** A key's entry, or its absence, as a LevelDB batch operation. */
function operation(key: string, entry: Entry | undefined) {
  return entry ? ({ type: 'put', key, value: textOf(entry) } as const) : ({ type: 'del', key } as const);
}

/**
 * Writes everything in memory to the disk. After a failed write LevelDB would continue its broken log, and could never
 * read what follows the break; reopening the files starts a new log.
 */
async function rewrite(db: ClassicLevel, entries: Entries): Promise<void> {
  await db.close();
  await db.open();
  const kept = entries.all();
  const known = new Set(kept.map(([key]) => key));
  const stale = (await db.keys().all()).filter((key) => !known.has(key));
  await db.batch([
    ...stale.map((key) => operation(key, undefined)),
    ...kept.map(([key, entry]) => operation(key, entry)),
  ]);
}

/**
 * Opens an embedded store in a folder. Reads are served from memory; a write resolves once it is on the disk, and
 * concurrent writes are batched. A write that the disk refuses stays in memory and is written with the next one, at the
 * next retry or on close.
 * @throws Error of classic-level if the folder can't be used; its `cause.code` is LEVEL_LOCKED if another process has
 * it.
 */
export async function openLevelStore({
  folder,
  maxEntries = 50_000,
  clock = Date.now,
  retryMs = 60_000,
  onRefused = () => undefined,
  onCaughtUp = () => undefined,
}: LevelStoreOptions): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const db = new ClassicLevel(folder);
  await db.open();
  const entries = createEntries({ maxEntries, clock });
  let useless: readonly string[];
  try {
    useless = await load(db, entries, clock());
  } catch (error) {
    // Otherwise the folder would stay locked.
    await db.close();
    throw error;
  }

  /** Keys that the next write brings to the disk as they then are in memory. */
  let waiting = new Set<string>();
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  /** Whether memory holds something that the disk refused. */
  let isBehind = false;

  async function flush(): Promise<void> {
    const changes = [...waiting].map((key) => operation(key, entries.get(key)));
    waiting = new Set();
    next = undefined;
    clearTimeout(retry);
    try {
      if (isBehind) await rewrite(db, entries);
      else await db.batch(changes);
      if (isBehind) onCaughtUp();
      isBehind = false;
    } catch (error) {
      if (!isBehind) onRefused(error);
      isBehind = true;
      retry = setTimeout(() => void write([]), retryMs).unref();
    }
  }

  /** Never rejects: the change is in memory, and reaches the disk when it can. */
  function write(keys: readonly string[]): Promise<void> {
    for (const key of keys) waiting.add(key);
    // One write at a time keeps their order.
    next ??= writing = writing.then(flush);
    return next;
  }

  if (useless.length > 0) await write(useless);
  return {
    ...createEntryStore({ entries, clock, saved: write }),
    problem: () => (isBehind ? unkept : undefined),
    async close() {
      await writing;
      if (isBehind) await write([]);
      clearTimeout(retry);
      await db.close();
    },
  };
}
