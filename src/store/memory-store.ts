import { createEntries } from './entries.ts';
import type { Store } from './store.ts';

interface MemoryStoreOptions {
  readonly maxEntries?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Creates a store that lasts as long as the process. */
export function createMemoryStore({ maxEntries = 50_000, clock = Date.now }: MemoryStoreOptions = {}): Store {
  const entries = createEntries({ maxEntries, clock });
  return {
    get: (key) => Promise.resolve(entries.get(key)?.value),
    // eslint-disable-next-line @typescript-eslint/require-await -- a full store rejects instead of throwing
    async set(key, value, { ttlMs } = {}) {
      entries.set(key, { value, ...(ttlMs !== undefined && { endsAt: clock() + ttlMs }) });
    },
    delete(key) {
      entries.delete(key);
      return Promise.resolve();
    },
    list: (prefix) => Promise.resolve(entries.list(prefix)),
    close: () => Promise.resolve(),
  };
}
