import { setTimeout as pause } from 'node:timers/promises';
import type { CallLimits, SlackApi } from './api.ts';
import { isSlackError } from './errors.ts';
import { counts, timeoutsMs, waitsMs } from './limits.ts';
import { slackMessage, type SlackMessage } from './payloads.ts';
import type { PictureMessage, RecentPictures } from './pictures-from-events.ts';
import { listOf } from './lenient-fields.ts';

/** Messages on a page of a conversation, for apps that Slack doesn't limit. */
const messagesOfConversation = 200;
/** Pages of a thread that are read for its newest picture. */
const maxThreadPages = 5;
/** When looking for missed uploads: pages of messages, and threads with new replies. */
const maxPages = 20;
const maxThreads = 5;

const messages = listOf(slackMessage).catch([]);

type Range = { readonly channel: string } & Readonly<Record<string, string | number | boolean>>;

/** Where a message is: its channel, its `ts`, and the `ts` of its thread. */
interface MessageAddress {
  readonly channel: string;
  readonly messageId: string;
  readonly thread?: string | undefined;
}

/** What was written in channels. Each method throws Slack's answer if the channel may not be read. */
export interface History {
  /** One message; undefined if it is gone. */
  messageAt(
    address: MessageAddress,
    signal: AbortSignal,
    limits?: CallLimits,
  ): Promise<SlackMessage | undefined>;
  /** The pictures of a message that was just posted, which Slack leaves out when it reports a mention. */
  postedAt(address: MessageAddress, signal: AbortSignal): Promise<PictureMessage | undefined>;
  /** The latest messages of a channel or a thread since a time in ms: one page. */
  recent(
    where: { readonly channel: string; readonly thread?: string | undefined; readonly since: number },
    signal: AbortSignal,
  ): Promise<readonly SlackMessage[]>;
  /** A page of a channel, newest first, or of a thread, oldest first, and the cursor of the next one. */
  page(
    where: { readonly channel: string; readonly thread: string | undefined },
    cursor: string,
    signal: AbortSignal,
  ): Promise<{ readonly messages: readonly SlackMessage[]; readonly cursor: string }>;
  /** The messages of a thread above one of them: of the last hour first, and all of it if those show no picture. */
  threadAbove(
    where: { readonly channel: string; readonly thread: string; readonly before: string },
    hasPicture: (message: SlackMessage) => boolean,
    signal: AbortSignal,
  ): Promise<readonly SlackMessage[]>;
  /**
   * The messages of a channel since a time in ms, oldest first: the latest 300, and those of five threads that started among
   * them.
   */
  since(channel: string, from: number, signal: AbortSignal): Promise<readonly SlackMessage[]>;
}

/** While somebody waits, a long rate limit is an answer too. */
const soon: CallLimits = { maxWaitMs: waitsMs.rateLimitAtMost };

/** Creates the reader of channels. It asks for no more messages at once than Slack gives every app. */
export function createHistory(api: SlackApi, remembered?: RecentPictures): History {
  async function listed(range: Range, signal: AbortSignal, limits?: CallLimits) {
    const found = await api.call((client) => client.conversations.history(range), signal, limits);
    return { messages: messages.parse(found.messages), cursor: found.response_metadata?.next_cursor ?? '' };
  }

  async function replies(ts: string, range: Range, signal: AbortSignal, limits?: CallLimits) {
    const found = await api.call((client) => client.conversations.replies({ ...range, ts }), signal, limits);
    return { messages: messages.parse(found.messages), cursor: found.response_metadata?.next_cursor ?? '' };
  }

  async function wholeThread(ts: string, range: Range, signal: AbortSignal): Promise<SlackMessage[]> {
    const found: SlackMessage[] = [];
    let cursor = '';
    for (let page = 0; page < maxThreadPages; page += 1) {
      const next = await replies(ts, { ...range, ...(cursor !== '' && { cursor }) }, signal, soon);
      found.push(...next.messages);
      cursor = next.cursor;
      if (cursor === '') break;
    }
    return found;
  }

  /** Waits for the event that tells of a message, where events come. */
  async function told({ channel, messageId: ts }: MessageAddress, signal: AbortSignal) {
    const until = Date.now() + timeoutsMs.mentionEvent;
    while (remembered?.isTold(channel) === true) {
      const message = remembered.messageAt(channel, ts);
      if (message || Date.now() > until) return message;
      await pause(waitsMs.mentionEvent, undefined, { signal });
    }
    return undefined;
  }

  const limit = counts.messagesPerRequest;
  const history: History = {
    async messageAt({ channel, messageId: ts, thread }, signal, limits) {
      const exactly = { channel, latest: ts, oldest: ts, inclusive: true, limit };
      const isIt = (message: SlackMessage) => message.ts === ts;
      try {
        const found =
          thread === undefined ? (await listed(exactly, signal, limits)).messages.find(isIt) : undefined;
        // The history lists no replies. If the thread isn't known, a reply's own timestamp finds it.
        const message = found ?? (await replies(thread ?? ts, exactly, signal, limits)).messages.find(isIt);
        return message?.subtype === 'tombstone' ? undefined : message;
      } catch (error) {
        if (isSlackError(error, 'thread_not_found', 'message_not_found')) return undefined;
        throw error;
      }
    },
    async postedAt(address, signal) {
      const message = await told(address, signal);
      if (message) return message;
      for (const wait of [0, ...waitsMs.history]) {
        if (wait > 0) await pause(wait, undefined, { signal });
        const found = await history.messageAt(address, signal, soon);
        if (found) return found;
      }
      return undefined;
    },
    async recent({ channel, thread, since }, signal) {
      const range = { channel, oldest: String(since / 1000), limit };
      return thread === undefined
        ? (await listed(range, signal, soon)).messages
        : (await replies(thread, range, signal, soon)).messages;
    },
    page({ channel, thread }, cursor, signal) {
      const range = { channel, limit: messagesOfConversation, ...(cursor !== '' && { cursor }) };
      return thread === undefined ? listed(range, signal, soon) : replies(thread, range, signal, soon);
    },
    async threadAbove({ channel, thread, before }, hasPicture, signal) {
      const range = { channel, latest: before, limit };
      const from = Number(before) - timeoutsMs.threadFirst / 1000;
      const isLong = Number(thread) < from;
      const latest = await wholeThread(thread, isLong ? { ...range, oldest: String(from) } : range, signal);
      const isAnswer = latest.some((message) => Number(message.ts) >= from && hasPicture(message));
      return isAnswer || !isLong ? latest : wholeThread(thread, range, signal);
    },
    async since(channel, from, signal) {
      const isSince = (ts = '0') => Number(ts) * 1000 >= from;
      const found = new Map<string, SlackMessage>();
      let cursor = '';
      for (let page = 0; page < maxPages; page += 1) {
        // Newest first, without a lower bound: a page costs the same, and its older messages name their latest replies.
        const range = { channel, limit, ...(cursor !== '' && { cursor }) };
        const next = await listed(range, signal);
        for (const message of next.messages) found.set(message.ts, message);
        cursor = next.cursor;
        if (cursor === '' || !next.messages.every(({ ts }) => isSince(ts))) break;
      }
      const busy = [...found.values()]
        .filter(({ latest_reply: last }) => isSince(last))
        .toSorted((a, b) => Number(b.latest_reply) - Number(a.latest_reply));
      const range = { channel, oldest: String(from / 1000), limit };
      for (const { ts } of busy.slice(0, maxThreads))
        for (const reply of (await replies(ts, range, signal)).messages) found.set(reply.ts, reply);
      return [...found.values()]
        .filter(({ ts, subtype }) => isSince(ts) && subtype !== 'tombstone')
        .toSorted((a, b) => Number(a.ts) - Number(b.ts));
    },
  };
  return history;
}
