import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { z } from 'zod';
import { createEntries, type Entries, type Entry } from './entries.ts';
import { unkept, type Store } from './store.ts';

export interface LevelStoreOptions {
  /** Made where it is missing; one process at a time has it open. */
  readonly folder: string;
  readonly maxEntries?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** What the disk refused is tried again after so long, in ms. */
  readonly retryMs?: number;
  /** Told the first time that the disk refuses something, with the error of classic-level. */
  readonly onRefused?: (error: unknown) => void;
  /** Told when the disk has everything again. */
  readonly onCaughtUp?: () => void;
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

/** Reads everything. Returns the keys that are of no use. */
async function load(db: ClassicLevel, entries: Entries, now: number): Promise<readonly string[]> {
  const useless: string[] = [];
  for await (const [key, text] of db.iterator()) {
    const entry = readStored(text);
    if (entry && (entry.endsAt ?? Infinity) > now) useless.push(...entries.set(key, entry));
    else useless.push(key);
  }
  return useless;
}

/** Mends the files of a damaged store; what cannot be read of them is lost. @throws Error where that fails too. */
export async function repairLevelStore(folder: string): Promise<void> {
  await ClassicLevel.repair(folder);
}

/** What a write does to the files. */
function operation([key, value]: readonly [string, string | undefined]) {
  return value === undefined ? ({ type: 'del', key } as const) : ({ type: 'put', key, value } as const);
}

/**
 * Gives the disk all that memory has. LevelDB goes on in its torn log when the disk has room again, and would not read
 * what stands behind the tear: the log begins anew with the files opened again.
 */
async function rewrite(db: ClassicLevel, entries: Entries): Promise<void> {
  await db.close();
  await db.open();
  const kept = entries.all();
  const known = new Set(kept.map(([key]) => key));
  const stale = (await db.keys().all()).filter((key) => !known.has(key));
  await db.batch([
    ...stale.map((key) => operation([key, undefined])),
    ...kept.map(([key, entry]) => operation([key, textOf(entry)])),
  ]);
}

/**
 * Opens an embedded store in a folder. Everything is read from memory, and a write resolves when the disk has it;
 * writes that come together go together. What the disk refuses, memory has all the same, and the disk gets it with the
 * next write, at the next try or at the end.
 * @throws Error of classic-level where the folder cannot be used: its `cause.code` is LEVEL_LOCKED where another
 * process has it.
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
    // Or the folder would stay locked.
    await db.close();
    throw error;
  }

  /** What the next write to the disk takes along: texts, or nothing where a key goes. */
  let waiting = new Map<string, string | undefined>();
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  /** Whether the disk refused something since it last had everything. */
  let isBehind = false;

  async function flush(): Promise<void> {
    const changes = [...waiting];
    waiting = new Map();
    next = undefined;
    clearTimeout(retry);
    try {
      if (isBehind) await rewrite(db, entries);
      else await db.batch(changes.map(operation));
      if (isBehind) onCaughtUp();
      isBehind = false;
    } catch (error) {
      if (!isBehind) onRefused(error);
      isBehind = true;
      retry = setTimeout(() => void write([]), retryMs).unref();
    }
  }

  /** Never rejects: memory has it, and the disk gets it when it can. */
  function write(changes: Iterable<readonly [string, string | undefined]>): Promise<void> {
    for (const [key, value] of changes) waiting.set(key, value);
    // One write at a time keeps their order.
    next ??= writing = writing.then(flush);
    return next;
  }

  if (useless.length > 0) await write(useless.map((key) => [key, undefined]));
  return {
    problem: () => (isBehind ? unkept : undefined),
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
      await writing;
      if (isBehind) await write([]);
      clearTimeout(retry);
      await db.close();
    },
  };
}
