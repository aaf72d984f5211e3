import type { MessagePage, PostedMessage, RecentMessages } from '../../../core/conversation.ts';
import { UserError } from '../../../core/errors.ts';
import { messageText } from '../content/message-text.ts';
import { isRateLimited, isSlackError, neededScope } from '../errors.ts';
import type { History } from '../history.ts';
import { counts } from '../limits.ts';
import type { SlackMessage } from '../payloads.ts';
import type { MessagesFromEvents } from '../messages-from-events.ts';
import { message } from '../../../languages/message.ts';

/** A channel, or a thread in it. */
interface Where {
  readonly channel: string;
  readonly thread: string | undefined;
}

/** The same, with where people open its workspace. */
type Open = Where & { readonly url: string | undefined };

/** Reads a channel on demand. */
export type ReadRecentMessages = (where: Where) => RecentMessages;

interface RecentMessagesOptions {
  readonly history: Pick<History, 'page'>;
  readonly told: MessagesFromEvents;
  readonly botUserId: () => string;
  /** Where people open the workspace; undefined if Slack doesn't say. */
  readonly workspaceUrl: () => Promise<string | undefined>;
}

/** What people write has no subtype, or one of these. */
const written: readonly string[] = ['thread_broadcast', 'file_share', 'me_message'];

/** A refusal that says what is missing; undefined for other failures. */
function refusalFor(error: unknown): UserError | undefined {
  const scope = neededScope(error);
  if (scope !== undefined)
    return new UserError('not_allowed', message('slack.lacksScope', { scope }), { cause: error });
  if (isSlackError(error, 'not_in_channel', 'channel_not_found'))
    return new UserError('not_allowed', message('slack.notInConversation'), { cause: error });
  return undefined;
}

/** Creates the reader of what was written in a channel or thread. */
export function createRecentMessages({
  history,
  told,
  botUserId,
  workspaceUrl,
}: RecentMessagesOptions): ReadRecentMessages {
  function posted(message: SlackMessage, { channel, thread, url }: Open): PostedMessage {
    const { ts, user, bot_id: bot, subtype } = message;
    const inThread = thread === undefined ? '' : `?thread_ts=${thread}&cid=${channel}`;
    return {
      author: user ?? bot ?? '',
      isBot: user === undefined || bot !== undefined || (subtype !== undefined && !written.includes(subtype)),
      isToBot: message.text?.includes(`<@${botUserId()}`) === true,
      // Whoever is named, it doesn't matter who.
      text: messageText(message, { nameOf: () => undefined }),
      at: Number(ts) * 1000,
      ...(url !== undefined && {
        url: `${url}archives/${channel}/p${ts.replace('.', '')}${inThread}`,
      }),
    };
  }

  /** What events told, and what Slack gave, as one page. */
  function limited(where: Open, given: readonly SlackMessage[]): MessagePage {
    const known = new Map(
      [...told.in(where.channel, where.thread), ...given].map((message) => [message.ts, message]),
    );
    told.begin(where.channel, given);
    const messages = [...known.values()].map((message) => posted(message, where));
    const seen = messages.filter(({ isBot, isToBot }) => !isBot && isToBot !== true).length;
    return {
      messages,
      note: message('mood.limitedHistory', { seen }),
    };
  }

  async function* read(channel: Where, signal: AbortSignal): AsyncGenerator<MessagePage> {
    const where = { ...channel, url: await workspaceUrl() };
    let whole: SlackMessage[] = [];
    let cursor = '';
    do {
      try {
        const page = await history.page(where, cursor, signal);
        cursor = page.cursor;
        // Slack gives apps from outside its Marketplace this much, whatever they ask for.
        const isCut = cursor !== '' && page.messages.length <= counts.messagesPerRequest;
        if (isCut) {
          yield limited(where, page.messages);
          return;
        }
        // Slack lists a thread from its start, so all of it must be there first.
        if (where.thread !== undefined) whole = [...whole, ...page.messages];
        else yield { messages: page.messages.map((message) => posted(message, where)) };
      } catch (error) {
        if (isRateLimited(error)) {
          yield limited(where, whole);
          return;
        }
        throw refusalFor(error) ?? error;
      }
    } while (cursor !== '');
    if (where.thread !== undefined) yield { messages: whole.map((message) => posted(message, where)) };
  }

  return (where) => (signal) => read(where, signal);
}
