import type { Entries, Entry } from './entries.ts';
import type { Store } from './store.ts';

interface EntryStoreOptions {
  readonly entries: Entries;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Called with the keys that changed; resolves when they are as safe as the store makes them. */
  readonly saved: (keys: readonly string[]) => Promise<void>;
}

/** What a store does whose content is in memory. Each operation changes it before the next one begins. */
export function createEntryStore({ entries, clock, saved }: EntryStoreOptions): Omit<Store, 'close'> {
  /** Returns the keys that changed. Without a time of its own, an entry keeps that of the old one. */
  function put(key: string, value: string, ttlMs?: number, old?: Entry): readonly string[] {
    const endsAt = ttlMs === undefined ? old?.endsAt : clock() + ttlMs;
    return [...entries.set(key, { value, ...(endsAt !== undefined && { endsAt }) }), key];
  }

  function remove(key: string): readonly string[] {
    entries.delete(key);
    return [key];
  }

  return {
    get: (key) => Promise.resolve(entries.get(key)?.value),
    // Async, so that a full store rejects instead of throwing.
    set: async (key, value, { ttlMs } = {}) => saved(put(key, value, ttlMs)),
    async add(key, value, { ttlMs } = {}) {
      if (entries.get(key)) return false;
      await saved(put(key, value, ttlMs));
      return true;
    },
    async change(key, change, { ttlMs } = {}) {
      const old = entries.get(key);
      const value = change(old?.value);
      if (value !== undefined) await saved(put(key, value, ttlMs, old));
      else if (old) await saved(remove(key));
      return value;
    },
    delete: (key) => saved(remove(key)),
    list: (prefix) => Promise.resolve(entries.list(prefix)),
  };
}
