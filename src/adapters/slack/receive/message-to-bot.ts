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

function isDirect({ channel, channel_type: kind }: Pick<MessageEvent, 'channel' | 'channel_type'>): boolean {
  return kind === 'im' || (kind === undefined && channel.startsWith('D'));
}

/**
 * A direct message or mention whose text somebody changed; previews of links change a message too. Slack may tell of an edited
 * mention a second time, as a mention.
 */
function editedMessage(event: unknown, botUserId: string): MessageEvent | undefined {
  const change = changeEvent.safeParse(event).data;
  if (!change?.message?.edited || change.previous_message?.text === change.message.text) return undefined;
  const { message, channel, channel_type } = change;
  const type = isDirect(change) ? 'message' : 'app_mention';
  if (type === 'app_mention' && message.text?.includes(`<@${botUserId}`) !== true) return undefined;
  return { ...message, type, channel, channel_type };
}

/**
 * The message in an event if a person, not a bot, wrote or changed it for the bot: by a mention, or in a direct message. A
 * mention or direct message that can't be read is `unreadable`.
 */
export function messageToBot(
  event: { readonly type: string },
  botUserId: string,
): MessageEvent | 'unreadable' | undefined {
  const edited = editedMessage(event, botUserId);
  if (edited) return isByPerson(edited, botUserId) ? edited : undefined;
  const message = messageEvent.safeParse(event).data;
  if (!message) return isForBot.safeParse(event).success ? 'unreadable' : undefined;
  const { type, user, bot_id: bot, subtype } = message;
  if (type !== 'app_mention' && !(type === 'message' && isDirect(message))) return undefined;
  if (user === undefined && bot === undefined && written.has(subtype)) return 'unreadable';
  return isByPerson(message, botUserId) ? message : undefined;
}
