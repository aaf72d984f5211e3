import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Logger } from '../../lib/logger.ts';
import type { Store } from '../../store/store.ts';

/** What was known of a message before this answer to it. */
interface Earlier {
  /** Whether it was answered with the same words. */
  readonly hasSameWords: boolean;
  /** Where the answer stands, if it can be changed. */
  readonly place?: string;
}

/** An answer that somebody gives. */
export interface BegunAnswer {
  /** Undefined if nobody remembers an answer. */
  readonly earlier?: Earlier | undefined;
  /** The answer is given. Tells where it stands, if it can be changed later. Never rejects. */
  end(place: string | undefined): Promise<void>;
}

/** PORT. Which messages were answered, by whichever process and before a restart, so that an edit finds its answer. */
export interface AnsweredMessages {
  /**
   * Begins to answer a message. Waits for a process that answers what it said before, for 15 seconds at most. Never rejects.
   * @param key unique on all platforms.
   */
  begin(this: void, key: string, words: string): Promise<BegunAnswer>;
}

/** The memory of a process that keeps nothing. */
export const nothingAnswered: AnsweredMessages = {
  begin: () => Promise.resolve({ end: () => Promise.resolve() }),
};

const entry = z.object({
  words: z.string(),
  place: z.string().exactOptional(),
  /** Whether somebody answers these words, and whether somebody still answers what the message said before. */
  isBegun: z.boolean(),
  isEarlierBegun: z.boolean(),
});
type Entry = z.output<typeof entry>;

interface AnsweredMessagesOptions {
  readonly store: Pick<Store, 'get' | 'change' | 'delete'>;
  readonly logger: Logger;
  /** How many of this process are kept; the oldest go first. */
  readonly max?: number;
  readonly maxAgeMs?: number;
  /** How long another process may take to end its answer, and how often that is looked at, in ms. */
  readonly waitMs?: number;
  readonly lookEveryMs?: number;
}

const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Undefined for what another version of the bot wrote. */
function read(text: string | undefined): Entry | undefined {
  return text === undefined ? undefined : entry.safeParse(JSON.parse(text)).data;
}

const placed = (place: string | undefined) => (place === undefined ? {} : { place });

/** Creates the memory in the store, of each message for a day. What people wrote is kept only as a digest. */
export function createAnsweredMessages(options: AnsweredMessagesOptions): AnsweredMessages {
  const { store, logger, max = 1_000, maxAgeMs = 86_400_000, waitMs = 15_000, lookEveryMs = 250 } = options;
  const failed = (err: unknown) => {
    logger.warn({ err }, 'failed to remember an answered message');
  };
  const own = new LRUCache<string, true>({
    max,
    dispose: (_, key, reason) => {
      if (reason === 'evict') void store.delete(key).catch(failed);
    },
  });

  /** Resolves with where the answer to the earlier words stands, once it is given. */
  async function placeOfEarlier(key: string): Promise<string | undefined> {
    const tries = Math.ceil(waitMs / lookEveryMs);
    for (let look = 0; look < tries; look += 1) {
      const now = read(await store.get(key));
      if (now?.isEarlierBegun !== true) return now?.place;
      await pause(lookEveryMs);
    }
    return undefined;
  }

  async function end(key: string, words: string, place: string | undefined): Promise<void> {
    await store.change(key, (text) => {
      const now = read(text);
      const isOurs = now?.words === words;
      // Otherwise somebody answers newer words by now, and may wait for this place.
      if (!now || !(isOurs || now.isEarlierBegun)) return text;
      const isBegun = !isOurs && now.isBegun;
      return JSON.stringify({
        words: now.words,
        isBegun,
        isEarlierBegun: false,
        ...placed(place),
      } satisfies Entry);
    });
  }

  async function begin(key: string, words: string): Promise<Earlier | undefined> {
    let old: Entry | undefined;
    own.set(key, true);
    await store.change(
      key,
      (text) => {
        old = read(text);
        if (old?.words === words) return text;
        const isEarlierBegun = old?.isBegun ?? false;
        return JSON.stringify({
          words,
          isBegun: true,
          isEarlierBegun,
          ...placed(old?.place),
        } satisfies Entry);
      },
      { ttlMs: maxAgeMs },
    );
    if (!old) return undefined;
    if (old.words === words) return { hasSameWords: true, ...placed(old.place) };
    return { hasSameWords: false, ...placed(old.isBegun ? await placeOfEarlier(key) : old.place) };
  }

  return {
    async begin(name, text) {
      const key = `answered/${digest(name)}`;
      const words = digest(name, text);
      try {
        const earlier = await begin(key, words);
        return { earlier, end: (place) => end(key, words, place).catch(failed) };
      } catch (error) {
        failed(error);
        return { end: () => Promise.resolve() };
      }
    },
  };
}
