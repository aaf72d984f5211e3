import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../../lib/logger.ts';
import type { SlackApi } from '../api.ts';
import { inLanguage } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import { message as worded } from '../../../languages/message.ts';
import { AnsweredElsewhereError, isBlocksRefused, slackErrorOf, UnconfirmedError } from '../errors.ts';
import { waitsMs } from '../limits.ts';
import type { MessageBlock } from './data-visualization.ts';
import {
  hasPicture,
  isDirect,
  toBody,
  type Delivered,
  type OutgoingMessage,
  type Place,
} from './outgoing-message.ts';
import type { PostOnce } from './post-once.ts';
import { renderError } from './render.ts';
import { unlessTakenOver } from './unless-taken-over.ts';

/** Sends a message by one way after another until one works. Never rejects; resolves with undefined if none worked. */
export type Delivery = (
  place: Place,
  message: OutgoingMessage,
  signal: AbortSignal,
) => Promise<Delivered | undefined>;

/** Sends a message, and tries again a few times while Slack refuses it because it still processes the picture. */
export async function whenProcessed<Result>(
  message: OutgoingMessage,
  send: (message: OutgoingMessage) => Promise<Result>,
  signal: AbortSignal,
  retries: number = waitsMs.fileProcessing.length,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(message);
    } catch (error) {
      const wait = waitsMs.fileProcessing[attempt];
      const mayPass = hasPicture(message) && isBlocksRefused(error);
      if (!mayPass || wait === undefined || attempt >= retries) throw error;
      await pause(wait, undefined, { signal });
    }
  }
}

/** One way to send a message to a person. */
type Way = readonly [name: string, send: (message: OutgoingMessage) => Promise<Delivered>];

interface DeliveryOptions {
  readonly api: SlackApi;
  readonly postOnce: PostOnce;
  /** The language of a person, as far as it is known. */
  readonly languageOf: (id: string) => Language | undefined;
  readonly logger: Logger;
}

/**
 * Creates the delivery: first by the `response_url` while it is valid, then to the channel, then by direct message. Pictures
 * go to the channel first, because every attempt while Slack still processes the upload costs a use of the `response_url`.
 */
export function createDelivery({ api, postOnce, languageOf, logger }: DeliveryOptions): Delivery {
  const log = logger.child({ platform: 'slack' });

  function waysTo(place: Place, { ephemeral }: OutgoingMessage, signal: AbortSignal): Way[] {
    const { user, channel, threadTs, responseUrl, use } = place;
    const thread = threadTs !== undefined && { thread_ts: threadTs };

    const respond: Way = [
      'response_url',
      async (message) => {
        if (!responseUrl || responseUrl.usesLeft <= 0) throw new Error('no use of a response_url left');
        const { url } = responseUrl;
        const type = message.ephemeral ? 'ephemeral' : 'in_channel';
        const body = { ...toBody(message), ...thread, response_type: type, replace_original: false };
        const once = async (blocks: MessageBlock[]) => {
          responseUrl.use();
          await api.respond(url, { ...body, blocks }, signal);
          return {};
        };
        const spot = { channel: message.ephemeral ? undefined : channel, thread: threadTs, use };
        return postOnce.send(message.blocks, spot, once, signal);
      },
    ];
    const post: Way = [
      'chat',
      async (message) => {
        if (channel === undefined) throw new Error('no channel');
        const body = { channel, ...toBody(message), ...thread, unfurl_links: false, unfurl_media: false };
        if (!ephemeral || isDirect(place)) return postOnce.post(body, signal, use);
        await api.callOnce((client) => client.chat.postEphemeral({ ...body, user }), signal);
        return {};
      },
    ];
    const direct: Way = [
      'direct message',
      (message) => postOnce.post({ channel: user, ...toBody(message) }, signal, use),
    ];
    return [respond, post, direct];
  }

  async function shareAsFiles({ channel, threadTs }: Place, { share }: OutgoingMessage): Promise<boolean> {
    if (!share || channel === undefined) return false;
    try {
      await share(channel, threadTs);
      return true;
    } catch (error) {
      if (error instanceof UnconfirmedError) throw error;
      return false;
    }
  }

  async function attempt(
    place: Place,
    [name, send]: Way,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<Delivered | undefined> {
    const isResponse = name === 'response_url';
    const sendWhileOurs = (tried: OutgoingMessage) => unlessTakenOver(place, () => send(tried));
    const retries = isResponse ? 1 : waitsMs.fileProcessing.length;
    try {
      if (isResponse && hasPicture(message)) await message.processed?.(signal);
      return await whenProcessed(message, sendWhileOurs, signal, retries);
    } catch (error) {
      if (error instanceof AnsweredElsewhereError || error instanceof UnconfirmedError) throw error;
      if (isBlocksRefused(error) && message.instead)
        return attempt(place, [name, send], await message.instead(), signal);
      if (isBlocksRefused(error) && message.blocks.length > 0) {
        log.error(
          { way: name, reason: slackErrorOf(error) },
          'Slack refused the blocks; sending it without them',
        );
        // A picture that Slack doesn't take here goes to the person directly.
        if (isResponse && hasPicture(message)) return undefined;
        if (name === 'chat' && (await shareAsFiles(place, message))) return {};
        const told = await attempt(place, [name, send], { ...message, blocks: [] }, signal);
        if (name === 'direct message' && told?.channel !== undefined)
          await shareAsFiles({ ...place, channel: told.channel, threadTs: undefined }, message);
        return told;
      }
      log.info(
        { way: name, reason: slackErrorOf(error) ?? String(error) },
        'a message could not be sent this way',
      );
      return undefined;
    }
  }

  /** Says where the picture went, to the person who waits for it in the channel. */
  async function tellOfDirect(place: Place, respond: Way | undefined, signal: AbortSignal): Promise<void> {
    if (!respond || place.responseUrl === undefined || isDirect(place)) return;
    const told = inLanguage(worded('slack.pictureByDirect'), languageOf(place.user) ?? 'en');
    await attempt(place, respond, renderError({ message: told }), signal);
  }

  /** Says that the answer may be missing: it isn't sent again, because it may be there. */
  async function tellOfUnconfirmed(
    place: Place,
    error: UnconfirmedError,
    signal: AbortSignal,
  ): Promise<void> {
    log.warn({ channel: place.channel, reason: String(error.cause) }, 'Slack didn’t confirm an answer');
    if (place.user === '') return;
    const told = inLanguage(worded('slack.unconfirmed'), languageOf(place.user) ?? 'en');
    await deliver(place, renderError({ message: told }), signal);
  }

  async function deliver(
    place: Place,
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<Delivered | undefined> {
    const [respond, post, direct] = waysTo(place, message, signal);
    const ways = hasPicture(message) ? [post, respond, direct] : [respond, post, direct];
    for (const way of ways) {
      const delivered = way && (await attempt(place, way, message, signal));
      if (!delivered) continue;
      if (way === direct && hasPicture(message)) await tellOfDirect(place, respond, signal);
      return delivered;
    }
    log.error({ channel: place.channel }, 'a message could not be sent at all');
    return undefined;
  }

  return async (place, message, signal) => {
    if (await postOnce.isAnswered(place)) return {};
    try {
      return await deliver(place, message, signal);
    } catch (error) {
      if (error instanceof AnsweredElsewhereError) return undefined;
      if (!(error instanceof UnconfirmedError)) throw error;
      await tellOfUnconfirmed(place, error, signal).catch(() => undefined);
      return {};
    }
  };
}
