import { append, compact, keep } from '@toonwit/emulator-kit';
import { ApiError } from './api-error.ts';
import type { UploadedFile } from './cdn.ts';
import { findMentions } from './mentions.ts';
import { requireModerated } from './moderation.ts';
import { toMessageEvent } from './payloads/messages.ts';
import type { AttachmentNote, MessageBody } from './validate/message.ts';
import type { StoredChannel, StoredEmbed, StoredFile, StoredMessage } from './stored-types.ts';
import { Flag, Intent } from './protocol.ts';
import type { World } from './world.ts';

/** How many messages of a channel and how many states of a message are kept. */
const maxMessages = 1000;
const maxRevisions = 100;
const maxFiles = 10;

/** One file of a multipart body: its number in `files[n]`. */
export interface FilePart extends UploadedFile {
  readonly index: number;
}

interface MessageDraft {
  readonly channel: StoredChannel;
  readonly authorId: string;
  readonly type: number;
  readonly body: MessageBody;
  readonly files: readonly FilePart[];
  /** Bytes of one file. */
  readonly attachmentSizeLimit: number;
  /** Flags beyond those that a body may set. */
  readonly flags?: number;
  readonly visibleTo?: string;
  readonly interactionId?: string;
  readonly webhookId?: string;
  readonly replyTo?: StoredMessage;
  readonly stickers?: StoredMessage['stickers'];
  readonly poll?: StoredMessage['poll'];
  readonly forwarded?: StoredMessage['forwarded'];
}

/** Flags that a sender may set. */
const settable = Flag.suppressEmbeds | Flag.suppressNotifications | Flag.componentsV2;

function refuse(key: string, code: string, message: string): never {
  throw new ApiError('invalidFormBody', { [key]: { _errors: [{ code, message }] } });
}

async function storeFiles(
  world: World,
  { channel, files, attachmentSizeLimit }: Pick<MessageDraft, 'channel' | 'files' | 'attachmentSizeLimit'>,
  { notes, ephemeral }: { notes: readonly AttachmentNote[]; ephemeral: boolean },
): Promise<StoredFile[]> {
  if (files.length > maxFiles) refuse('files', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  if (files.some(({ bytes }) => bytes.byteLength > attachmentSizeLimit)) throw new ApiError('tooLarge');
  const stored: StoredFile[] = [];
  for (const { index, ...file } of files) {
    const note = notes.find(({ id }) => id === String(index));
    const described = {
      ...file,
      name: note?.filename ?? file.name,
      ...(note?.description === undefined ? {} : { description: note.description }),
      ...(note?.spoiler === true ? { spoiler: true } : {}),
    };
    stored.push(
      await world.cdn.add(described, { folder: ephemeral ? world.applicationId : channel.id, ephemeral }),
    );
  }
  return stored;
}

function isShownIn(embeds: readonly StoredEmbed[], { filename }: StoredFile): boolean {
  const url = `attachment://${filename}`;
  return embeds.some(({ image, thumbnail }) => image?.url === url || thumbnail?.url === url);
}

function requireContent(
  message: Pick<
    StoredMessage,
    'content' | 'embeds' | 'components' | 'files' | 'embedFiles' | 'stickers' | 'flags' | 'poll' | 'forwarded'
  >,
): void {
  const { content, embeds, components, files, embedFiles, stickers, flags, poll, forwarded } = message;
  if (flags & Flag.componentsV2 && (content !== '' || embeds.length > 0)) {
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    const field = content === '' ? 'embeds' : 'content';
    refuse(field, code, 'The legacy fields cannot be used with MessageFlags.IS_COMPONENTS_V2');
  }
  if (poll ?? forwarded) return;
  const parts = [...embeds, ...components, ...files, ...embedFiles, ...stickers];
  if (content.trim() === '' && parts.length === 0) throw new ApiError('emptyMessage');
}

/** Who receives an event about a message: the intents needed, and the channel that the bot must see. */
export function audience(
  channel: StoredChannel,
  visibleTo: string | undefined,
  intents: { guild: number; direct: number },
): { needs: number; guildId: string | undefined; channel?: StoredChannel } {
  // Ephemeral messages go to the person and the bot directly (events/gateway, "Message Create").
  const { guildId } = channel;
  if (visibleTo !== undefined || guildId === undefined) return { needs: intents.direct, guildId };
  return { needs: intents.guild, guildId, channel };
}

const messageIntents = { guild: Intent.guildMessages, direct: Intent.directMessages };

/** Tells the gateway about a message. */
export function announce(
  world: World,
  t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  channel: StoredChannel,
  message: StoredMessage,
) {
  world.dispatch({
    t,
    ...audience(channel, message.visibleTo, messageIntents),
    build: ({ intents }) => toMessageEvent(world, channel, message, intents),
  });
}

/** Posts a message to a channel and tells the gateway. @throws ApiError for empty messages and too large files. */
export async function createMessage(world: World, draft: MessageDraft): Promise<StoredMessage> {
  const { channel, authorId, body, replyTo, visibleTo } = draft;
  const flags = (body.flags & settable) | (draft.flags ?? 0);
  const content = body.content ?? '';
  const embeds = [...(body.embeds ?? [])];
  const ephemeral = visibleTo !== undefined;
  requireModerated(world, channel, body, 'threadLocked');
  const files = await storeFiles(world, draft, { notes: body.attachments ?? [], ephemeral });
  const mentions = findMentions(world, {
    content,
    authorId,
    channel,
    allowed: body.allowedMentions,
    // A reply to the author's own message, as followups are, notifies nobody.
    repliedUserId: replyTo?.authorId === authorId ? undefined : replyTo?.authorId,
    silent: ephemeral || (flags & Flag.suppressNotifications) !== 0,
  });
  const message: StoredMessage = {
    id: world.ids.next(),
    channelId: channel.id,
    authorId,
    type: draft.type,
    createdAt: world.clock.now(),
    content,
    files: files.filter((file) => !isShownIn(embeds, file)),
    embedFiles: files.filter((file) => isShownIn(embeds, file)),
    embeds,
    components: [...(body.components ?? [])],
    flags: ephemeral ? flags | Flag.ephemeral : flags,
    tts: body.tts,
    editedAt: undefined,
    mentions: mentions.users,
    mentionRoles: mentions.roles,
    mentionEveryone: mentions.everyone,
    notified: mentions.notified,
    stickers: draft.stickers ?? [],
    reactions: new Map(),
    revisions: [],
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
    ...(replyTo === undefined ? {} : { replyTo: { channelId: replyTo.channelId, messageId: replyTo.id } }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
    ...(draft.interactionId === undefined ? {} : { interactionId: draft.interactionId }),
    ...(draft.webhookId === undefined ? {} : { webhookId: draft.webhookId }),
    ...(draft.poll === undefined ? {} : { poll: draft.poll }),
    ...(draft.forwarded === undefined ? {} : { forwarded: draft.forwarded }),
  };
  if (!(message.flags & Flag.loading)) requireContent(message);
  keep(channel.messages, message.id, message, maxMessages);
  announce(world, 'MESSAGE_CREATE', channel, message);
  return message;
}

type MessageEdit = Pick<MessageDraft, 'channel' | 'body' | 'files' | 'attachmentSizeLimit'>;

/** Changes what an edit names, keeps the state before it, and tells the gateway. */
export async function editMessage(world: World, message: StoredMessage, edit: MessageEdit): Promise<void> {
  const { channel, body } = edit;
  const ephemeral = message.visibleTo !== undefined;
  requireModerated(world, channel, body, 'archivedThread');
  const before = [...message.files, ...message.embedFiles];
  const added = await storeFiles(world, edit, { notes: body.attachments ?? [], ephemeral });
  const kept =
    body.attachments === undefined
      ? before
      : before.flatMap((file) => keepNoted(file, body.attachments ?? []));
  const files = [...kept, ...added];
  if (files.length > maxFiles)
    refuse('attachments', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  const embeds = [...(body.embeds ?? message.embeds)];
  const wasLoading = (message.flags & Flag.loading) !== 0;
  const next = {
    content: body.content ?? message.content,
    embeds,
    components: [...(body.components ?? message.components)],
    files: files.filter((file) => !isShownIn(embeds, file)),
    embedFiles: files.filter((file) => isShownIn(embeds, file)),
    flags: (message.flags & ~Flag.loading) | (body.flags & (Flag.suppressEmbeds | Flag.componentsV2)),
    editedAt: wasLoading ? message.editedAt : world.clock.now(),
  };
  const { stickers, poll, forwarded } = message;
  requireContent({ ...next, stickers, ...compact({ poll, forwarded }) });
  const state = {
    at: world.clock.now(),
    content: message.content,
    embeds: message.embeds,
    loading: wasLoading,
  };
  append(message.revisions, state, maxRevisions);
  Object.assign(message, next);
  if (body.content !== undefined) {
    const { authorId } = message;
    // An edit never notifies; the names it shows still follow the allowed mentions.
    const source = {
      content: next.content,
      authorId,
      channel,
      allowed: body.allowedMentions,
      silent: !wasLoading || ephemeral,
    };
    const { users, roles, everyone, notified } = findMentions(world, source);
    Object.assign(message, { mentions: users, mentionRoles: roles, mentionEveryone: everyone });
    if (wasLoading) message.notified = notified;
  }
  announce(world, 'MESSAGE_UPDATE', channel, message);
}

function keepNoted(file: StoredFile, notes: readonly AttachmentNote[]): StoredFile[] {
  const note = notes.find(({ id }) => id === file.id);
  return note === undefined ? [] : [{ ...file, description: note.description ?? file.description }];
}

/** Deletes a message and tells the gateway. */
export function deleteMessage(world: World, channel: StoredChannel, message: StoredMessage): void {
  channel.messages.delete(message.id);
  world.dispatch({
    t: 'MESSAGE_DELETE',
    ...audience(channel, message.visibleTo, messageIntents),
    build: () => ({
      id: message.id,
      channel_id: channel.id,
      ...(channel.guildId === undefined || message.visibleTo !== undefined
        ? {}
        : { guild_id: channel.guildId }),
    }),
  });
}
