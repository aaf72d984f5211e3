import { LRUCache } from 'lru-cache';
import type { Store } from '../store/store.ts';
import type { Platforms } from './attached-platforms.ts';
import type { MessageRef, SharedMessage, SharedPicture } from './platform-port.ts';

/** Messages kept in memory with their pictures' addresses; others are fetched again. */
const recentMessages = 500;
/** How long a message counts as already seen. Must exceed how far back catch-up looks. */
const seenMessageMs = 60 * 60_000;
/** How long the same file from the same person counts as a repeat. */
const repeatedFileMs = 24 * 60 * 60_000;

/** Whole tags only: #noaircraft means something else. */
const leaveAloneTag = /(?<![\p{L}\p{N}_#])#(?:noai|nobot)(?![\p{L}\p{N}_])/iu;

/** Whether a message contains #noai or #nobot. */
export function isRefused(text: string): boolean {
  return leaveAloneTag.test(text);
}

/** Identifies a message among those of all platforms. */
export function messageKey({ platform, channel, messageId }: MessageRef): string {
  return `${platform}/${channel}/${messageId}`;
}

/** Messages with pictures: a cache of recent ones, and which of them were handled already. */
export interface Messages {
  remember(message: SharedMessage): void;
  recall(ref: MessageRef): SharedMessage | undefined;
  forget(ref: MessageRef): void;
  /** Forgets all messages of a platform, which may have changed unnoticed. */
  forgetAll(platform: string): void;
  /** Recalls or fetches a message. Undefined if it was deleted. */
  find(ref: MessageRef): Promise<SharedMessage | undefined>;
  /** The pictures that the bot may work on: none from bots, and none if the message says #noai. */
  picturesOf(message: SharedMessage): readonly SharedPicture[];
  /**
   * Marks a message's pictures as handled and returns those that were not handled before, so that nothing is answered
   * twice, not even after a restart.
   */
  claim(message: SharedMessage, pictures: readonly SharedPicture[]): Promise<readonly SharedPicture[]>;
  /** Lets the pictures of a deleted message be posted again. */
  release(message: SharedMessage): Promise<void>;
}

interface MessagesOptions {
  readonly store: Store;
  readonly platforms: Platforms;
  /** Whether link previews count as pictures. */
  readonly embeds: boolean;
}

const seenKey = ({ ref }: SharedMessage) => `seen/${messageKey(ref)}`;
const fileKey = ({ ref, author }: SharedMessage, { fingerprint }: SharedPicture) =>
  `file/${ref.platform}/${ref.workspace ?? ''}/${author.id}/${fingerprint}`;

/** Creates the memory of messages. */
export function createMessages({ store, platforms, embeds }: MessagesOptions): Messages {
  const recent = new LRUCache<string, SharedMessage>({ max: recentMessages });

  return {
    remember: (message) => void recent.set(messageKey(message.ref), message),
    recall: (ref) => recent.get(messageKey(ref)),
    forget: (ref) => void recent.delete(messageKey(ref)),
    forgetAll(platform) {
      for (const [key, { ref }] of [...recent.entries()]) if (ref.platform === platform) recent.delete(key);
    },
    async find(ref) {
      const known = recent.get(messageKey(ref));
      if (known) return known;
      const found = await platforms.of(ref).fetch(ref);
      if (found) recent.set(messageKey(ref), found);
      return found;
    },
    picturesOf({ author, text, pictures }) {
      if (author.isBot || isRefused(text)) return [];
      return embeds ? pictures : pictures.filter(({ isEmbed }) => !isEmbed);
    },
    async claim(message, pictures) {
      if (!(await store.add(seenKey(message), '', { ttlMs: seenMessageMs }))) return [];
      const isNew = await Promise.all(
        pictures.map((picture) => store.add(fileKey(message, picture), '', { ttlMs: repeatedFileMs })),
      );
      return pictures.filter((_, index) => isNew[index]);
    },
    async release(message) {
      await Promise.all(message.pictures.map((picture) => store.delete(fileKey(message, picture))));
    },
  };
}
