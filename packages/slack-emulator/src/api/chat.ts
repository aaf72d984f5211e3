import { channelOf, messageIn, writableChannel } from './channels.ts';
import { ApiError, readContent, type Call, type Method } from './call.ts';
import type { Channel, StoredMessage } from '../workspace.ts';

const scopes = ['chat:write'];
/** Bytes after escaping, in `chat.update` alone (gitlab-org/gitlab!258898). */
const maxUpdateBytes = 4_000;

function threadOf(call: Call, channel: Channel): string | undefined {
  const ts = call.args.optional('thread_ts');
  if (ts === undefined || ts === '') return undefined;
  const root = call.em.workspace.find(channel.id, ts);
  if (!root || root.ephemeralFor !== undefined) throw new ApiError('thread_not_found');
  return root.threadTs ?? root.ts;
}

function ownMessage(call: Call, refusal: string): StoredMessage {
  const message = messageIn(call, channelOf(call));
  if (message.author !== call.em.workspace.bot.id) throw new ApiError(refusal);
  return message;
}

const postMessage: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const { em } = call;
    const channel = writableChannel(call, true);
    const content = readContent(call);
    const threadTs = threadOf(call, channel);
    const message = em.messages.post({
      channel,
      author: em.workspace.bot.id,
      via: 'chat.postMessage',
      ...content,
      threadTs,
    });
    return { channel: channel.id, ts: message.ts, message: em.shapes.message(message) };
  },
};

const postEphemeral: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const { em, args } = call;
    const channel = writableChannel(call, false);
    const user = args.string('user');
    if (!channel.members.has(user)) throw new ApiError('user_not_in_channel');
    const content = readContent(call);
    const threadTs = threadOf(call, channel);
    const draft = {
      channel,
      author: em.workspace.bot.id,
      via: 'chat.postEphemeral' as const,
      ...content,
      threadTs,
    };
    return { message_ts: em.messages.post({ ...draft, ephemeralFor: user }).ts };
  },
};

const update: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const { em } = call;
    const message = ownMessage(call, 'cant_update_message');
    const { text, blocks, attachments } = readContent(call);
    if (Buffer.byteLength(text) > maxUpdateBytes) throw new ApiError('msg_too_long');
    // What is left out stays as it was; an empty array takes it away (docs.slack.dev/reference/methods/chat.update).
    em.messages.change(message, { text, blocks, attachments }, em.workspace.bot.id);
    return {
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: em.shapes.message(message),
    };
  },
};

const remove: Method = {
  scopes,
  token: 'bot',
  run(call) {
    const message = ownMessage(call, 'cant_delete_message');
    call.em.messages.remove(message, call.em.workspace.bot.id);
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
