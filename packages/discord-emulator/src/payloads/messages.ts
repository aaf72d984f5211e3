import type {
  APIMessage,
  APIMessageInteractionMetadata,
  APIMessageSnapshot,
  APIReaction,
} from 'discord-api-types/v10';
import { isJsonObject } from '@toonwit/emulator-kit';
import { isoTime, toBareMember, toUser } from './users.ts';
import type {
  Forwarded,
  StoredChannel,
  StoredEmbed,
  StoredFile,
  StoredInteraction,
  StoredMessage,
} from '../stored-types.ts';
import { Flag, Intent, InteractionKind, type Wire } from '../protocol.ts';
import { userOf, type World } from '../world.ts';

const nested = 'attachment://';

function toEmbed(world: World, embed: StoredEmbed, files: readonly StoredFile[]): StoredEmbed {
  const picture = (image: StoredEmbed['image']): StoredEmbed['image'] => {
    if (image === undefined || !image.url.startsWith(nested)) return image;
    const file = files.find(({ filename }) => filename === image.url.slice(nested.length));
    if (file === undefined) return undefined;
    const { url, proxy_url, width, height, content_type, description } = world.cdn.toAttachment(file);
    return {
      url,
      proxy_url,
      ...(typeof width === 'number' ? { width } : {}),
      ...(typeof height === 'number' ? { height } : {}),
      ...(content_type === undefined ? {} : { content_type }),
      ...(description === undefined ? {} : { description }),
    };
  };
  const { image, thumbnail, ...rest } = embed;
  const shown = { image: picture(image), thumbnail: picture(thumbnail) };
  return {
    ...rest,
    ...(shown.image === undefined ? {} : { image: shown.image }),
    ...(shown.thumbnail === undefined ? {} : { thumbnail: shown.thumbnail }),
  };
}

/** Gives media that components name as `attachment://` their addresses, at every depth. */
function withMedia<T>(world: World, value: T, files: readonly StoredFile[]): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withMedia(world, item, files)) as T;
  if (!isJsonObject(value)) return value;
  const { url } = value;
  const file =
    typeof url === 'string' && url.startsWith(nested)
      ? files.find(({ filename }) => filename === url.slice(nested.length))
      : undefined;
  const entries = Object.entries(value).map(([key, item]) => [key, withMedia(world, item, files)]);
  if (file === undefined) return Object.fromEntries(entries) as T;
  const { id, url: address, proxy_url, width, height, content_type } = world.cdn.toAttachment(file);
  const media = { url: address, proxy_url, width, height, content_type, attachment_id: id };
  return { ...Object.fromEntries(entries), ...media } as T;
}

/** One of Unicode's emoji as Discord writes it in payloads; only a guild's own have ids. */
export function toEmoji(name: string): { id: null; name: string } {
  return { id: null, name };
}

function toReactions(message: StoredMessage, meId: string): Wire<APIReaction>[] {
  return [...message.reactions].map(([key, people]) => ({
    emoji: toEmoji(key),
    count: people.size,
    count_details: { burst: 0, normal: people.size },
    burst_colors: [],
    me_burst: false,
    me: people.has(meId),
  }));
}

/** Who asked for what a message answers (resources/message, "Message Interaction Metadata"). */
function toMetadata(world: World, interaction: StoredInteraction): Wire<APIMessageInteractionMetadata> {
  const base = {
    id: interaction.id,
    user: toUser(userOf(world, interaction.userId)),
    authorizing_integration_owners: interaction.owners,
  };
  const parent = world.interactions.get(interaction.parentId ?? '');
  if (interaction.kind === InteractionKind.modal && parent !== undefined) {
    const triggering = toMetadata(world, parent);
    if (triggering.type !== InteractionKind.modal) {
      return { ...base, type: InteractionKind.modal, triggering_interaction_metadata: triggering };
    }
  }
  if (interaction.kind === InteractionKind.component) {
    return { ...base, type: InteractionKind.component, interacted_message_id: interaction.messageId ?? '' };
  }
  const target = interaction.targetMessageId;
  return {
    ...base,
    type: InteractionKind.command,
    ...(target === undefined ? {} : { target_message_id: target }),
  };
}

/** A message as REST and interactions show it to the bot, with fresh addresses. */
export function toMessage(
  world: World,
  message: StoredMessage,
  { withReference = true } = {},
): Wire<APIMessage> {
  const interaction = world.interactions.get(message.interactionId ?? '');
  const { replyTo } = message;
  const referenced = replyTo && world.channels.get(replyTo.channelId)?.messages.get(replyTo.messageId);
  const fromApp = message.interactionId !== undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: toUser(userOf(world, message.authorId)),
    content: message.content,
    timestamp: isoTime(message.createdAt),
    edited_timestamp: message.editedAt === undefined ? null : isoTime(message.editedAt),
    tts: message.tts,
    pinned: false,
    flags: message.flags,
    mention_everyone: message.mentionEveryone,
    mention_roles: message.mentionRoles,
    mentions: message.mentions.map((id) => toUser(userOf(world, id))),
    attachments: message.files.map((file) => world.cdn.toAttachment(file)),
    embeds:
      message.flags & Flag.suppressEmbeds
        ? []
        : message.embeds.map((embed) => toEmbed(world, embed, message.embedFiles)),
    components: message.components.map((component) => withMedia(world, component, message.files)),
    ...(message.stickers.length === 0 ? {} : { sticker_items: [...message.stickers] }),
    ...(message.reactions.size === 0 ? {} : { reactions: toReactions(message, world.bot.id) }),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.webhookId === undefined ? {} : { webhook_id: message.webhookId }),
    ...(fromApp ? { application_id: world.applicationId, webhook_id: world.applicationId } : {}),
    ...(interaction === undefined ? {} : { interaction_metadata: toMetadata(world, interaction) }),
    ...(replyTo === undefined
      ? {}
      : { message_reference: { type: 0, channel_id: replyTo.channelId, message_id: replyTo.messageId } }),
    ...(message.poll === undefined ? {} : { poll: message.poll }),
    ...(message.forwarded === undefined ? {} : toForward(message.forwarded)),
    ...(replyTo === undefined || !withReference
      ? {}
      : { referenced_message: referenced ? toMessage(world, referenced, { withReference: false }) : null }),
  };
}

/** A forward has a reference of its own type, and the message's copy (resources/message, "Message Snapshot"). */
function toForward({ channelId, messageId, guildId, snapshot }: Forwarded) {
  return {
    message_reference: {
      type: 1,
      channel_id: channelId,
      message_id: messageId,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    message_snapshots: [snapshot],
  };
}

/** The copy of a message that a forward carries; it doesn't say who wrote it. */
export function toSnapshot(world: World, message: StoredMessage): Wire<APIMessageSnapshot> {
  const payload = toMessage(world, message, { withReference: false });
  const { type, content, embeds, attachments, timestamp, edited_timestamp, components } = payload;
  const { flags = 0, mentions, mention_roles } = payload;
  return {
    message: {
      ...{ type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles },
      ...(components === undefined ? {} : { components }),
    },
  };
}

/**
 * Whether the bot may read what a message says without the message-content intent: its own messages,
 * direct messages and messages that mention it (events/gateway, "Message Content Intent").
 */
function isReadable(world: World, channel: StoredChannel, message: StoredMessage): boolean {
  return (
    message.authorId === world.bot.id ||
    channel.guildId === undefined ||
    message.mentions.includes(world.bot.id)
  );
}

/** Empties what the message-content intent covers. */
function withoutContent(payload: Wire<APIMessage>): Wire<APIMessage> {
  const { referenced_message: referenced } = payload;
  const emptied = {
    ...payload,
    content: '',
    attachments: [],
    embeds: [],
    components: [],
    ...(referenced ? { referenced_message: withoutContent(referenced) } : {}),
  };
  delete emptied.poll;
  delete emptied.message_snapshots;
  return emptied;
}

/** A message as a session or a REST call with these intents may read it. */
export function readableMessage(
  world: World,
  channel: StoredChannel,
  message: StoredMessage,
  intents: number,
): Wire<APIMessage> {
  const payload = toMessage(world, message);
  if (intents & Intent.messageContent) return payload;
  if (!isReadable(world, channel, message)) return withoutContent(payload);
  const { referenced_message: referenced } = payload;
  const original = channel.messages.get(referenced?.id ?? '');
  if (!referenced || original === undefined || isReadable(world, channel, original)) return payload;
  return { ...payload, referenced_message: withoutContent(referenced) };
}

/** The same for a gateway event, which adds guild and member; ephemeral messages carry neither. */
export function toMessageEvent(
  world: World,
  channel: StoredChannel,
  message: StoredMessage,
  intents: number,
): object {
  const payload = readableMessage(world, channel, message, intents);
  const guild = world.guilds.get(channel.guildId ?? '');
  if (guild === undefined || message.visibleTo !== undefined)
    return { ...payload, channel_type: channel.type };
  const member = message.interactionId === undefined ? toBareMember(guild, message.authorId) : undefined;
  return {
    ...payload,
    channel_type: channel.type,
    guild_id: guild.id,
    mentions: payload.mentions.map((user) => ({ ...user, member: toBareMember(guild, user.id) })),
    ...(member === undefined ? {} : { member }),
  };
}
