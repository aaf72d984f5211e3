import type { KnownBlock } from '@slack/types';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../../lib/logger.ts';
import { slackErrorOf, type SlackApi } from '../client.ts';
import { isDirect, type Place } from './response-url.ts';

/** A message as Slack takes it. */
export interface Content {
  /** The whole message for notifications and screen readers, escaped. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  /** Shown to the person alone. */
  readonly ephemeral: boolean;
  /** Shares the pictures as files in a channel, where Slack does not take them as blocks. */
  readonly share?: ((channel: string, threadTs: string | undefined) => Promise<void>) | undefined;
}

/** Brings messages to people. */
export interface Deliver {
  /** Tries every way to the person until one takes it; never rejects. Resolves with whether it arrived. */
  (place: Place, content: Content, signal: AbortSignal): Promise<boolean>;
}

/** Slack processes an upload behind our back; until then its blocks are refused. In ms. */
const processingWaits = [100, 200, 400, 800, 1_500, 2_500];
/** Slack's words for blocks that it does not take. */
export const refusedBlocks: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_arguments',
]);

export function hasPicture({ blocks }: Content): boolean {
  return blocks.some(({ type }) => type === 'image');
}

/** Sends content whose picture may still be processed, again a few times while that is why it is refused. */
export async function whenProcessed<Result>(
  content: Content,
  send: (content: Content) => Promise<Result>,
  signal: AbortSignal,
  tries = processingWaits.length,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send(content);
    } catch (error) {
      const wait = processingWaits[attempt];
      const mayPass = hasPicture(content) && refusedBlocks.has(slackErrorOf(error) ?? '');
      if (!mayPass || wait === undefined || attempt >= tries) throw error;
      await pause(wait, undefined, { signal });
    }
  }
}

type Way = readonly [name: string, send: (content: Content) => Promise<unknown>];

/**
 * Makes the delivery: the `response_url` while it lives, then the channel, then a direct message. Pictures go to the
 * channel first, since a use of the `response_url` is lost each time Slack is not done processing the upload.
 */
export function createDeliver(api: SlackApi, logger: Logger): Deliver {
  const log = logger.child({ platform: 'slack' });

  function waysTo(place: Place, { ephemeral }: Content, signal: AbortSignal): Way[] {
    const { user, channel, threadTs, responseUrl } = place;
    const thread = threadTs !== undefined && { thread_ts: threadTs };
    const body = ({ text, blocks }: Content) => ({ text, blocks: [...blocks], ...thread });

    const respond: Way = [
      'response_url',
      async (content) => {
        if (!responseUrl || responseUrl.usesLeft <= 0) throw new Error('no use of a response_url left');
        const type = ephemeral ? 'ephemeral' : 'in_channel';
        try {
          const message = { ...body(content), response_type: type, replace_original: false };
          await api.respond(responseUrl.url, message, signal);
        } finally {
          responseUrl.use();
        }
      },
    ];
    const post: Way = [
      'chat',
      (content) => {
        if (channel === undefined) throw new Error('no channel');
        const message = { channel, ...body(content), unfurl_links: false, unfurl_media: false };
        return ephemeral && !isDirect(place)
          ? api.call((client) => client.chat.postEphemeral({ ...message, user }), signal)
          : api.call((client) => client.chat.postMessage(message), signal);
      },
    ];
    const direct: Way = [
      'direct message',
      ({ text, blocks }) =>
        api.call((client) => client.chat.postMessage({ channel: user, text, blocks: [...blocks] }), signal),
    ];
    return [respond, post, direct];
  }

  async function shared({ channel, threadTs }: Place, { share }: Content): Promise<boolean> {
    if (!share || channel === undefined) return false;
    try {
      await share(channel, threadTs);
      return true;
    } catch {
      return false;
    }
  }

  async function attempt(
    place: Place,
    [name, send]: Way,
    content: Content,
    signal: AbortSignal,
  ): Promise<boolean> {
    const tries = name === 'response_url' ? 2 : processingWaits.length;
    try {
      await whenProcessed(content, async (one) => send(one), signal, tries);
      return true;
    } catch (error) {
      if (refusedBlocks.has(slackErrorOf(error) ?? '') && content.blocks.length > 0) {
        log.error(
          { way: name, reason: slackErrorOf(error) },
          'Slack refused the blocks; sending it without them',
        );
        if (name === 'chat' && (await shared(place, content))) return true;
        return attempt(place, [name, send], { ...content, blocks: [] }, signal);
      }
      log.info(
        { way: name, reason: slackErrorOf(error) ?? String(error) },
        'this way to the person is closed',
      );
      return false;
    }
  }

  return async (place, content, signal) => {
    const [respond, post, direct] = waysTo(place, content, signal);
    const ways = hasPicture(content) ? [post, respond, direct] : [respond, post, direct];
    for (const way of ways) {
      if (way && (await attempt(place, way, content, signal))) return true;
    }
    log.error({ channel: place.channel }, 'a reply reached nobody: every way is closed');
    return false;
  };
}
