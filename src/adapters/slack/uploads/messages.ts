import type { Media } from '../../../media/media.ts';
import {
  emojis,
  type Mark,
  type Emoji,
  type MessageRef,
  type SharedMessage,
  type SharedPicture,
} from '../../../uploads/port.ts';
import { slackErrorOf, type BotIdentity } from '../client.ts';
import type { Files } from '../receive/pictures.ts';
import { limits } from '../limits.ts';
import { slackMessage, type SlackFile, type SlackMessage } from '../payloads.ts';
import { decodeText } from '../text.ts';

/** What Slack calls the emojis. */
export const emojiNames = {
  '💬': 'speech_balloon',
  '🎨': 'art',
  '☁️': 'cloud',
  '⏳': 'hourglass_flowing_sand',
} as const satisfies Record<Mark, string>;

/** The emoji of one of our names. */
export function emojiOf(name: string): Emoji | undefined {
  return Object.values(emojis).find((emoji) => emojiNames[emoji] === name);
}

/** Who reacted how to the message that Slack answers with. */
export function reactionsIn(answer: { readonly message?: unknown }): NonNullable<SlackMessage['reactions']> {
  return slackMessage.optional().parse(answer.message)?.reactions ?? [];
}

/** Pictures that are read; of a file without a type, which Slack is still looking at, the name tells. */
const pictureTypes = /^image\/(?:jpe?g|png|webp|gif|avif|hei[cf])$/;
const pictureNames = /\.(?:jpe?g|png|webp|gif|avif|hei[cf])$/i;

/** Whether Slack has the bytes: not those of deleted, hidden and linked files. */
function isThere({ mode }: SlackFile): boolean {
  return (mode ?? 'hosted') === 'hosted';
}

function isPicture(file: SlackFile): boolean {
  const { mimetype, name } = file;
  return isThere(file) && (mimetype ? pictureTypes.test(mimetype) : pictureNames.test(name ?? ''));
}

/** Whether there is anything in a message but its text. */
export function mayHavePictures(message: SlackMessage | undefined): boolean {
  return (message?.files ?? []).length > 0 || (message?.attachments ?? []).length > 0;
}

export interface SharedOptions {
  readonly files: Files;
  readonly media: Pick<Media, 'fromTypedUrl'>;
  readonly identity: () => BotIdentity;
}

/** Messages of Slack as the core sees them. */
export interface Shared {
  /** Whether it may be an upload: a message with something in it, which is no command by a mention. */
  isUpload(message: SlackMessage): boolean;
  refOf(channel: string, message: Pick<SlackMessage, 'ts' | 'thread_ts'>): MessageRef;
  /** Asks Slack about files of which it told no more than the id; downloads nothing. */
  message(channel: string, message: SlackMessage, signal: AbortSignal): Promise<SharedMessage>;
}

/** Makes the translation of messages. */
export function createShared({ files, media, identity }: SharedOptions): Shared {
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

  /** A file of a channel that is shared with another workspace arrives as an id alone. */
  async function known(file: SlackFile, signal: AbortSignal): Promise<SlackFile | undefined> {
    if (file.file_access !== 'check_file_info' || typeof file.mimetype === 'string') return file;
    try {
      return await files.details(file.id, signal);
    } catch (error) {
      if (slackErrorOf(error) === undefined) throw error;
      return undefined;
    }
  }

  async function picturesOf(message: SlackMessage, signal: AbortSignal): Promise<SharedPicture[]> {
    const told = await Promise.all((message.files ?? []).map((file) => known(file, signal)));
    const uploads = told
      .filter((file) => file !== undefined)
      .filter(isPicture)
      .map((file) => ({ fingerprint: file.id, attachment: files.attachment(file), isEmbed: false }));
    const previews = (message.attachments ?? []).flatMap(({ image_url: url }) =>
      typeof url !== 'string'
        ? []
        : [{ fingerprint: url, attachment: media.fromTypedUrl(url), isEmbed: true }],
    );
    return [...uploads, ...previews];
  }

  return {
    refOf,
    isUpload(message) {
      const { subtype, text = '' } = message;
      const isFresh = [undefined, 'file_share', 'bot_message', 'thread_broadcast'].includes(subtype);
      return isFresh && mayHavePictures(message) && !text.includes(`<@${identity().botUserId}`);
    },
    async message(channel, message, signal) {
      const { botUserId } = identity();
      const { user, bot_id: bot, subtype, ts, reactions = [] } = message;
      const id = user ?? bot ?? '';
      const isBot = typeof bot === 'string' || subtype === 'bot_message' || id === botUserId || id === '';
      const own = reactions.filter(({ users }) => users.includes(botUserId));
      return {
        ref: refOf(channel, message),
        author: { id, name: id, isBot },
        text: decodeText(message.text ?? ''),
        pictures: await picturesOf(message, signal),
        // Slack marks no channel and no file so.
        nsfw: false,
        at: Number(ts) * 1000,
        limits,
        ownEmojis: own.map(({ name }) => emojiOf(name)).filter((emoji) => emoji !== undefined),
      };
    },
  };
}
