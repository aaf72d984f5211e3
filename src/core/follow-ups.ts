import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { decrypt, encrypt } from '../lib/encryption.ts';
import type { Logger } from '../lib/logger.ts';
import type { Store } from '../store/store.ts';
import type { FromRef, Variation } from './interaction.ts';
import { restoreOptions, storedOptions, storeOptions } from './stored-options.ts';

/** What a button does when it is pressed. */
interface FollowUp {
  readonly command: string;
  readonly options: Variation['options'];
  /** The id of the one person who may press it; everybody unless given. */
  readonly onlyFor?: string;
  /** The workspace that it belongs to, such as `slack/T1`, where it is forgotten with everything else of that. */
  readonly owner?: string;
}

/** The answer to pressing a button that belongs to someone else. */
export const notYours = 'This button is for the person who posted the picture.';

/** Remembers what the buttons below replies do, since their ids are too short to carry a prompt or a picture. */
export interface FollowUps {
  /**
   * Returns an id of 32 letters and digits for a button. Never rejects: a button that couldn't be kept is one that is too
   * old.
   */
  remember(this: void, followUp: FollowUp): Promise<string>;
  /** Undefined if the button is too old, or has another owner. Its pictures are read by `fromRef`. */
  recall(this: void, id: string, fromRef: FromRef, owner?: string): Promise<FollowUp | undefined>;
}

interface FollowUpsOptions {
  readonly store: Pick<Store, 'get' | 'set' | 'delete'>;
  readonly logger: Logger;
  /** How many buttons of this process are kept; those used longest ago go first. */
  readonly max?: number;
  readonly maxAgeMs?: number;
}

const kept = z.object({ command: z.string(), options: storedOptions, onlyFor: z.string().exactOptional() });

function read(text: string, id: string): z.output<typeof kept> | undefined {
  try {
    return kept.parse(JSON.parse(decrypt(text, id)));
  } catch {
    // Written by another version of the bot.
    return undefined;
  }
}

/** The id is the secret that decrypts what is stored, so it must not be found in the store. */
function keyOf(id: string, owner?: string): string {
  const hash = createHash('sha256').update(id).digest('hex');
  return owner === undefined ? `button/${hash}` : `button/${owner}/${hash}`;
}

/**
 * Creates the memory of buttons, each for a day. What people wrote must be on no disk, so the store gets it encrypted, and
 * the key is the button's id, which only the platform keeps. Pictures are kept as references, not as bytes.
 */
export function createFollowUps({
  store,
  logger,
  max = 10_000,
  maxAgeMs = 86_400_000,
}: FollowUpsOptions): FollowUps {
  const failed = (err: unknown) => logger.error({ err }, 'failed to keep what a button does');
  const own = new LRUCache<string, true>({
    max,
    ttl: maxAgeMs,
    dispose: (_, key, reason) => {
      if (reason === 'evict') void store.delete(key).catch(failed);
    },
  });
  return {
    async remember({ command, options, onlyFor, owner }) {
      const id = randomBytes(16).toString('hex');
      try {
        const what = {
          command,
          options: storeOptions(options),
          ...(onlyFor !== undefined && { onlyFor }),
        } satisfies z.input<typeof kept>;
        await store.set(keyOf(id, owner), encrypt(JSON.stringify(what), id), { ttlMs: maxAgeMs });
        own.set(keyOf(id, owner), true);
      } catch (error) {
        failed(error);
      }
      return id;
    },
    async recall(id, fromRef, owner) {
      const text = await store.get(keyOf(id, owner));
      if (text === undefined) return undefined;
      own.get(keyOf(id, owner));
      const known = read(text, id);
      return known && { ...known, options: restoreOptions(known.options, fromRef) };
    },
  };
}
