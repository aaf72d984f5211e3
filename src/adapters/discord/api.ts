import {
  REST,
  Routes,
  type APIModalInteractionResponseCallbackData,
  type RESTPostAPICurrentUserCreateDMChannelResult,
} from 'discord.js';
import { untilAborted } from '../../lib/abort.ts';
import { makeRequest } from './make-request.ts';
import { filesOf, toBody, type OutgoingMessage } from './reply/message.ts';

/** Discord forgets an interaction that has no first response by then, in ms (receiving-and-responding). */
const defaultAcknowledgeWithinMs = 3000;
/** How long an interaction's token takes messages, in ms (same page). */
export const tokenLifetimeMs = 15 * 60_000;
/** Longest wait for one answer of the API, an upload included, in ms. */
const requestTimeoutMs = 15_000;

/** What names an interaction in the API. */
export interface InteractionKey {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** The first responses that carry no message. */
export type FirstResponse =
  | { readonly type: 5; readonly data: { readonly flags: number } }
  | { readonly type: 6 }
  | { readonly type: 9; readonly data: APIModalInteractionResponseCallbackData };

const ephemeralFlag = 1 << 6;

/** The routes of Discord's API on which the bot speaks. Each rejects with a DiscordAPIError, or when its time is over. */
export interface DiscordRest {
  respond(key: InteractionKey, response: FirstResponse): Promise<void>;
  /** A first response that is a message already. */
  respondWith(key: InteractionKey, message: OutgoingMessage, place: { ephemeral: boolean }): Promise<void>;
  editOriginal(key: InteractionKey, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
  deleteOriginal(key: InteractionKey, signal: AbortSignal): Promise<void>;
  followUp(
    key: InteractionKey,
    message: OutgoingMessage,
    options: { ephemeral: boolean; signal: AbortSignal },
  ): Promise<void>;
  /** A message of the bot's own, outside of any interaction. */
  post(channelId: string, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
  /** A direct message. */
  whisper(userId: string, message: OutgoingMessage, signal: AbortSignal): Promise<void>;
}

export interface DiscordRestOptions {
  readonly apiUrl: string;
  /** The client's own, which keeps to the bot's 50 requests a second. */
  readonly bot: REST;
  /** How long a first response may take, in ms; Discord's own limit by default. */
  readonly acknowledgeWithinMs?: number;
}

/**
 * Makes the speaking side. Interactions have a sender of their own: Discord does not hold them to the bot's 50
 * requests a second, so they must not wait there (topics/rate-limits). 429 is retried after the time that Discord
 * names, 5xx and broken connections three times, by the library.
 */
export function createDiscordRest({
  apiUrl,
  bot,
  acknowledgeWithinMs = defaultAcknowledgeWithinMs,
}: DiscordRestOptions): DiscordRest {
  const interactions = new REST({
    api: apiUrl,
    version: '10',
    globalRequestsPerSecond: Infinity,
    timeout: requestTimeoutMs,
    makeRequest,
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

  const api: DiscordRest = {
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
    async whisper(userId, message, signal) {
      const opened = bot.post(Routes.userChannels(), { body: { recipient_id: userId }, signal });
      // The route's one answer, by Discord's own types.
      const { id } = (await untilAborted(opened, signal)) as RESTPostAPICurrentUserCreateDMChannelResult;
      await api.post(id, message, signal);
    },
  };
  return api;
}
