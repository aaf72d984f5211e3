import {
  Events,
  GatewayDispatchEvents as Dispatched,
  type Client,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageReactionAddDispatchData,
  type GatewayMessageReactionRemoveAllDispatchData,
  type GatewayMessageReactionRemoveDispatchData,
  type GatewayMessageReactionRemoveEmojiDispatchData,
  type GatewayMessageUpdateDispatchData,
} from 'discord.js';
import type { RememberedButtons } from '../../../core/replies/remembered-buttons.ts';
import type { Language } from '../../../languages/language.ts';
import type { Message } from '../../../languages/message.ts';
import type { ChannelRef, Reaction, UploadEvents } from '../../../uploads/platform-port.ts';
import type { Pictures } from '../receive/pictures.ts';
import { isWhole } from '../receive/shown-message.ts';
import { createSharedMessages, toEmoji, toRef, type ChannelFacts } from './messages.ts';
import { createUploadsPlatform } from './platform.ts';

/** Threads of a channel that are searched for missed uploads. */
const searchedThreads = 5;

interface ListenOptions {
  readonly client: Client;
  readonly uploads: UploadEvents;
  readonly pictures: Pictures;
  readonly rememberedButtons: RememberedButtons;
  /** The language of a server's settings. */
  readonly languageOf: (guildId: string) => Language | undefined;
  readonly problem: () => Message | undefined;
  /** Whether a shard of this process hears of a channel. */
  readonly isOurs: (channel: ChannelRef) => boolean;
}

/** What the client's cache knows about a channel; nothing about direct messages and channels that aren't cached. */
export function factsOf({ channels }: Client, channelId: string): ChannelFacts {
  const channel = channels.cache.get(channelId);
  const parent = channel?.isThread() === true ? channel.parent : null;
  const marked = parent ?? channel;
  return {
    nsfw: marked !== undefined && 'nsfw' in marked && marked.nsfw,
    guildId: channel && !channel.isDMBased() ? channel.guildId : undefined,
    parentId: channel?.isThread() === true ? (channel.parentId ?? undefined) : undefined,
  };
}

function threadsOf({ channels }: Client, channelId: string, after: string): string[] {
  const written = [...channels.cache.values()].filter(
    (channel) =>
      channel.isThread() &&
      channel.parentId === channelId &&
      BigInt(channel.lastMessageId ?? 0) > BigInt(after),
  );
  return written.slice(0, searchedThreads).map(({ id }) => id);
}

/**
 * Tells the core about uploads and reactions. It reads the gateway's raw payloads, which are always complete. The library's
 * own objects depend on its cache, which lacks messages from before a restart.
 */
export function listenToUploads(options: ListenOptions): void {
  const { client, uploads, pictures, rememberedButtons, languageOf, problem, isOurs } = options;
  const facts = (channelId: string) => factsOf(client, channelId);
  const messages = createSharedMessages(pictures, facts);
  uploads.attach(
    createUploadsPlatform({
      rest: client.rest,
      messages,
      rememberedButtons,
      factsOf: facts,
      threadsOf: (channelId, after) => threadsOf(client, channelId, after),
      languageOf,
      problem,
      isOurs,
    }),
  );

  const refOf = (channelId: string, messageId: string) => toRef({ channelId, messageId }, facts(channelId));

  function reactionIn(
    data: GatewayMessageReactionAddDispatchData | GatewayMessageReactionRemoveDispatchData,
  ): Reaction | undefined {
    const emoji = data.emoji.id === null ? toEmoji(data.emoji.name) : undefined;
    if (!emoji) return undefined;
    const known = 'member' in data ? data.member.user : undefined;
    const isBot = known?.bot === true || data.user_id === client.user?.id;
    const name = known?.global_name ?? known?.username ?? 'somebody';
    return { ref: refOf(data.channel_id, data.message_id), emoji, user: { id: data.user_id, name, isBot } };
  }

  client.ws.on(Dispatched.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
    const message = messages.read(data);
    if (message) uploads.shared(message);
  });
  client.ws.on(Dispatched.MessageUpdate, (data: GatewayMessageUpdateDispatchData) => {
    const message = isWhole(data) ? messages.read(data) : undefined;
    // Discord adds previews of links after the message was posted; that isn't an edit by its author.
    if (message && data.edited_timestamp === null) uploads.shared(message);
    else if (message) uploads.edited(message);
  });
  client.ws.on(Dispatched.MessageDelete, (data: GatewayMessageDeleteDispatchData) =>
    uploads.deleted(refOf(data.channel_id, data.id)),
  );
  client.ws.on(Dispatched.MessageDeleteBulk, (data: GatewayMessageDeleteBulkDispatchData) => {
    for (const id of data.ids) uploads.deleted(refOf(data.channel_id, id));
  });
  client.ws.on(Dispatched.MessageReactionAdd, (data: GatewayMessageReactionAddDispatchData) => {
    const reaction = reactionIn(data);
    if (reaction) uploads.reactionAdded(reaction);
  });
  client.ws.on(Dispatched.MessageReactionRemove, (data: GatewayMessageReactionRemoveDispatchData) => {
    const reaction = reactionIn(data);
    if (reaction) uploads.reactionRemoved(reaction);
  });
  client.ws.on(Dispatched.MessageReactionRemoveAll, (data: GatewayMessageReactionRemoveAllDispatchData) =>
    uploads.reactionsCleared(refOf(data.channel_id, data.message_id)),
  );
  client.ws.on(
    Dispatched.MessageReactionRemoveEmoji,
    (data: GatewayMessageReactionRemoveEmojiDispatchData) => {
      const emoji = data.emoji.id === null ? toEmoji(data.emoji.name) : undefined;
      if (emoji) uploads.reactionsCleared(refOf(data.channel_id, data.message_id), emoji);
    },
  );
  // A new session, at the start or after one that couldn't be resumed: Discord doesn't replay what happened before it.
  client.on(Events.ShardReady, () => uploads.connected('discord'));
}
