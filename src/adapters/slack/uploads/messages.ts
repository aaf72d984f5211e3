import type { User } from '../../../core/interaction.ts';
import type { Media } from '../../../media/media.ts';
import { hasPictureExtension, pictureFormatOf } from '../../../media/picture-types.ts';
import { emojis, type Mark, type Emoji, type MessageRef, type SharedMessage } from '../../../uploads/port.ts';
import type { BotIdentity } from '../client.ts';
import { slackErrorOf } from '../errors.ts';
import { replyLimits } from '../limits.ts';
import { slackMessage, type SlackFile, type SlackMessage } from '../payloads.ts';
import type { Pictures } from '../receive/pictures.ts';
import { readMarkup } from '../content/markup.ts';
import type { Names } from '../content/names.ts';
import { partsOf, stringOf } from '../content/payload-parts.ts';

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

/** Whether a message holds anything but text. */
export function mayHavePictures(message: SlackMessage | undefined): boolean {
  return (message?.files ?? []).length > 0 || (message?.attachments ?? []).length > 0;
}

interface SharedMessagesOptions {
  readonly pictures: Pictures;
  readonly texts: Names;
  readonly media: Pick<Media, 'fromTypedUrl'>;
  readonly identity: () => BotIdentity;
}

/** A person who is known by their id, as the core sees them. */
export function personOf(id: string, { organisation }: BotIdentity): User {
  return { id, name: id, ...(organisation !== undefined && { organisation }) };
}

/** Translates Slack's messages to the core's. */
export interface SharedMessages {
  /** Whether a message may be an upload: it holds something but text, and no mention of the bot, which makes it a command. */
  isUpload(message: SlackMessage): boolean;
  refOf(channel: string, message: Pick<SlackMessage, 'ts' | 'thread_ts'>): MessageRef;
  /** Asks Slack about files that arrived as an id alone; downloads nothing. */
  read(channel: string, message: SlackMessage, signal: AbortSignal): Promise<SharedMessage>;
}

/** Creates the translator from Slack's messages to the core's. */
export function createSharedMessages({
  pictures,
  texts,
  media,
  identity,
}: SharedMessagesOptions): SharedMessages {
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

  /** Completes a file of a channel shared with another workspace, which arrives as an id alone. */
  async function withDetails(file: SlackFile, signal: AbortSignal): Promise<SlackFile | undefined> {
    if (file.file_access !== 'check_file_info' || typeof file.mimetype === 'string') return file;
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
    const complete = await Promise.all((message.files ?? []).map((file) => withDetails(file, signal)));
    const uploads = complete
      .filter((file) => file !== undefined)
      .filter(isPicture)
      .map((file) => ({ fingerprint: file.id, attachment: pictures.fromFile(file), isEmbed: false }));
    const previews = partsOf(message.attachments).flatMap(({ image_url: address }) => {
      const url = stringOf(address);
      return url === undefined
        ? []
        : [{ fingerprint: url, attachment: media.fromTypedUrl(url), isEmbed: true }];
    });
    return { pictures: [...uploads, ...previews], otherFiles: complete.length - uploads.length };
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
        text: await texts.withNames((nameOf) => readMarkup(message.text ?? '', { nameOf })),
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
