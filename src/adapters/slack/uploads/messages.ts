import type { User } from '../../../core/interaction.ts';
import { hasPictureExtension, pictureFormatOf } from '../../../media/picture-types.ts';
import { emojis, type Mark, type Emoji } from '../../../uploads/emojis.ts';
import type { MessageRef, SharedMessage, SharedPicture } from '../../../uploads/platform-port.ts';
import type { BotIdentity } from '../client.ts';
import { slackErrorOf } from '../errors.ts';
import { replyLimits } from '../limits.ts';
import { slackMessage, type SlackFile, type SlackMessage } from '../payloads.ts';
import type { Pictures } from '../receive/pictures.ts';
import { messageText } from '../content/message-text.ts';
import type { Names } from '../content/names.ts';
import { pictureSources } from '../content/picture-sources.ts';

/** Slack's names of the emojis. */
export const emojiNames = {
  '💬': 'speech_balloon',
  '🎨': 'art',
  '☁️': 'cloud',
  '⏳': 'hourglass_flowing_sand',
} as const satisfies Record<Mark, string>;

/** The core's emoji for a reaction; undefined for any other. */
export function toEmoji(name: string): Emoji | undefined {
  return Object.values(emojis).find((emoji) => emojiNames[emoji] === name);
}

/** The reactions to the message in Slack's answer. */
export function reactionsIn(answer: { readonly message?: unknown }): NonNullable<SlackMessage['reactions']> {
  return slackMessage.optional().parse(answer.message)?.reactions ?? [];
}

/** Whether Slack has the file's bytes, which it doesn't for deleted, hidden and linked files. */
function isThere({ mode }: SlackFile): boolean {
  return (mode ?? 'hosted') === 'hosted';
}

/** Whether the bot can read the file. While Slack doesn't know its type yet, the name tells. */
function isPicture(file: SlackFile): boolean {
  const { mimetype, name } = file;
  return (
    isThere(file) && (mimetype ? pictureFormatOf(mimetype) !== undefined : hasPictureExtension(name ?? ''))
  );
}

/** Whether a message shows files or pictures. */
export function mayHavePictures(message: SlackMessage | undefined): boolean {
  return message !== undefined && pictureSources(message).length > 0;
}

interface SharedMessagesOptions {
  readonly pictures: Pictures;
  readonly texts: Names;
  readonly identity: () => BotIdentity;
}

/** A person who is known by their id, as the core sees them. */
export function personOf(id: string, { organisation }: BotIdentity): User {
  return { id, name: id, ...(organisation !== undefined && { organisation }) };
}

/** Translates Slack's messages to the core's. */
export interface SharedMessages {
  /** Whether a message may be an upload: it shows something, and no mention of the bot, which makes it a command. */
  isUpload(message: SlackMessage): boolean;
  refOf(channel: string, message: Pick<SlackMessage, 'ts' | 'thread_ts'>): MessageRef;
  /** Asks Slack about files that arrived as an id alone; downloads nothing. */
  read(channel: string, message: SlackMessage, signal: AbortSignal): Promise<SharedMessage>;
}

/** Creates the translator from Slack's messages to the core's. */
export function createSharedMessages({ pictures, texts, identity }: SharedMessagesOptions): SharedMessages {
  function refOf(
    channel: string,
    { ts, thread_ts: thread }: Pick<SlackMessage, 'ts' | 'thread_ts'>,
  ): MessageRef {
    const { teamId } = identity();
    return {
      platform: 'slack',
      ...(teamId !== '' && { workspace: teamId }),
      channel,
      messageId: ts,
      ...(thread !== undefined && thread !== ts && { thread }),
    };
  }

  /** Completes a file that arrives as an id alone: in a channel shared with another workspace, or in a block. */
  async function withDetails(file: SlackFile, signal: AbortSignal): Promise<SlackFile | undefined> {
    const isKnown = file.file_access !== 'check_file_info' && file.name !== undefined;
    if (isKnown || typeof file.mimetype === 'string') return file;
    try {
      return await pictures.details(file.id, signal);
    } catch (error) {
      if (slackErrorOf(error) === undefined) throw error;
      return undefined;
    }
  }

  async function picturesOf(
    message: SlackMessage,
    signal: AbortSignal,
  ): Promise<Pick<SharedMessage, 'pictures' | 'otherFiles'>> {
    const sources = await Promise.all(
      pictureSources(message).map(async (source) =>
        'file' in source ? { ...source, file: await withDetails(source.file, signal) } : source,
      ),
    );
    const shown = sources.flatMap((source): SharedPicture[] => {
      const { isPreview: isEmbed, isPassedOn } = source;
      const kind = { isEmbed, isPassedOn };
      if ('url' in source)
        return [{ fingerprint: source.url, attachment: pictures.fromTypedUrl(source.url), ...kind }];
      const { file } = source;
      if (file === undefined || !isPicture(file)) return [];
      return [{ fingerprint: file.id, attachment: pictures.fromFile(file), ...kind }];
    });
    const others = sources.filter((source) => 'file' in source && !(source.file && isPicture(source.file)));
    return { pictures: shown, otherFiles: others.length };
  }

  return {
    refOf,
    isUpload(message) {
      const { subtype, text = '' } = message;
      const isFresh = [undefined, 'file_share', 'bot_message', 'thread_broadcast'].includes(subtype);
      return isFresh && mayHavePictures(message) && !text.includes(`<@${identity().botUserId}`);
    },
    async read(channel, message, signal) {
      const { botUserId } = identity();
      const { user, bot_id: bot, subtype, ts, reactions = [] } = message;
      const id = user ?? bot ?? '';
      const isBot = typeof bot === 'string' || subtype === 'bot_message' || id === botUserId || id === '';
      const own = reactions.filter(({ users }) => users.includes(botUserId));
      return {
        ref: refOf(channel, message),
        author: { ...personOf(id, identity()), isBot },
        text: await texts.withNames((nameOf) => messageText(message, { nameOf })),
        ...(await picturesOf(message, signal)),
        // Slack has no such mark.
        nsfw: false,
        at: Number(ts) * 1000,
        limits: replyLimits,
        ownEmojis: own.map(({ name }) => toEmoji(name)).filter((emoji) => emoji !== undefined),
      };
    },
  };
}
