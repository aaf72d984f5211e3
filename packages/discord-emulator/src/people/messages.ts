import type { APIStickerItem } from 'discord-api-types/v10';
import type { UploadedFile } from '../cdn.ts';
import { addReaction, knownEmoji, removeReaction } from '../reactions.ts';
import { createMessage, deleteMessage, editMessage } from '../messages.ts';
import { allows, channelPermissions, type KnownPermission } from '../permissions.ts';
import type { StoredChannel, StoredEmbed, StoredMessage } from '../state.ts';
import { Form } from '../validate/form.ts';
import { parseMessage } from '../validate/message.ts';
import type { Wire } from '../protocol.ts';
import { channelOf, messageOf, userOf, type World } from '../world.ts';
import { toMessageView, type MessageView } from '../views.ts';
import { requireSight } from './command-picker.ts';
import { insist } from './client-refusal.ts';

interface PostDraft {
  readonly content?: string;
  readonly files?: readonly UploadedFile[];
  /** What Discord unfolded from a link in the text. */
  readonly embeds?: readonly StoredEmbed[];
  readonly stickers?: readonly Wire<APIStickerItem>[];
  readonly replyTo?: string;
  /** Posts it as a webhook of that id does, under this person's name. */
  readonly webhookId?: string;
}

/** One message, by the channel that it stands in and its id. */
export interface MessageRef {
  readonly channelId: string;
  readonly id: string;
}

/** What a person does with messages in the client. */
export interface PersonMessages {
  post(channelId: string, draft: string | PostDraft): Promise<MessageView>;
  edit(message: MessageRef, content: string): Promise<void>;
  remove(message: MessageRef): void;
  react(message: MessageRef, emoji: string): void;
  unreact(message: MessageRef, emoji: string): void;
  /** Closes an ephemeral message. */
  dismiss(message: MessageRef): void;
  /** The messages that this person sees in a channel, oldest first. */
  sees(channelId: string): MessageView[];
}

/** A channel that a person may open. @throws ClientRefusal where they may not, or lack a permission there. */
export function openChannel(
  world: World,
  userId: string,
  channelId: string,
  ...needed: KnownPermission[]
): StoredChannel {
  const channel = channelOf(world, channelId);
  const user = userOf(world, userId);
  requireSight(world, { user, channel });
  const bits = channelPermissions(world, channel, userId);
  for (const name of needed) insist(allows(bits, name), `${user.name} lacks ${name} in this channel.`);
  return channel;
}

/** A message that a person sees. @throws ClientRefusal for somebody else's ephemeral one. */
export function seenMessage(
  world: World,
  userId: string,
  { channelId, id }: MessageRef,
): { channel: StoredChannel; message: StoredMessage } {
  const channel = openChannel(world, userId, channelId);
  const message = messageOf(channel, id);
  insist(
    message.visibleTo === undefined || message.visibleTo === userId,
    'Only somebody else sees this message.',
  );
  return { channel, message };
}

export function createPersonMessages(world: World, userId: string): PersonMessages {
  const own = (ref: MessageRef) => {
    const seen = seenMessage(world, userId, ref);
    insist(seen.message.authorId === userId, 'Only the author can do this.');
    return seen;
  };
  const limitOf = ({ guildId }: StoredChannel) =>
    world.guilds.get(guildId ?? '')?.attachmentSizeLimit ?? world.attachmentSizeLimit;
  return {
    async post(channelId, draft) {
      const {
        content = '',
        files = [],
        embeds = [],
        stickers = [],
        replyTo,
        webhookId,
      } = typeof draft === 'string' ? { content: draft } : draft;
      const needed: KnownPermission[] = files.length > 0 ? ['SendMessages', 'AttachFiles'] : ['SendMessages'];
      const channel = openChannel(world, userId, channelId, ...needed);
      const form = Form.of({ content });
      const body = parseMessage(form);
      form.check();
      const answered = replyTo === undefined ? undefined : messageOf(channel, replyTo);
      const message = await createMessage(world, {
        channel,
        authorId: userId,
        type: answered === undefined ? 0 : 19,
        body: { ...body, embeds },
        files: files.map((file, index) => ({ ...file, index })),
        attachmentSizeLimit: limitOf(channel),
        stickers,
        ...(webhookId === undefined ? {} : { webhookId }),
        ...(answered === undefined ? {} : { replyTo: answered }),
      });
      return toMessageView(world, message);
    },
    async edit(ref, content) {
      const { channel, message } = own(ref);
      const form = Form.of({ content });
      const body = parseMessage(form);
      form.check();
      await editMessage(world, message, { channel, body, files: [], attachmentSizeLimit: limitOf(channel) });
    },
    remove(ref) {
      const { channel, message } = own(ref);
      deleteMessage(world, channel, message);
    },
    react(ref, emoji) {
      const { channel, message } = seenMessage(world, userId, ref);
      insist(message.visibleTo === undefined, 'Nobody can react to an ephemeral message.');
      addReaction(world, { channel, message, userId, emoji: knownEmoji(emoji) });
    },
    unreact(ref, emoji) {
      const { channel, message } = seenMessage(world, userId, ref);
      removeReaction(world, { channel, message, userId, emoji: knownEmoji(emoji) });
    },
    dismiss(ref) {
      const { channel, message } = seenMessage(world, userId, ref);
      insist(message.visibleTo === userId, 'Only ephemeral messages can be dismissed.');
      deleteMessage(world, channel, message);
    },
    sees(channelId) {
      const channel = openChannel(world, userId, channelId, 'ReadMessageHistory');
      const messages = [...channel.messages.values()].filter(
        ({ visibleTo }) => visibleTo === undefined || visibleTo === userId,
      );
      return messages.map((message) => toMessageView(world, message));
    },
  };
}
