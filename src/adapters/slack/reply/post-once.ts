import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { UnansweredUse } from '../../../core/processes/unanswered-uses.ts';
import type { SlackApi } from '../api.ts';
import { UnconfirmedError } from '../errors.ts';
import type { History } from '../history.ts';
import { counts, timeoutsMs, waitsMs } from '../limits.ts';
import type { SlackMessage } from '../payloads.ts';
import type { MessageBlock } from './data-visualization.ts';
import { isDirect, type Delivered, type Place } from './outgoing-message.ts';

/** A message as `chat.postMessage` takes it. */
interface Posting {
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
  readonly thread_ts?: string;
  readonly unfurl_links?: boolean;
  readonly unfurl_media?: boolean;
}

type Marked = Pick<UnansweredUse, 'id'>;

/** Where a message of the bot can be read if it arrived. */
interface Spot {
  /** What it is for, if another process is to find it. */
  readonly use: Marked | undefined;
  readonly channel: string | undefined;
  readonly thread: string | undefined;
}

/** Posts messages that everybody in their channel sees, each once, also where Slack's answer is lost. */
export interface PostOnce {
  /**
   * Posts by `chat.postMessage`: the answer to a use, if one is given.
   * @throws UnconfirmedError if nobody can say whether it arrived; otherwise whatever the API throws.
   */
  post(message: Posting, signal: AbortSignal, use?: Marked): Promise<Delivered>;
  /**
   * Sends blocks in any way. If the answer is lost, it looks for them where they should be, and sends them once more if they
   * aren't there.
   * @throws UnconfirmedError if nobody can say whether they arrived; otherwise whatever `send` throws.
   */
  send(
    blocks: readonly MessageBlock[],
    spot: Spot,
    send: (blocks: MessageBlock[]) => Promise<Delivered>,
    signal: AbortSignal,
  ): Promise<Delivered>;
  /** What a process that died has sent since a time in ms. Never rejects: undefined also where that can't be known. */
  sentBefore(spot: Spot, since: number): Promise<Delivered | undefined>;
  /**
   * Whether the answer to a use that was taken over is there already, because the process that had begun died after Slack took
   * it. Never rejects: false where that can't be known.
   */
  isAnswered(place: Place): Promise<boolean>;
}

const named = z.object({ block_id: z.string() });

const isMarked = ({ blocks = [] }: Pick<SlackMessage, 'blocks'>, blockId: string) =>
  named.safeParse(blocks[0]).data?.block_id === blockId;

/** The first block's id: the same for the answer to a use in every process, so that another one finds it. */
function blockIdFor(use: Marked | undefined): string {
  return use ? createHash('sha256').update(use.id).digest('base64url') : randomUUID();
}

/** Creates the poster. Slack's methods have no key that makes a repeated call harmless, so the first block's id tells. */
export function createPostOnce(api: SlackApi, history: History): PostOnce {
  /** Resolves with undefined if the message isn't there. @throws if that can't be known. */
  async function find(blockId: string, { channel, thread }: Spot, since: number, signal: AbortSignal) {
    if (channel === undefined) throw new Error('expected a channel to look in, got none');
    // Slack may need a moment to list what was just posted.
    for (const wait of [0, ...waitsMs.history]) {
      await pause(wait, undefined, { signal });
      const latest = await history.recent({ channel, thread, since }, signal);
      const found = latest.find((message) => isMarked(message, blockId));
      if (found) return { channel, ts: found.ts };
      if (latest.length >= counts.messagesPerRequest) throw new Error('too much was posted since');
    }
    return undefined;
  }

  const posting: PostOnce = {
    async post(message, signal, use) {
      const { channel, thread_ts: thread } = message;
      // A person's id stands for the direct message, which has another one.
      const readable = channel.startsWith('C') || channel.startsWith('G') || isDirect({ channel });
      const spot = { channel: readable ? channel : undefined, thread, use };
      const send = (blocks: MessageBlock[]) =>
        api.callOnce((client) => client.chat.postMessage({ ...message, blocks }), signal);
      const { ts, channel: where } = await posting.send(message.blocks, spot, send, signal);
      return { ts, channel: where ?? channel };
    },
    async send(blocks, spot, send, signal) {
      const [first, ...more] = blocks;
      const id = blockIdFor(spot.use);
      const marked = first ? [{ ...first, block_id: id }, ...more] : [];
      const since = Date.now() - timeoutsMs.clockDifference;
      try {
        return await send(marked);
      } catch (error) {
        if (!(error instanceof UnconfirmedError) || !first) throw error;
        let found;
        try {
          found = await find(id, spot, since, signal);
        } catch (unreadable) {
          throw new UnconfirmedError('a message may have been posted', { cause: unreadable });
        }
        return found ?? send(marked);
      }
    },
    async sentBefore({ use, channel, thread }, from) {
      if (channel === undefined) return undefined;
      const since = from - timeoutsMs.clockDifference;
      const signal = AbortSignal.timeout(timeoutsMs.shortAnswer);
      const latest = await history.recent({ channel, thread, since }, signal).catch(() => []);
      const found = latest.find((message) => isMarked(message, blockIdFor(use)));
      return found && { channel, ts: found.ts };
    },
    async isAnswered({ use, channel, threadTs: thread }) {
      if (use?.deliveringSince === undefined) return false;
      return (await posting.sentBefore({ use, channel, thread }, use.deliveringSince)) !== undefined;
    },
  };
  return posting;
}
