import { MessageType, Routes, type APIMessage, type REST } from 'discord.js';
import type { PostedMessage, RecentMessages } from '../../../core/conversation.ts';
import { UserError } from '../../../core/errors.ts';
import { untilAborted } from '../../../lib/abort.ts';
import { counts } from '../limits.ts';
import { plainText } from './plain-text.ts';
import type { Text } from '../../../languages/message.ts';

/** A channel or a thread. */
interface Where {
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** Why it can't be read, for the person. */
  readonly problem?: Text | undefined;
}

/** Reads a channel on demand and keeps nothing. */
export type ReadRecentMessages = (where: Where) => RecentMessages;

/** Whoever is named, it doesn't matter who. */
const nameless = { user: () => undefined, role: () => undefined, channel: () => undefined };

function posted(
  message: APIMessage,
  { channelId, guildId = '@me' }: Where,
  botId: string | undefined,
): PostedMessage {
  const { id, author, content, timestamp, type, webhook_id: webhook } = message;
  const addressed = [...message.mentions, message.referenced_message?.author];
  const isWritten = type === MessageType.Default || type === MessageType.Reply;
  return {
    author: author.id,
    isBot: author.bot === true || webhook !== undefined || !isWritten,
    isToBot: addressed.some((user) => user !== undefined && user.id === botId),
    text: plainText(content, nameless),
    at: Date.parse(timestamp),
    url: `https://discord.com/channels/${guildId}/${channelId}/${id}`,
  };
}

/** Creates the reader of what was written in a channel or thread. */
export function createRecentMessages(
  rest: Pick<REST, 'get'>,
  botId: () => string | undefined,
): ReadRecentMessages {
  return (where) =>
    async function* read(signal) {
      if (where.problem !== undefined) throw new UserError('not_allowed', where.problem);
      let before: string | undefined;
      for (;;) {
        const query = new URLSearchParams({
          limit: String(counts.messagesPerPage),
          ...(before !== undefined && { before }),
        });
        const fetched = rest.get(Routes.channelMessages(where.channelId), { query, signal });
        // By Discord's own types, this is the route's only answer.
        const page = (await untilAborted(fetched, signal)) as APIMessage[];
        yield { messages: page.map((message) => posted(message, where, botId())) };
        before = page.at(-1)?.id;
        if (before === undefined || page.length < counts.messagesPerPage) return;
      }
    };
}
