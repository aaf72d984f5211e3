import {
  REST,
  Routes,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type RESTPostAPICurrentUserCreateDMChannelResult,
} from 'discord.js';
import { untilAborted } from '../../lib/abort.ts';
import type { Logger } from '../../lib/logger.ts';
import { noticeAnsweredElsewhere } from './answered-elsewhere.ts';
import { counts, timeoutsMs } from './limits.ts';
import { filesOf, toBody, type OutgoingMessage } from './reply/outgoing-message.ts';
import type { Requests } from './rest-requests.ts';

/** What identifies an interaction in the API. */
export interface InteractionKey {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** First responses that carry no message: “thinking…”, nothing visible, or a dialog. */
type FirstResponse =
  | { readonly type: 5; readonly data: { readonly flags: number } }
  | { readonly type: 6 }
  | { readonly type: 9; readonly data: APIModalInteractionResponseCallbackData };

const ephemeralFlag = 1 << 6;

/**
 * The routes of Discord's API that send messages. Each rejects with a DiscordAPIError, or when it takes too long; first
 * responses also with AnsweredElsewhereError.
 */
export interface DiscordApi {
  respond(key: InteractionKey, response: FirstResponse): Promise<void>;
  /** Sends a message as the first response. */
  respondWith(key: InteractionKey, message: OutgoingMessage, place: { ephemeral: boolean }): Promise<void>;
  editOriginal(key: InteractionKey, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
  deleteOriginal(key: InteractionKey, signal: AbortSignal): Promise<void>;
  followUp(
    key: InteractionKey,
    message: OutgoingMessage,
    options: { ephemeral: boolean; signal: AbortSignal },
  ): Promise<void>;
  /** Posts a message of the bot's own, outside of any interaction. */
  post(channelId: string, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
  /** Replies to a message, also if that is gone; resolves with the reply's id. */
  reply(channelId: string, replyTo: string, message: OutgoingMessage, signal: AbortSignal): Promise<string>;
  /** Changes one of the bot's own messages. */
  edit(channelId: string, id: string, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
  /** A message as it is now; the bot may need Read Message History. */
  message(channelId: string, id: string, signal: AbortSignal): Promise<APIMessage>;
  /** The messages after one of them; the bot may need Read Message History. */
  messagesAfter(channelId: string, id: string, signal: AbortSignal): Promise<readonly APIMessage[]>;
  /** The messages before one of them, newest first; the bot may need Read Message History. */
  messagesBefore(channelId: string, id: string, signal: AbortSignal): Promise<readonly APIMessage[]>;
  /** Changes only the text of one of the bot's own messages. */
  retext(channelId: string, id: string, content: string, signal: AbortSignal): Promise<void>;
  /** Deletes one of the bot's own messages. */
  delete(channelId: string, id: string, signal: AbortSignal): Promise<void>;
  /** Shows for ten seconds that the bot is typing. */
  type(channelId: string, signal: AbortSignal): Promise<void>;
  /** Sends a direct message. */
  sendDirect(userId: string, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
}

interface DiscordApiOptions extends Pick<Requests, 'makeRequest'> {
  readonly apiUrl: string;
  /** The client's own, which keeps within the bot's 50 requests a second. */
  readonly bot: REST;
  readonly logger: Logger;
  /** How long a first response may take, in ms; Discord's own limit by default. */
  readonly acknowledgeWithinMs?: number;
}

/**
 * Creates the API. Answers to interactions don't count toward the bot's 50 requests a second, so they have a queue of
 * their own (topics/rate-limits). The library retries a 429 after the time that Discord names, and 5xx and broken
 * connections three times.
 */
export function createDiscordApi({
  apiUrl,
  bot,
  makeRequest,
  logger,
  acknowledgeWithinMs = timeoutsMs.acknowledge,
}: DiscordApiOptions): DiscordApi {
  const interactions = new REST({
    api: apiUrl,
    version: '10',
    globalRequestsPerSecond: Infinity,
    timeout: timeoutsMs.request,
    makeRequest: noticeAnsweredElsewhere({ makeRequest, logger }),
  });
  const original = ({ applicationId, token }: InteractionKey) =>
    Routes.webhookMessage(applicationId, token, '@original');

  async function callback({ id, token }: InteractionKey, body: unknown, message?: OutgoingMessage) {
    const signal = AbortSignal.timeout(acknowledgeWithinMs);
    const sent = interactions.post(Routes.interactionCallback(id, token), {
      body,
      auth: false,
      signal,
      ...(message && { files: filesOf(message) }),
    });
    await untilAborted(sent, signal);
  }

  async function send(
    rest: REST,
    path: `/${string}`,
    message: OutgoingMessage,
    options: { signal: AbortSignal; auth: boolean; flags?: number },
  ) {
    const { signal, auth, flags } = options;
    const body = { ...toBody(message), ...(flags !== undefined && { flags }) };
    await untilAborted(rest.post(path, { body, files: filesOf(message), auth, signal }), signal);
  }

  async function around(channelId: string, of: { before: string } | { after: string }, signal: AbortSignal) {
    const query = new URLSearchParams({ ...of, limit: String(counts.messagesPerPage) });
    const found = bot.get(Routes.channelMessages(channelId), { query, signal });
    // By Discord's own types, this is the route's only answer.
    return (await untilAborted(found, signal)) as APIMessage[];
  }

  const api: DiscordApi = {
    respond: (key, response) => callback(key, response),
    respondWith: (key, message, { ephemeral }) =>
      callback(key, { type: 4, data: { ...toBody(message), flags: ephemeral ? ephemeralFlag : 0 } }, message),
    async editOriginal(key, message, signal) {
      const options = { body: toBody(message), files: filesOf(message), auth: false, signal };
      await untilAborted(interactions.patch(original(key), options), signal);
    },
    async deleteOriginal(key, signal) {
      await untilAborted(interactions.delete(original(key), { auth: false, signal }), signal);
    },
    async followUp({ applicationId, token }, message, { ephemeral, signal }) {
      const flags = ephemeral ? ephemeralFlag : 0;
      await send(interactions, Routes.webhook(applicationId, token), message, { signal, auth: false, flags });
    },
    async post(channelId, message, signal) {
      await send(bot, Routes.channelMessages(channelId), message, { signal, auth: true });
    },
    async reply(channelId, replyTo, message, signal) {
      const reference = { message_id: replyTo, fail_if_not_exists: false };
      const body = { ...toBody(message), message_reference: reference };
      const options = { body, files: filesOf(message), signal };
      // By Discord's own types, this is the route's only answer.
      const sent = (await untilAborted(
        bot.post(Routes.channelMessages(channelId), options),
        signal,
      )) as APIMessage;
      return sent.id;
    },
    async edit(channelId, id, message, signal) {
      const options = { body: toBody(message), files: filesOf(message), signal };
      await untilAborted(bot.patch(Routes.channelMessage(channelId, id), options), signal);
    },
    async message(channelId, id, signal) {
      const found = bot.get(Routes.channelMessage(channelId, id), { signal });
      // By Discord's own types, this is the route's only answer.
      return (await untilAborted(found, signal)) as APIMessage;
    },
    messagesAfter: (channelId, id, signal) => around(channelId, { after: id }, signal),
    messagesBefore: (channelId, id, signal) => around(channelId, { before: id }, signal),
    async retext(channelId, id, content, signal) {
      const body = { content, allowed_mentions: { parse: [] } };
      await untilAborted(bot.patch(Routes.channelMessage(channelId, id), { body, signal }), signal);
    },
    async delete(channelId, id, signal) {
      await untilAborted(bot.delete(Routes.channelMessage(channelId, id), { signal }), signal);
    },
    async type(channelId, signal) {
      await untilAborted(bot.post(Routes.channelTyping(channelId), { signal }), signal);
    },
    async sendDirect(userId, message, signal) {
      const opened = bot.post(Routes.userChannels(), { body: { recipient_id: userId }, signal });
      // By Discord's own types, this is the route's only answer.
      const { id } = (await untilAborted(opened, signal)) as RESTPostAPICurrentUserCreateDMChannelResult;
      await api.post(id, message, signal);
    },
  };
  return api;
}
