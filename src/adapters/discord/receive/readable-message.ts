import type { GatewayMessageCreateDispatchData as Posted } from 'discord.js';

/**
 * A message whose text and mentions can be read, empty where Discord left them out or sent something else.
 * A message that doesn't say which one it is, or where, can't be answered: it throws.
 */
export function readableMessage(message: Posted): Posted {
  const { id, channel_id: channelId, content, mentions }: Readonly<Record<string, unknown>> = { ...message };
  if (typeof id !== 'string') throw new Error(`expected the id of a message, got ${typeof id}`);
  if (typeof channelId !== 'string')
    throw new Error(`expected the channel of a message, got ${typeof channelId}`);
  return {
    ...message,
    content: typeof content === 'string' ? content : '',
    mentions: Array.isArray(mentions) ? message.mentions : [],
  };
}
