import { MessageFlags, MessageType, type APIAttachment, type APIEmbed, type APIMessage } from 'discord.js';
import { hasPictureExtension, pictureFormatOf } from '../../../media/picture-types.ts';
import { emojis, type Emoji } from '../../../uploads/emojis.ts';
import type { MessageRef, SharedMessage, SharedPicture } from '../../../uploads/platform-port.ts';
import { replyLimits } from '../limits.ts';
import { fromApiFile } from '../receive/picture-file.ts';
import type { Pictures } from '../receive/pictures.ts';
import { fromApiMessage, mediaInEmbed, textsOf, type ShownMedia } from '../receive/shown-message.ts';

/** Messages that people write themselves, unlike Discord's own notices. */
const writtenTypes: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** What the cache knows about the channel of a message. */
export interface ChannelFacts {
  readonly nsfw: boolean;
  readonly guildId: string | undefined;
  /** Set if the channel is a thread. */
  readonly parentId: string | undefined;
}

export type ChannelFactsOf = (channelId: string) => ChannelFacts;

/** The core's emoji for a reaction. Some clients leave out the variation selector, so it doesn't count. */
export function toEmoji(name: string | null | undefined): Emoji | undefined {
  const plain = (text: string) => text.replaceAll('\uFE0F', '');
  return Object.values(emojis).find((emoji) => plain(emoji) === plain(name ?? ''));
}

/** The reference to a message. A message in a thread belongs to the thread's parent channel. */
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

/** Whether the bot can read the file; anything else is treated as a document. */
function isPicture({ content_type: type, filename }: APIAttachment): boolean {
  return type === undefined ? hasPictureExtension(filename) : pictureFormatOf(type) !== undefined;
}

/** The files of a message, and of those that it forwards. */
function filesOf({ attachments, message_snapshots: forwarded = [] }: APIMessage) {
  const passedOn = forwarded.flatMap(({ message }) => message.attachments);
  return [
    ...attachments.map((file) => ({ file, isPassedOn: false })),
    ...passedOn.map((file) => ({ file, isPassedOn: true })),
  ];
}

function picturesIn(message: APIMessage, pictures: Pictures): SharedPicture[] {
  const { embeds } = message;
  const uploaded = filesOf(message)
    .filter(({ file }) => isPicture(file))
    .map(({ file, isPassedOn }) => ({
      fingerprint: `${file.filename}:${file.size}:${file.width ?? 0}x${file.height ?? 0}`,
      attachment: pictures.fromFile(fromApiFile(file)),
      isEmbed: false,
      isPassedOn,
    }));
  const shown = embeds.flatMap((embed) => {
    const shown = pictureOfEmbed(embed);
    return shown ? [{ fingerprint: shown.url, attachment: pictures.fromMedia(shown), isEmbed: true }] : [];
  });
  return [...uploaded, ...shown];
}

function pictureOfEmbed(embed: APIEmbed): ShownMedia | undefined {
  return embed.video ? undefined : mediaInEmbed(embed)[0];
}

export interface SharedMessages {
  /** Undefined for Discord's own notices, and for messages that only one person sees. */
  read(message: APIMessage): SharedMessage | undefined;
}

/** Creates the translator from Discord's messages, which the gateway and the API send alike, to the core's. */
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
        text: textsOf(fromApiMessage(message)),
        pictures: picturesIn(message, pictures),
        otherFiles: filesOf(message).filter(({ file }) => !isPicture(file)).length,
        nsfw: facts.nsfw,
        at: Date.parse(message.timestamp),
        limits: replyLimits,
        ownEmojis: own,
      };
    },
  };
}
