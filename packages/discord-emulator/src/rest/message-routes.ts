import { plainMessage, requirePermissions, visibleChannel } from '../access.ts';
import { ApiError } from '../api-error.ts';
import { readableMessage, toMessage } from '../payloads/messages.ts';
import { createMessage, deleteMessage, editMessage, type FilePart } from '../messages.ts';
import { ChannelKind } from '../protocol.ts';
import type { StoredChannel, StoredMessage } from '../stored-types.ts';
import { Form } from '../validate/form.ts';
import { parseMessage, type MessageBody } from '../validate/message.ts';
import type { World } from '../world.ts';
import { api, done, ok, param, type Routes } from './route.ts';

const list = '/channels/:channel_id/messages';
const one = `${list}/:message_id`;

function limitOf(world: World, channel: StoredChannel): number {
  return world.guilds.get(channel.guildId ?? '')?.attachmentSizeLimit ?? world.attachmentSizeLimit;
}

function requireSending(
  world: World,
  channel: StoredChannel,
  body: MessageBody,
  files: readonly FilePart[],
): void {
  if (channel.type === ChannelKind.forum) throw new ApiError('nonTextChannel');
  const inThread = channel.type === ChannelKind.publicThread;
  requirePermissions(world, channel, inThread ? 'SendMessagesInThreads' : 'SendMessages');
  if (files.length > 0) requirePermissions(world, channel, 'AttachFiles');
  if ((body.embeds ?? []).length > 0) requirePermissions(world, channel, 'EmbedLinks');
  if (body.reply) requirePermissions(world, channel, 'ReadMessageHistory');
}

function repliedTo(channel: StoredChannel, reply: MessageBody['reply']): StoredMessage | undefined {
  const message = reply && channel.messages.get(reply.messageId);
  if (reply?.failIfMissing === true && message === undefined) {
    const leaf = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
    throw new ApiError('invalidFormBody', { message_reference: { _errors: [leaf] } });
  }
  return message;
}

function pick(channel: StoredChannel, query: URLSearchParams): StoredMessage[] {
  const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? 50)));
  const newestFirst = [...channel.messages.values()]
    .filter(({ visibleTo }) => visibleTo === undefined)
    .reverse();
  const before = query.get('before');
  const after = query.get('after');
  const around = query.get('around');
  if (before !== null) return newestFirst.filter(({ id }) => BigInt(id) < BigInt(before)).slice(0, limit);
  if (after !== null) return newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit);
  if (around === null) return newestFirst.slice(0, limit);
  const at = newestFirst.findIndex(({ id }) => BigInt(id) <= BigInt(around));
  const start = Math.max(0, at - Math.floor(limit / 2));
  return newestFirst.slice(start, start + limit);
}

/** Messages of a channel, with the permissions that each use needs. */
export const messageRoutes: Routes = (world) => [
  api('GET', list, (call) => {
    const channel = visibleChannel(world, param(call, 'channel_id'));
    try {
      requirePermissions(world, channel, 'ReadMessageHistory');
    } catch {
      // Without the history there is nothing to read, but no error (resources/channel, "Get Channel Messages").
      return ok([]);
    }
    return ok(
      pick(channel, call.query).map((message) =>
        readableMessage(world, channel, message, world.portalIntents),
      ),
    );
  }),
  api('GET', one, (call) => {
    const channel = visibleChannel(world, param(call, 'channel_id'));
    requirePermissions(world, channel, 'ReadMessageHistory');
    return ok(
      readableMessage(world, channel, plainMessage(channel, param(call, 'message_id')), world.portalIntents),
    );
  }),
  api('POST', list, async (call) => {
    const channel = visibleChannel(world, param(call, 'channel_id'));
    const form = Form.of(call.body);
    const body = parseMessage(form);
    form.check();
    requireSending(world, channel, body, call.files);
    const same = [...channel.messages.values()].find(
      ({ nonce, authorId }) => nonce !== undefined && nonce === body.nonce && authorId === world.bot.id,
    );
    if (body.enforceNonce && same) return ok(toMessage(world, same));
    const replyTo = repliedTo(channel, body.reply);
    const message = await createMessage(world, {
      channel,
      authorId: world.bot.id,
      type: replyTo === undefined ? 0 : 19,
      body,
      files: call.files,
      attachmentSizeLimit: limitOf(world, channel),
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    return ok(toMessage(world, message));
  }),
  api('PATCH', one, async (call) => {
    const channel = visibleChannel(world, param(call, 'channel_id'));
    const message = plainMessage(channel, param(call, 'message_id'));
    const form = Form.of(call.body);
    const body = parseMessage(form, message.flags);
    form.check();
    if (message.authorId !== world.bot.id) throw new ApiError('notAuthor');
    await editMessage(world, message, {
      channel,
      body,
      files: call.files,
      attachmentSizeLimit: limitOf(world, channel),
    });
    return ok(toMessage(world, message));
  }),
  api('DELETE', one, (call) => {
    const channel = visibleChannel(world, param(call, 'channel_id'));
    const message = plainMessage(channel, param(call, 'message_id'));
    if (message.authorId !== world.bot.id) {
      if (channel.guildId === undefined) throw new ApiError('notInDm');
      requirePermissions(world, channel, 'ManageMessages');
    }
    deleteMessage(world, channel, message);
    return done;
  }),
];
