import type { Attachment } from '../core/pictures/attachment.ts';
import type { Limits, User } from '../core/interaction.ts';
import type { Reply } from '../core/reply.ts';
import type { Language } from '../languages/language.ts';
import type { Message } from '../languages/message.ts';
import type { Emoji, Mark } from './emojis.ts';

/** A channel. */
export interface ChannelRef {
  readonly platform: string;
  /** Guild or team; absent in Discord’s direct messages. */
  readonly workspace?: string;
  /** The channel whose mode applies; for a Discord thread, its parent. */
  readonly channel: string;
}

/** Where a message is: plain data that the store keeps, so that the message can be found after a restart. */
export interface MessageRef extends ChannelRef {
  /** Unique within its platform together with `channel`; Slack's `ts`. */
  readonly messageId: string;
  /** The thread it is in: Discord's thread channel, Slack's `thread_ts`. */
  readonly thread?: string;
}

/** One picture of a message. Nothing of it is downloaded until `attachment.read`. */
export interface SharedPicture {
  /**
   * The same for a file that is shared twice, as far as that can be told without a download: Slack's file id, or name,
   * size and dimensions.
   */
  readonly fingerprint: string;
  readonly attachment: Attachment;
  /** It is a link preview, not an upload. */
  readonly isEmbed: boolean;
  /** The message passes on somebody's picture, who may know nothing of it. */
  readonly isPassedOn?: boolean;
}

/** A message. Adapters leave out videos and documents, and must leave out nothing else. */
export interface SharedMessage {
  readonly ref: MessageRef;
  /** Webhooks and the bot itself count as bots. */
  readonly author: User & { readonly isBot: boolean };
  /** As typed, with the platform's escapes undone. */
  readonly text: string;
  readonly pictures: readonly SharedPicture[];
  /** Files that were uploaded with it and are no pictures the bot reads. */
  readonly otherFiles: number;
  /** The channel is marked as not safe for work. */
  readonly nsfw: boolean;
  /** When it was posted, in ms since 1970. */
  readonly at: number;
  /** What an answer there can hold. */
  readonly limits: Limits;
  /** The bot's own reactions on it, where the platform reports them. */
  readonly ownEmojis?: readonly Emoji[];
}

/** Somebody's reaction to a message, which may be older than the process. */
export interface Reaction extends Click {
  readonly ref: MessageRef;
}

/** Who clicked what. */
export interface Click {
  readonly emoji: Emoji;
  readonly user: User & { readonly isBot: boolean };
}

/** Somebody who is about to read something. */
export interface Reader {
  readonly user: User;
  /** Whether a language that isn't known is worth a request. */
  readonly mayAsk?: boolean;
}

/** The most people that a platform lists for one reaction. */
export const maxClickers = 100;

/** A result and who asked for it. */
interface Answer {
  readonly reply: Reply;
  readonly command: string;
  readonly user: User;
  /** The language of its buttons and footer. */
  readonly language: Language;
  /** The only person whom its buttons serve; everybody unless given. */
  readonly onlyFor?: string;
}

/**
 * PORT. What an adapter does for uploads. Every method stops at its signal and rejects if the platform refuses; the caller
 * then carries on without it. The platform's own client keeps the rate limits.
 */
export interface UploadsPlatform {
  readonly platform: string;
  /** One sentence that says what is missing to see uploads, and what to do; undefined if nothing is. */
  problem(this: void): Message | undefined;
  /**
   * Whether this process looks for what was missed in a channel, and ends its offers from before a restart; another one
   * does otherwise. Always, unless given.
   */
  isOurs?(this: void, channel: ChannelRef): boolean;
  /** Whether a channel is marked as not safe for work, as far as is known without a request. */
  isNsfw?(this: void, channel: ChannelRef): boolean;
  /** The language of a person, or of the server where no person is given or reactions don't tell; undefined if unknown. */
  languageOf?(this: void, channel: ChannelRef, person?: Reader): Promise<Language | undefined>;
  /**
   * Adds the bot's reaction with one request. Adding it twice is no failure, nor is a deleted message or an author who has
   * blocked the bot: the caller takes a failure to mean that the bot may not react in this channel.
   */
  react(this: void, ref: MessageRef, emoji: Mark, signal: AbortSignal): Promise<void>;
  /** Removes the bot's reaction. It is no failure if the reaction or its message is gone. */
  unreact(this: void, ref: MessageRef, emoji: Mark, signal: AbortSignal): Promise<void>;
  /**
   * Shows in the message's channel or thread that the bot is typing, for ten seconds or until it posts. Absent where apps
   * cannot type; ⏳ is added below the message instead.
   */
  type?(this: void, ref: MessageRef, signal: AbortSignal): Promise<void>;
  /**
   * Who has clicked which reactions of a message and not taken it back: one person, or everybody up to `maxClickers`.
   * Undefined if the message was deleted.
   */
  clicks(
    this: void,
    ref: MessageRef,
    asked: readonly { readonly emoji: Emoji; readonly by?: string }[],
    signal: AbortSignal,
  ): Promise<readonly Click[] | undefined>;
  /** Whether somebody who clicked is a bot, where reactions don't say so. */
  isBot?(this: void, user: User, signal: AbortSignal): Promise<boolean>;
  /** The ids of a person's roles or user groups in a channel's workspace; absent where there are none. */
  groupsOf?(this: void, channel: ChannelRef, user: User, signal: AbortSignal): Promise<readonly string[]>;
  /** Looks a message up; undefined if it was deleted. */
  fetch(this: void, ref: MessageRef, signal: AbortSignal): Promise<SharedMessage | undefined>;
  /** A channel's messages since a time, at most `max`, oldest first, including threads where that is cheap. */
  since(
    this: void,
    channel: ChannelRef,
    range: { /** Ms since 1970. */ readonly from: number; readonly max: number },
    signal: AbortSignal,
  ): Promise<readonly SharedMessage[]>;
  /**
   * Posts a result as a reply to the message or in its thread, for everybody who sees the message. Resolves with the posted
   * messages that can be removed again; undefined if the message was deleted and nothing was posted.
   */
  answer(
    this: void,
    ref: MessageRef,
    answer: Answer,
    signal: AbortSignal,
  ): Promise<readonly MessageRef[] | undefined>;
  /** Says one line below the message, visible only to the person where the platform can do that. */
  tell(
    this: void,
    ref: MessageRef,
    line: string,
    user: User,
    signal: AbortSignal,
  ): Promise<readonly MessageRef[]>;
  /**
   * Says a line to the whole channel, or in the given thread where the channel takes no messages of its own. Rejects with a
   * UserError, meant for whoever set the mode, if the bot is not in the channel.
   */
  announce(
    this: void,
    channel: ChannelRef & { readonly thread?: string },
    line: string,
    signal: AbortSignal,
  ): Promise<void>;
  /** Deletes one of the bot's messages. It is no failure if it is gone already. */
  remove(this: void, ref: MessageRef, signal: AbortSignal): Promise<void>;
}

/** What adapters report. Each method returns at once and never throws; the work goes on in the background. */
export interface UploadEvents {
  /** Called once by an adapter when it is created, before any event. */
  attach(platform: UploadsPlatform): void;
  /** Whether pictures posted in a channel are offered something or captioned, so that nothing else needs to answer them. */
  handles(channel: ChannelRef): Promise<boolean>;
  /**
   * Events arrive from now on, and some may have been missed: after every connect that did not resume a session, including
   * the first. Looks for missed uploads and clicks, and resumes the offers from before a restart.
   */
  connected(platform: string): void;
  /** A new message. Messages without pictures and redeliveries may be reported too; they cost nothing. */
  shared(message: SharedMessage): void;
  /** A message as it is after an edit. */
  edited(message: SharedMessage): void;
  deleted(ref: MessageRef): void;
  reactionAdded(reaction: Reaction): void;
  reactionRemoved(reaction: Reaction): void;
  /** Somebody removed everybody's reactions: all of them, or those with one emoji. */
  reactionsCleared(ref: MessageRef, emoji?: Emoji): void;
}
