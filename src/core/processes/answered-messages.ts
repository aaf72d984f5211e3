import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { untilAborted } from '../../lib/abort.ts';
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
  /** The answer is given. Tells where it stands, if that is a new place and it can be changed later. Never rejects. */
  end(this: void, place: string | undefined): Promise<void>;
  /** There is no answer, and the next edit is to find none. Never rejects. */
  forget(this: void): Promise<void>;
}

/** How somebody begins to answer. */
interface Beginning {
  /** Whether a process that had begun to answer these words has died. */
  readonly isResumed: boolean;
  /** Ends the wait for another process before its time. */
  readonly signal?: AbortSignal | undefined;
}

/** PORT. Which messages were answered, by whichever process and before a restart, so that an edit finds its answer. */
export interface AnsweredMessages {
  /**
   * Begins to answer a message. Waits for a process that answers what it said before, for 15 seconds at most. Never rejects.
   * @param key unique on all platforms.
   */
  begin(this: void, key: string, words: string, how: Beginning): Promise<BegunAnswer>;
}

/** Creates the memory of a platform. The secret, which all processes know, goes into the digests that are kept. */
export type AnsweredMessagesOf = (secret: string) => AnsweredMessages;

const nothingBegun: BegunAnswer = { end: () => Promise.resolve(), forget: () => Promise.resolve() };

/** The memory of a process that keeps nothing. */
export const nothingAnswered: AnsweredMessages = { begin: () => Promise.resolve(nothingBegun) };

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
  /** Keeps whoever has only the store from guessing words by their digests. */
  readonly secret: string;
  /** How many of this process are kept; the oldest go first. */
  readonly max?: number;
  readonly maxAgeMs?: number;
  /** How long another process may take to end its answer, and how often that is looked at, in ms. */
  readonly waitMs?: number;
  readonly lookEveryMs?: number;
}

/** Undefined for what another version of the bot wrote. */
function read(text: string | undefined): Entry | undefined {
  return text === undefined ? undefined : entry.safeParse(JSON.parse(text)).data;
}

const placed = (place: string | undefined) => (place === undefined ? {} : { place });

/** An end that the store could not be told. */
interface Untold {
  readonly words?: string;
  readonly place?: string;
}

/** Creates the memory in the store, of each message for a day. What people wrote is kept only as a digest. */
export function createAnsweredMessages(options: AnsweredMessagesOptions): AnsweredMessages {
  const { store, logger, secret, max = 1_000, maxAgeMs = 86_400_000 } = options;
  const { waitMs = 15_000, lookEveryMs = 250 } = options;
  const failed = (err: unknown) => {
    logger.warn({ err }, 'failed to remember an answered message');
  };
  const own = new LRUCache<string, Untold>({
    max,
    dispose: (_, key, reason) => {
      if (reason === 'evict') void store.delete(key).catch(failed);
    },
  });
  const digest = (...parts: readonly string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');

  /** Resolves with where the answer to the earlier words stands, once it is given, or the one before if it takes too long. */
  async function placeOfEarlier(
    key: string,
    before: string | undefined,
    signal?: AbortSignal,
  ): Promise<string | undefined> {
    const soon = AbortSignal.any([AbortSignal.timeout(waitMs), ...(signal ? [signal] : [])]);
    let place = before;
    try {
      for (;;) {
        const now = read(await untilAborted(store.get(key), soon));
        place = now?.place;
        if (now?.isEarlierBegun !== true) return place;
        await pause(lookEveryMs, undefined, { signal: soon });
      }
    } catch (error) {
      if (!soon.aborted) failed(error);
      return place;
    }
  }

  async function end(key: string, words: string, place: string | undefined): Promise<void> {
    try {
      await store.change(key, (text) => {
        const now = read(text);
        const isOurs = now?.words === words;
        // Otherwise somebody answers newer words by now, and may wait for this place.
        if (!now || !(isOurs || now.isEarlierBegun)) return text;
        const isBegun = !isOurs && now.isBegun;
        const ended = { words: now.words, isBegun, isEarlierBegun: false, ...placed(place ?? now.place) };
        return JSON.stringify(ended satisfies Entry);
      });
      own.set(key, {});
    } catch (error) {
      own.set(key, { words, ...placed(place) });
      failed(error);
    }
  }

  async function forget(key: string, words: string): Promise<void> {
    await store.change(key, (text) => (read(text)?.words === words ? undefined : text)).catch(failed);
  }

  async function begin(
    key: string,
    words: string,
    { isResumed, signal }: Beginning,
  ): Promise<Earlier | undefined> {
    let old: Entry | undefined;
    const untold = own.get(key) ?? {};
    own.set(key, untold);
    await store.change(
      key,
      (text) => {
        old = read(text);
        if (old?.words === words) return text;
        const isEarlierBegun = old?.isBegun === true && old.words !== untold.words;
        const begun = { words, isBegun: true, isEarlierBegun, ...placed(old?.place) };
        return JSON.stringify(begun satisfies Entry);
      },
      { ttlMs: maxAgeMs },
    );
    if (!old) return undefined;
    const isUntold = old.isBegun && old.words === untold.words;
    const place = (isUntold ? untold.place : undefined) ?? old.place;
    const isSame = old.words === words;
    // Whoever had begun with these words has died, so nobody else answers them.
    const isLeft = isSame && isResumed && old.isBegun;
    if (isSame && !isLeft) return { hasSameWords: true, ...placed(place) };
    const mustWait = isSame ? old.isEarlierBegun : old.isBegun && !isUntold;
    return { hasSameWords: false, ...placed(mustWait ? await placeOfEarlier(key, place, signal) : place) };
  }

  return {
    async begin(name, text, how) {
      const key = `answered/${digest(name)}`;
      const words = digest(name, text);
      try {
        const earlier = await begin(key, words, how);
        return { earlier, end: (place) => end(key, words, place), forget: () => forget(key, words) };
      } catch (error) {
        failed(error);
        return nothingBegun;
      }
    },
  };
}
