import { MessageFlags, MessageType, type APIAttachment, type APIEmbed, type APIMessage } from 'discord.js';
import type { Emoji, MessageRef, SharedMessage, SharedPicture } from '../../../uploads/port.ts';
import { emojis } from '../../../uploads/port.ts';
import { toFileOfApi, type Pictures } from '../receive/pictures.ts';
import { textLength } from '../reply/render.ts';

/** Bytes of one file that Discord takes anywhere (reference, "Uploading Files"). */
const uploadBytes = 10 * 1024 * 1024;
/** What people post themselves, and no notice of Discord's: messages and replies. */
const writtenTypes: readonly MessageType[] = [MessageType.Default, MessageType.Reply];
/** What the bot can read; anything else counts as a document. */
const pictureType = /^image\/(?:avif|gif|heic|heif|jpeg|png|webp)\b/;
const pictureEnding = /\.(?:avif|gif|hei[cf]|jpe?g|jfif|png|webp)$/i;

/** What the cache tells of the channel that a message stands in. */
export interface ChannelFacts {
  readonly nsfw: boolean;
  readonly guildId: string | undefined;
  /** Set where it is a thread. */
  readonly parentId: string | undefined;
}

export type ChannelFactsOf = (channelId: string) => ChannelFacts;

/** The emoji of a reaction as the core names it; some clients leave out the mark that makes it colourful. */
export function toEmoji(name: string | null | undefined): Emoji | undefined {
  const plain = (text: string) => text.replaceAll('\uFE0F', '');
  return Object.values(emojis).find((emoji) => plain(emoji) === plain(name ?? ''));
}

/** Names a message; a thread's counts as one of its parent's. */
export function toRef(
  { channelId, messageId }: { readonly channelId: string; readonly messageId: string },
  { guildId, parentId }: ChannelFacts,
): MessageRef {
  return {
    platform: 'discord',
    ...(guildId !== undefined && { workspace: guildId }),
    channel: parentId ?? channelId,
    messageId,
    ...(parentId !== undefined && { thread: channelId }),
  };
}

function isPicture({ content_type: type, filename }: APIAttachment): boolean {
  return type === undefined ? pictureEnding.test(filename) : pictureType.test(type);
}

function picturesIn({ attachments, embeds }: APIMessage, pictures: Pictures): SharedPicture[] {
  const uploaded = attachments.filter(isPicture).map((file) => ({
    fingerprint: `${file.filename}:${file.size}:${file.width ?? 0}x${file.height ?? 0}`,
    attachment: pictures.fromFile(toFileOfApi(file)),
    isEmbed: false,
  }));
  const shown = embeds.flatMap((embed) => {
    const url = pictureOfEmbed(embed);
    return url === undefined
      ? []
      : [{ fingerprint: url, attachment: pictures.fromTypedUrl(url), isEmbed: true }];
  });
  return [...uploaded, ...shown];
}

function pictureOfEmbed({ image, thumbnail, video }: APIEmbed): string | undefined {
  return video ? undefined : (image?.url ?? thumbnail?.url);
}

export interface SharedMessages {
  /** Undefined for what nobody wrote into the channel: notices, and what only one person sees. */
  read(message: APIMessage): SharedMessage | undefined;
}

/** Makes the translator of messages, as the gateway and the API send them alike. */
export function createSharedMessages(pictures: Pictures, factsOf: ChannelFactsOf): SharedMessages {
  return {
    read(message) {
      const { author, channel_id: channelId, id: messageId, reactions = [] } = message;
      const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      if (isEphemeral || !writtenTypes.includes(message.type)) return undefined;
      const facts = factsOf(channelId);
      const own = reactions.filter(({ me }) => me).flatMap(({ emoji }) => toEmoji(emoji.name) ?? []);
      return {
        ref: toRef({ channelId, messageId }, facts),
        author: {
          id: author.id,
          name: author.global_name ?? author.username,
          isBot: author.bot === true || message.webhook_id !== undefined,
        },
        text: message.content,
        pictures: picturesIn(message, pictures),
        nsfw: facts.nsfw,
        at: Date.parse(message.timestamp),
        limits: { textLength, uploadBytes },
        ownEmojis: own,
      };
    },
  };
}
