import { createEntries } from './entries.ts';
import { createEntryStore } from './entry-store.ts';
import type { Store } from './store.ts';

interface MemoryStoreOptions {
  readonly maxEntries?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Creates a store that lasts as long as the process. */
export function createMemoryStore({ maxEntries = 50_000, clock = Date.now }: MemoryStoreOptions = {}): Store {
  const entries = createEntries({ maxEntries, clock });
  const saved = () => Promise.resolve();
  return { ...createEntryStore({ entries, clock, saved }), close: saved };
}
