import type { Media } from '../../../src/media/media.ts';
import type { SharedFile } from '../surface-drivers/driver.ts';

/** Where somebody writes to the bot. */
export const talkPlaces = ['direct message', 'mention'] as const;
export type TalkPlace = (typeof talkPlaces)[number];

/** What the bot says to somebody. */
export interface Said {
  /** The platform's id of it. */
  readonly id: string;
  readonly text: string;
  /** The labels of its buttons. */
  readonly buttons: readonly string[];
}

interface Written {
  readonly files?: readonly SharedFile[];
  /** The answer that it replies to: by a reply on Discord, in its thread on Slack. */
  readonly replyTo?: Said;
  /** Who writes; ada unless given. */
  readonly by?: 'ada' | 'ben';
}

/** A platform with the bot on it, where ada and ben write to it. */
export interface TalkDriver {
  /** Writes to the bot and waits for what it says then. */
  readonly tell: (place: TalkPlace, text: string, written?: Written) => Promise<Said>;
  /** What ada still sees of the bot in a place. */
  readonly seen: (place: TalkPlace) => readonly Said[];
  readonly press: (place: TalkPlace, said: Said, label: string) => Promise<Said>;
}

/** Every file beside this one that is called like a platform exports one as `startTalk`. */
export type StartTalk = (options?: { readonly media?: Media }) => Promise<TalkDriver>;
