import { channelOf, messageIn, writableChannel } from './channels.ts';
import { ApiError, readContent, type Call, type Method } from './call.ts';
import type { Channel, StoredMessage } from '../workspace.ts';

const scopes = ['chat:write'];
/** Bytes after escaping, in `chat.update` alone (gitlab-org/gitlab!258898). */
const maxUpdateBytes = 4_000;

function threadOf(call: Call, channel: Channel): string | undefined {
  const ts = call.args.optional('thread_ts');
  if (ts === undefined || ts === '') return undefined;
  const root = call.world.workspace.find(channel.id, ts);
  if (!root || root.ephemeralFor !== undefined) throw new ApiError('thread_not_found');
  return root.threadTs ?? root.ts;
}

function ownMessage(call: Call, refusal: string): StoredMessage {
  const message = messageIn(call, channelOf(call));
  if (message.author !== call.world.workspace.bot.id) throw new ApiError(refusal);
  return message;
}

const postMessage: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const { world } = call;
    const channel = writableChannel(call, true);
    const content = readContent(call);
    const threadTs = threadOf(call, channel);
    const message = world.messages.post({
      channel,
      author: world.workspace.bot.id,
      via: 'chat.postMessage',
      ...content,
      threadTs,
    });
    return { channel: channel.id, ts: message.ts, message: world.payloads.message(message) };
  },
};

const postEphemeral: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const { world, args } = call;
    const channel = writableChannel(call, false);
    const user = args.string('user');
    if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
    const content = readContent(call);
    const threadTs = threadOf(call, channel);
    const draft = {
      channel,
      author: world.workspace.bot.id,
      via: 'chat.postEphemeral' as const,
      ...content,
      threadTs,
    };
    return { message_ts: world.messages.post({ ...draft, ephemeralFor: user }).ts };
  },
};

const update: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const { world } = call;
    const message = ownMessage(call, 'cant_update_message');
    const { text, blocks, attachments } = readContent(call);
    if (Buffer.byteLength(text) > maxUpdateBytes) throw new ApiError('msg_too_long');
    // What is left out stays as it was; an empty array takes it away (docs.slack.dev/reference/methods/chat.update).
    world.messages.change(message, { text, blocks, attachments }, world.workspace.bot.id);
    return {
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: world.payloads.message(message),
    };
  },
};

const remove: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const message = ownMessage(call, 'cant_delete_message');
    call.world.messages.remove(message, call.world.workspace.bot.id);
    return { channel: message.channel, ts: message.ts };
  },
};

/** `chat.*` */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};
