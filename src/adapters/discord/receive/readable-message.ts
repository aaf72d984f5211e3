import type { GatewayMessageCreateDispatchData as Posted } from 'discord.js';

/** A message whose text and mentions can be read, empty where Discord left them out or sent something else. */
export function readableMessage(message: Posted): Posted {
  const { content, mentions }: Readonly<Record<string, unknown>> = { ...message };
  return {
    ...message,
    content: typeof content === 'string' ? content : '',
    mentions: Array.isArray(mentions) ? message.mentions : [],
  };
}
