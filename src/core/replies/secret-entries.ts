import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { decrypt, encrypt } from '../../lib/encryption.ts';
import type { Logger } from '../../lib/logger.ts';
import type { Store } from '../../store/store.ts';

/** What only somebody who knows its id can read again. It is kept with its owner, such as `slack/T1`, if it has one. */
export interface SecretEntries {
  /** Returns an id of 32 letters and digits. Never throws: what can't be written or kept is forgotten. */
  put(write: () => string, owner?: string): string;
  /** Undefined if it is too old, forgotten, or was written by another version of the bot. */
  get(id: string, owner?: string): Promise<string | undefined>;
  /**
   * Changes it, for the time that it had left; nothing where it is gone. Where somebody else changed it meanwhile, `change`
   * is called again, so it must do nothing else.
   */
  change(id: string, change: (text: string) => string, owner?: string): Promise<void>;
  delete(id: string, owner?: string): Promise<void>;
}

interface SecretEntriesOptions {
  readonly store: Pick<Store, 'get' | 'set' | 'delete' | 'change'>;
  readonly logger: Logger;
  /** What the keys in the store start with. */
  readonly prefix: string;
  /** How many of this process are kept; those used longest ago go first. */
  readonly max: number;
  readonly maxAgeMs: number;
}

/**
 * Creates a memory in the store. What people wrote must be on no disk, so the store gets it encrypted, and the key is the id,
 * which only the platform keeps in a button.
 */
export function createSecretEntries(options: SecretEntriesOptions): SecretEntries {
  const { store, logger, prefix, max, maxAgeMs } = options;
  const failed = (err: unknown) => logger.error({ err }, 'failed to keep what a button needs');
  /** The id is the secret that decrypts what is stored, so it must not be found in the store. */
  const keyOf = (id: string, owner?: string) =>
    [prefix, owner, createHash('sha256').update(id).digest('hex')]
      .filter((part) => part !== undefined)
      .join('/');
  const own = new LRUCache<string, true>({
    max,
    ttl: maxAgeMs,
    dispose: (_, key, reason) => {
      if (reason === 'evict') void store.delete(key).catch(failed);
    },
  });
  /** Undefined for what another version of the bot wrote. */
  function read(stored: string, id: string): string | undefined {
    try {
      return decrypt(stored, id);
    } catch {
      return undefined;
    }
  }
  return {
    put(write, owner) {
      const id = randomBytes(16).toString('hex');
      try {
        const key = keyOf(id, owner);
        // Nobody waits for the disk: a person can't press the button before the platform has shown it.
        store.set(key, encrypt(write(), id), { ttlMs: maxAgeMs }).catch(failed);
        // At once, so that what makes room for it leaves the disk in the same write.
        own.set(key, true);
      } catch (error) {
        failed(error);
      }
      return id;
    },
    async change(id, change, owner) {
      await store.change(keyOf(id, owner), (old) => {
        const text = old === undefined ? undefined : read(old, id);
        return text === undefined ? old : encrypt(change(text), id);
      });
    },
    async get(id, owner) {
      const text = await store.get(keyOf(id, owner));
      if (text === undefined) return undefined;
      own.get(keyOf(id, owner));
      return read(text, id);
    },
    async delete(id, owner) {
      await store.delete(keyOf(id, owner));
      own.delete(keyOf(id, owner));
    },
  };
}
