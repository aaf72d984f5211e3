import { LRUCache } from 'lru-cache';
import type { Calls } from './calls.ts';
import type { MessageRef, SharedMessage, SharedPicture } from './port.ts';
import { isRefused, keyOf } from './words.ts';

/** Messages that are remembered with their pictures' addresses; others are looked up again. */
const maxMessages = 500;

/** The messages at which the bot did something, as they were seen last. */
export interface Known {
  note(message: SharedMessage): void;
  /** Asks the platform where it is not remembered; undefined where it is gone. */
  find(ref: MessageRef): Promise<SharedMessage | undefined>;
  recall(ref: MessageRef): SharedMessage | undefined;
  forget(ref: MessageRef): void;
  /** Forgets a platform's, which may have changed unseen. */
  forgetAll(platform: string): void;
  /** The pictures of a message with which something may be done: none where it asks to be left alone. */
  picturesOf(message: SharedMessage): readonly SharedPicture[];
}

export interface KnownOptions {
  readonly callsOf: (platform: string) => Calls;
  /** Whether previews of links count as pictures. */
  readonly embeds: boolean;
}

/** Makes the memory of messages. */
export function createKnown({ callsOf, embeds }: KnownOptions): Known {
  const messages = new LRUCache<string, SharedMessage>({ max: maxMessages });
  return {
    note: (message) => void messages.set(keyOf(message.ref), message),
    async find(ref) {
      const known = messages.get(keyOf(ref));
      if (known) return known;
      const found = await callsOf(ref.platform).fetch(ref);
      if (found) messages.set(keyOf(ref), found);
      return found;
    },
    recall: (ref) => messages.get(keyOf(ref)),
    forget: (ref) => void messages.delete(keyOf(ref)),
    forgetAll(platform) {
      for (const [key, { ref }] of [...messages.entries()])
        if (ref.platform === platform) messages.delete(key);
    },
    picturesOf({ author, text, pictures }) {
      if (author.isBot || isRefused(text)) return [];
      return embeds ? pictures : pictures.filter(({ isEmbed }) => !isEmbed);
    },
  };
}
