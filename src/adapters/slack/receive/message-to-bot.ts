import { z } from 'zod';
import { changeEvent, messageEvent, type MessageEvent } from '../payloads.ts';

/** Kinds of new messages that people write; Slack names many others. */
const written: ReadonlySet<string | undefined> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
]);

/** Events of which even a part says that they are for the bot. */
const isForBot = z.union([
  z.object({ type: z.literal('app_mention') }),
  z.object({ type: z.literal('message'), channel_type: z.literal('im'), subtype: z.undefined().optional() }),
]);

function isByPerson({ subtype, user, bot_id: bot }: MessageEvent, botUserId: string): boolean {
  return bot === undefined && user !== undefined && user !== botUserId && written.has(subtype);
}

/** A direct message whose text somebody changed; previews of links change a message too. */
function editedDirectMessage(event: unknown): MessageEvent | undefined {
  const change = changeEvent.safeParse(event).data;
  if (change?.channel_type !== 'im' || !change.message?.edited) return undefined;
  const { message, previous_message: before, channel, channel_type } = change;
  if (before?.text === message.text) return undefined;
  return { ...message, type: 'message', channel, channel_type };
}

/**
 * The message in an event if a person, not a bot, wrote or changed it for the bot: by a mention, or in a direct message. A
 * mention or direct message that can't be read is `unreadable`.
 */
export function messageToBot(
  event: { readonly type: string },
  botUserId: string,
): MessageEvent | 'unreadable' | undefined {
  const edited = editedDirectMessage(event);
  if (edited) return isByPerson(edited, botUserId) ? edited : undefined;
  const message = messageEvent.safeParse(event).data;
  if (!message) return isForBot.safeParse(event).success ? 'unreadable' : undefined;
  const { type, channel_type: kind, channel, user, bot_id: bot, subtype } = message;
  const isDirect = kind === 'im' || (kind === undefined && channel.startsWith('D'));
  if (type !== 'app_mention' && !(type === 'message' && isDirect)) return undefined;
  if (user === undefined && bot === undefined && written.has(subtype)) return 'unreadable';
  return isByPerson(message, botUserId) ? message : undefined;
}
