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

/** Reads everything. Returns whether the disk could let go of what is of no use: not where it is full. */
async function load(db: ClassicLevel, entries: Entries, now: number): Promise<boolean> {
  const useless: string[] = [];
  for await (const [key, text] of db.iterator()) {
    const entry = readStored(text);
    if (entry && (entry.endsAt ?? Infinity) > now) useless.push(...entries.set(key, entry));
    else useless.push(key);
  }
  if (useless.length === 0) return true;
  const letGo = db.batch(useless.map((key) => ({ type: 'del', key })));
  return letGo.then(
    () => true,
    () => false,
  );
}

/** Mends the files of a damaged store; what cannot be read of them is lost. @throws Error where that fails too. */
export async function repairLevelStore(folder: string): Promise<void> {
  await ClassicLevel.repair(folder);
}

/**
 * Opens an embedded store in a folder. Everything is read from memory, and a write resolves when the disk has it;
 * writes that come together go together. A write that the disk refuses rejects, and memory has it all the same: the
 * next one, or the end, brings it to the disk.
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
  /** Whether the disk refused something since it last had everything. */
  let isBehind: boolean;
  try {
    isBehind = !(await load(db, entries, clock()));
  } catch (error) {
    // Or the folder would stay locked.
    await db.close();
    throw error;
  }

  /** What the next write to the disk takes along: texts, or nothing where a key goes. */
  let waiting = new Map<string, string | undefined>();
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  /**
   * Gives the disk all that memory has. LevelDB goes on in its torn log when the disk has room again, and would not
   * read what stands behind the tear: the log begins anew with the files opened again.
   */
  async function catchUp(): Promise<void> {
    await db.close();
    await db.open();
    const kept = entries.all();
    const known = new Set(kept.map(([key]) => key));
    const stale = (await db.keys().all()).filter((key) => !known.has(key));
    await db.batch([
      ...stale.map((key) => ({ type: 'del', key }) as const),
      ...kept.map(([key, entry]) => ({ type: 'put', key, value: textOf(entry) }) as const),
    ]);
  }

  async function flush(): Promise<void> {
    const changes = [...waiting];
    waiting = new Map();
    next = undefined;
    const wasBehind = isBehind;
    isBehind = true;
    if (wasBehind) await catchUp();
    else
      await db.batch(
        changes.map(([key, value]) =>
          value === undefined ? { type: 'del', key } : { type: 'put', key, value },
        ),
      );
    isBehind = false;
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
      const entry = { value, ...(ttlMs !== undefined && { endsAt: clock() + ttlMs }) };
      const gone = entries.set(key, entry);
      await write([...gone.map((old): [string, undefined] => [old, undefined]), [key, textOf(entry)]]);
    },
    async delete(key) {
      entries.delete(key);
      await write([[key, undefined]]);
    },
    list: (prefix) => Promise.resolve(entries.list(prefix)),
    async close() {
      await writing.catch(() => undefined);
      if (isBehind) await catchUp().catch(() => undefined);
      await db.close();
    },
  };
}
