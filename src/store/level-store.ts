import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { z } from 'zod';
import { createEntries, type Entries, type Entry } from './entries.ts';
import type { Store } from './store.ts';

export interface LevelStoreOptions {
  /** Made where it is missing; one process at a time has it open. */
  readonly folder: string;
  readonly maxEntries?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** An entry on the disk: short names, as there are many. */
const stored = z.object({ v: z.string(), e: z.number().optional() });

function readStored(text: string): Entry | undefined {
  try {
    const { v: value, e: endsAt } = stored.parse(JSON.parse(text));
    return { value, ...(endsAt !== undefined && { endsAt }) };
  } catch {
    return undefined;
  }
}

async function load(db: ClassicLevel, entries: Entries, now: number): Promise<void> {
  const useless: string[] = [];
  for await (const [key, text] of db.iterator()) {
    const entry = readStored(text);
    if (entry && (entry.endsAt ?? Infinity) > now) useless.push(...entries.set(key, entry));
    else useless.push(key);
  }
  // Where the disk is full, what has ended stays for now, and what counts is read all the same.
  if (useless.length > 0) await db.batch(useless.map((key) => ({ type: 'del', key }))).catch(() => undefined);
}

/** Mends the files of a damaged store; what cannot be read of them is lost. @throws Error where that fails too. */
export async function repairLevelStore(folder: string): Promise<void> {
  await ClassicLevel.repair(folder);
}

/**
 * Opens an embedded store in a folder. Everything is read from memory, and a write resolves when the disk has it;
 * writes that come together go together.
 * @throws Error of classic-level where the folder cannot be used: its `cause.code` is LEVEL_LOCKED where another
 * process has it.
 */
export async function openLevelStore({
  folder,
  maxEntries = 50_000,
  clock = Date.now,
}: LevelStoreOptions): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const db = new ClassicLevel(folder);
  await db.open();
  const entries = createEntries({ maxEntries, clock });
  try {
    await load(db, entries, clock());
  } catch (error) {
    // Or the folder would stay locked.
    await db.close();
    throw error;
  }

  /** What the next write to the disk takes along: texts, or nothing where a key goes. */
  let waiting = new Map<string, string | undefined>();
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function flush(): Promise<void> {
    const changes = [...waiting];
    waiting = new Map();
    next = undefined;
    await db.batch(
      changes.map(([key, value]) =>
        value === undefined ? { type: 'del', key } : { type: 'put', key, value },
      ),
    );
  }

  function write(changes: Iterable<readonly [string, string | undefined]>): Promise<void> {
    for (const [key, value] of changes) waiting.set(key, value);
    // One write at a time keeps their order; the failure of one is its own callers' to hear.
    next ??= writing = writing.catch(() => undefined).then(flush);
    return next;
  }

  return {
    get: (key) => Promise.resolve(entries.get(key)?.value),
    async set(key, value, { ttlMs } = {}) {
      const endsAt = ttlMs === undefined ? undefined : clock() + ttlMs;
      const gone = entries.set(key, { value, ...(endsAt !== undefined && { endsAt }) });
      const text = JSON.stringify({ v: value, ...(endsAt !== undefined && { e: endsAt }) });
      await write([...gone.map((old): [string, undefined] => [old, undefined]), [key, text]]);
    },
    async delete(key) {
      entries.delete(key);
      await write([[key, undefined]]);
    },
    list: (prefix) => Promise.resolve(entries.list(prefix)),
    async close() {
      await writing.catch(() => undefined);
      await db.close();
    },
  };
}
