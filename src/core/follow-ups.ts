import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Variation } from './interaction.ts';

/** What a button does when it is pressed. */
export interface FollowUp {
  readonly command: string;
  readonly options: Variation['options'];
  /** The id of the one person who may press it; everybody unless given. */
  readonly onlyFor?: string;
}

/** What somebody is told who presses a button that serves another person. */
export const notYours = 'This button is for the person who posted the picture.';

/** Remembers what the buttons below replies do: their ids are too short to carry a prompt or a picture. */
export interface FollowUps {
  /** Returns an id of 16 letters and digits for a button. */
  remember(followUp: FollowUp): string;
  /** Undefined where the button is too old, or from before a restart. */
  recall(id: string): FollowUp | undefined;
}

/** Makes a memory of buttons: the 2,000 used last, for a day. Pictures are remembered by their address, not their bytes. */
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
