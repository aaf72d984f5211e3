import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { decrypt, encrypt } from '../lib/encryption.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';

/** What only somebody who knows its id can read again. It is kept with its owner, such as `slack/T1`, if it has one. */
interface SecretEntries {
  /** Returns an id of 32 letters and digits. Never rejects: what can't be written or kept is forgotten. */
  put(write: () => string, owner?: string): Promise<string>;
  /** Undefined if it is too old, forgotten, or was written by another version of the bot. */
  get(id: string, owner?: string): Promise<string | undefined>;
  /** Puts back what was deleted, under the same id. Never rejects. */
  restore(id: string, text: string, owner?: string): Promise<void>;
  /** Forgets it. True for exactly one of several callers at the same time, if it was there. */
  delete(id: string, owner?: string): Promise<boolean>;
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
  async function keep(id: string, write: () => string, owner: string | undefined): Promise<void> {
    try {
      await store.set(keyOf(id, owner), encrypt(write(), id), { ttlMs: maxAgeMs });
      own.set(keyOf(id, owner), true);
    } catch (error) {
      failed(error);
    }
  }
  return {
    async put(write, owner) {
      const id = randomBytes(16).toString('hex');
      await keep(id, write, owner);
      return id;
    },
    restore: (id, text, owner) => keep(id, () => text, owner),
    async get(id, owner) {
      const text = await store.get(keyOf(id, owner));
      if (text === undefined) return undefined;
      own.get(keyOf(id, owner));
      try {
        return decrypt(text, id);
      } catch {
        return undefined;
      }
    },
    async delete(id, owner) {
      let wasThere = false;
      await store.change(keyOf(id, owner), (old) => {
        wasThere = old !== undefined;
        return undefined;
      });
      own.delete(keyOf(id, owner));
      return wasThere;
    },
  };
}
