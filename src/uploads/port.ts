import type { Attachment, Limits, Reply, User } from '../core/interaction.ts';

/**
 * What the bot puts below a picture, as characters; an adapter translates them where its platform has names.
 * 💬 asks for a caption and 🎨 for a cartoon. ☁️ says that one of them sends the picture to a provider, and its
 * author clicks it to agree to that.
 */
export const emojis = { caption: '💬', cartoonize: '🎨', agree: '☁️' } as const;

export type Emoji = (typeof emojis)[keyof typeof emojis];

/** Stands below a picture while it is worked on, where the platform has no sign of its own for that. */
export const busyEmoji = '⏳';

/** Everything that the bot puts below a picture. */
export type Mark = Emoji | typeof busyEmoji;

/** A channel. */
export interface ChannelRef {
  readonly platform: string;
  /** Guild or team; absent in direct messages of Discord. */
  readonly workspace?: string;
  /** The channel whose mode counts: a thread of Discord names its parent here. */
  readonly channel: string;
}

/** A message, so that it can be found again after a restart: plain data that the store keeps. */
export interface MessageRef extends ChannelRef {
  /** Unique within its platform together with `channel`; Slack's `ts`. */
  readonly messageId: string;
  /** The thread it stands in: Discord's channel of the thread, Slack's `thread_ts`. */
  readonly thread?: string;
}

/** One picture of a message. Nothing of it is downloaded until `attachment.read`. */
export interface SharedPicture {
  /**
   * The same for the same file shared twice, as far as that is known without a download: Slack's file id, or
   * name, size and dimensions.
   */
  readonly fingerprint: string;
  readonly attachment: Attachment;
  /** It is a link's preview, and not something that the person uploaded. */
  readonly isEmbed: boolean;
}

/** A message as the core sees it. Adapters leave out videos and documents, and may leave out nothing else. */
export interface SharedMessage {
  readonly ref: MessageRef;
  /** Webhooks and the bot itself count as bots. */
  readonly author: User & { readonly isBot: boolean };
  /** As it was typed, with the platform's escapes undone. */
  readonly text: string;
  readonly pictures: readonly SharedPicture[];
  /** The channel is marked as not safe for work. */
  readonly nsfw: boolean;
  /** When it was posted, in ms since 1970. */
  readonly at: number;
  /** What an answer there can take. */
  readonly limits: Limits;
  /** The bot's own reactions that stand on it, where the platform told. */
  readonly ownEmojis?: readonly Emoji[];
}

/** A reaction of somebody; the message may be older than the process. */
export interface Reaction extends Click {
  readonly ref: MessageRef;
}

/** Who clicked what. */
export interface Click {
  readonly emoji: Emoji;
  readonly user: User & { readonly isBot: boolean };
}

/** Most people of whom a platform tells that they clicked the same. */
export const maxClickers = 100;

/** A result and who asked for it. */
export interface Answer {
  readonly reply: Reply;
  readonly command: string;
  readonly user: User;
  /** The one person whom its buttons serve; everybody unless given. */
  readonly onlyFor?: string;
}

/**
 * PORT. What an adapter does for the core. Every method ends by its signal and rejects when the platform refuses;
 * the core carries on without it then. Rate limits are kept by the platform's own client.
 */
export interface UploadsPlatform {
  readonly platform: string;
  /** One sentence on what is missing to see uploads, and what to do; undefined where nothing is. */
  problem(this: void): string | undefined;
  /** Whether a channel is marked as not safe for work, as far as that is known without a request. */
  isNsfw?(this: void, channel: ChannelRef): boolean;
  /**
   * Adds the bot's own reaction: one request. Adding it twice, and a message that is gone or whose author has blocked
   * the bot, is no failure: the core takes one for a channel in which it may not react.
   */
  react(this: void, ref: MessageRef, emoji: Mark, signal: AbortSignal): Promise<void>;
  /** Takes the bot's own reaction away. One that is gone already, or whose message is, is no failure. */
  unreact(this: void, ref: MessageRef, emoji: Mark, signal: AbortSignal): Promise<void>;
  /**
   * Shows in the message's channel or thread that the bot writes something: for ten seconds, or until it has. Only where
   * the platform has such a sign; elsewhere the core puts ⏳ below the message.
   */
  type?(this: void, ref: MessageRef, signal: AbortSignal): Promise<void>;
  /**
   * Who has clicked what below a message and not taken it back, of everybody up to `maxClickers` or of one person.
   * Undefined where the message is gone.
   */
  clicks(
    this: void,
    ref: MessageRef,
    asked: readonly { readonly emoji: Emoji; readonly by?: string }[],
    signal: AbortSignal,
  ): Promise<readonly Click[] | undefined>;
  /** Whether somebody who clicked is a bot, where reactions do not tell. */
  isBot?(this: void, user: User, signal: AbortSignal): Promise<boolean>;
  /** Looks a message up; undefined where it is gone. */
  fetch(this: void, ref: MessageRef, signal: AbortSignal): Promise<SharedMessage | undefined>;
  /** A channel's messages since a time, at most `max`, oldest first, those of its threads where that is cheap. */
  since(
    this: void,
    channel: ChannelRef,
    range: { /** Ms since 1970. */ readonly from: number; readonly max: number },
    signal: AbortSignal,
  ): Promise<readonly SharedMessage[]>;
  /**
   * Posts a result as a reply to the message or in its thread, visible to all who see the message. Resolves with
   * what was posted, as far as it can be removed again. Undefined where the message is gone, and nothing was posted.
   */
  answer(
    this: void,
    ref: MessageRef,
    answer: Answer,
    signal: AbortSignal,
  ): Promise<readonly MessageRef[] | undefined>;
  /** Says one line below the message, to the person alone where the platform can. */
  tell(
    this: void,
    ref: MessageRef,
    line: string,
    user: User,
    signal: AbortSignal,
  ): Promise<readonly MessageRef[]>;
  /**
   * Says a line to the whole channel; where that takes no messages of its own, in the thread that is named. Rejects with
   * a UserError where the bot is not in it, for who set its mode.
   */
  announce(
    this: void,
    channel: ChannelRef & { readonly thread?: string },
    line: string,
    signal: AbortSignal,
  ): Promise<void>;
  /** Deletes one of the bot's own messages. One that is gone already is no failure. */
  remove(this: void, ref: MessageRef, signal: AbortSignal): Promise<void>;
}

/**
 * What adapters tell the core of. Each returns at once and never throws; what follows runs by itself, and `stop`
 * waits for it.
 */
export interface UploadEvents {
  /** Called by an adapter when it is made, before any event. */
  attach(platform: UploadsPlatform): void;
  /**
   * The platform's events arrive from now on and some may have been missed: after each connect that did not
   * resume, the first one included. Looks for missed uploads and takes up what an earlier process left behind.
   */
  connected(platform: string): void;
  /** A new message. Messages without pictures, and redeliveries, may be told too; they cost nothing. */
  shared(message: SharedMessage): void;
  /** The same message as it is after an edit. */
  edited(message: SharedMessage): void;
  deleted(ref: MessageRef): void;
  reactionAdded(reaction: Reaction): void;
  reactionRemoved(reaction: Reaction): void;
  /** Somebody took away everybody's reactions: all of them, or those with one emoji. */
  reactionsCleared(ref: MessageRef, emoji?: Emoji): void;
}
