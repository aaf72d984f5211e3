import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Variation } from './interaction.ts';

/** What a button does when it is pressed. */
interface FollowUp {
  readonly command: string;
  readonly options: Variation['options'];
  /** The id of the one person who may press it; everybody unless given. */
  readonly onlyFor?: string;
}

/** The answer to pressing a button that belongs to someone else. */
export const notYours = 'This button is for the person who posted the picture.';

/** Remembers what the buttons below replies do, since their ids are too short to carry a prompt or a picture. */
export interface FollowUps {
  /** Returns an id of 16 letters and digits for a button. */
  remember(followUp: FollowUp): string;
  /** Undefined if the button is too old or from before a restart. */
  recall(id: string): FollowUp | undefined;
}

/**
 * Creates a memory of the 2,000 most recently used buttons, each for a day. Pictures are kept as URLs, not as bytes.
 */
export function createFollowUps({ max = 2000, maxAgeMs = 86_400_000 } = {}): FollowUps {
  const known = new LRUCache<string, FollowUp>({ max, ttl: maxAgeMs });
  return {
    remember(followUp) {
      const id = randomBytes(8).toString('hex');
      known.set(id, followUp);
      return id;
    },
    recall: (id) => known.get(id),
  };
}
