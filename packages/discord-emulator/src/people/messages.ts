import type { APIPoll, APIStickerItem } from 'discord-api-types/v10';
import { isoTime } from '../payloads/users.ts';
import { toSnapshot } from '../payloads/messages.ts';
import type { UploadedFile } from '../cdn.ts';
import { addReaction, knownEmoji, removeReaction } from '../reactions.ts';
import { createMessage, deleteMessage, editMessage } from '../messages.ts';
import { allows, channelPermissions, type KnownPermission } from '../permissions.ts';
import { addPreviews } from '../previews.ts';
import type { Forwarded, StoredChannel, StoredEmbed, StoredMessage } from '../stored-types.ts';
import { Form } from '../validate/form.ts';
import { maxContent, parseMessage } from '../validate/message.ts';
import { Flag, type Wire } from '../protocol.ts';
import { channelOf, messageOf, userOf, type World } from '../world.ts';
import { toMessageView, type MessageView } from '../views.ts';
import { requireVisibleChannel } from './command-picker.ts';
import { refuseUnless } from './client-refusal.ts';

interface PostDraft {
  readonly content?: string;
  readonly files?: readonly UploadedFile[];
  /** What Discord unfolded from a link in the text. */
  readonly embeds?: readonly StoredEmbed[];
  readonly stickers?: readonly Wire<APIStickerItem>[];
  readonly replyTo?: string;
  /** Components of version 2, which only apps can post; they replace the text. */
  readonly components?: readonly object[];
  readonly poll?: { readonly question: string; readonly answers: readonly string[] };
  /** A message that this one forwards. */
  readonly forward?: MessageRef;
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
  /** Has Discord show a preview of a link in the message, a moment after it was posted. */
  unfold(message: MessageRef, embeds: readonly StoredEmbed[]): void;
  remove(message: MessageRef): void;
  react(message: MessageRef, emoji: string): void;
  unreact(message: MessageRef, emoji: string): void;
  /** Closes an ephemeral message. */
  dismiss(message: MessageRef): void;
  /** The messages that this person sees in a channel, oldest first. */
  visible(channelId: string): MessageView[];
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
  requireVisibleChannel(world, { user, channel });
  const bits = channelPermissions(world, channel, userId);
  for (const name of needed) refuseUnless(allows(bits, name), `${user.name} lacks ${name} in this channel.`);
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
  refuseUnless(
    message.visibleTo === undefined || message.visibleTo === userId,
    'Only somebody else sees this message.',
  );
  return { channel, message };
}

/** A poll that has just begun; it is open for a day (resources/poll). */
function toPoll(world: World, { question, answers }: NonNullable<PostDraft['poll']>): Wire<APIPoll> {
  return {
    question: { text: question },
    answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
    expiry: isoTime(world.clock.now() + 24 * 60 * 60_000),
    allow_multiselect: false,
    layout_type: 1,
  };
}

function toForwarded(world: World, userId: string, ref: MessageRef): Forwarded {
  const { channel, message } = seenMessage(world, userId, ref);
  const { guildId } = channel;
  return {
    channelId: channel.id,
    messageId: message.id,
    ...(guildId === undefined ? {} : { guildId }),
    snapshot: toSnapshot(world, message),
  };
}

export function createPersonMessages(world: World, userId: string): PersonMessages {
  const own = (ref: MessageRef) => {
    const seen = seenMessage(world, userId, ref);
    refuseUnless(seen.message.authorId === userId, 'Only the author can do this.');
    return seen;
  };
  const contentOf = (fields: object) => {
    const { nitro } = userOf(world, userId);
    const form = Form.of(fields);
    const body = parseMessage(form, 0, nitro ? maxContent.nitro : maxContent.usual);
    form.check();
    return body;
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
        components,
        poll,
        forward,
        webhookId,
      } = typeof draft === 'string' ? { content: draft } : draft;
      const needed: KnownPermission[] = ['SendMessages'];
      if (files.length > 0) needed.push('AttachFiles');
      if (poll) needed.push('SendPolls');
      const channel = openChannel(world, userId, channelId, ...needed);
      const body = contentOf({
        content,
        ...(components && { components, flags: Flag.componentsV2 }),
      });
      const answered = replyTo === undefined ? undefined : messageOf(channel, replyTo);
      const message = await createMessage(world, {
        channel,
        authorId: userId,
        type: answered === undefined ? 0 : 19,
        body: { ...body, embeds },
        files: files.map((file, index) => ({ ...file, index })),
        attachmentSizeLimit: limitOf(channel),
        stickers,
        ...(poll && { poll: toPoll(world, poll) }),
        ...(forward && { forwarded: toForwarded(world, userId, forward) }),
        ...(webhookId === undefined ? {} : { webhookId }),
        ...(answered === undefined ? {} : { replyTo: answered }),
      });
      return toMessageView(world, message);
    },
    async edit(ref, content) {
      const { channel, message } = own(ref);
      const body = contentOf({ content });
      await editMessage(world, message, { channel, body, files: [], attachmentSizeLimit: limitOf(channel) });
    },
    unfold(ref, embeds) {
      const { channel, message } = seenMessage(world, userId, ref);
      addPreviews(world, { channel, message, embeds });
    },
    remove(ref) {
      const { channel, message } = own(ref);
      deleteMessage(world, channel, message);
    },
    react(ref, emoji) {
      const { channel, message } = seenMessage(world, userId, ref);
      refuseUnless(message.visibleTo === undefined, 'Nobody can react to an ephemeral message.');
      addReaction(world, { channel, message, userId, emoji: knownEmoji(emoji) });
    },
    unreact(ref, emoji) {
      const { channel, message } = seenMessage(world, userId, ref);
      removeReaction(world, { channel, message, userId, emoji: knownEmoji(emoji) });
    },
    dismiss(ref) {
      const { channel, message } = seenMessage(world, userId, ref);
      refuseUnless(message.visibleTo === userId, 'Only ephemeral messages can be dismissed.');
      deleteMessage(world, channel, message);
    },
    visible(channelId) {
      const channel = openChannel(world, userId, channelId, 'ReadMessageHistory');
      const messages = [...channel.messages.values()].filter(
        ({ visibleTo }) => visibleTo === undefined || visibleTo === userId,
      );
      return messages.map((message) => toMessageView(world, message));
    },
  };
}
