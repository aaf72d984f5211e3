import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { SlackApi } from './api.ts';
import { isSlackError } from './errors.ts';
import { counts, waitsMs } from './limits.ts';
import { slackMessage, type SlackFile, type SlackMessage } from './payloads.ts';

const messages = z.array(slackMessage).default([]);

type Range = { readonly channel: string } & Readonly<Record<string, string | number | boolean>>;

/** Where a message is: its channel, its `ts`, and the `ts` of its thread. */
export interface MessageAddress {
  readonly channel: string;
  readonly messageId: string;
  readonly thread?: string | undefined;
}

/** What was written in channels. Each method throws Slack's answer if the channel may not be read. */
export interface History {
  /** One message; undefined if it is gone. */
  messageAt(address: MessageAddress, signal: AbortSignal): Promise<SlackMessage | undefined>;
  /** The files of a message that was just posted, which Slack leaves out when it reports a mention. */
  filesAt(address: MessageAddress, signal: AbortSignal): Promise<readonly SlackFile[]>;
  /** The latest messages of a channel or a thread since a time in ms: one page. */
  recent(
    where: { readonly channel: string; readonly thread?: string | undefined; readonly since: number },
    signal: AbortSignal,
  ): Promise<readonly SlackMessage[]>;
  /**
   * The messages of a channel since a time in ms, oldest first: at most a thousand of the latest, and those of five threads
   * that started among them or among the two hundred before.
   */
  since(channel: string, from: number, signal: AbortSignal): Promise<readonly SlackMessage[]>;
}

/** Creates the reader of channels. */
export function createHistory(api: SlackApi): History {
  async function listed(range: Range, signal: AbortSignal) {
    const found = await api.call((client) => client.conversations.history(range), signal);
    return { messages: messages.parse(found.messages), cursor: found.response_metadata?.next_cursor ?? '' };
  }

  async function replies(ts: string, range: Range, signal: AbortSignal): Promise<SlackMessage[]> {
    const found = await api.call((client) => client.conversations.replies({ ...range, ts }), signal);
    return messages.parse(found.messages);
  }

  const history: History = {
    async messageAt({ channel, messageId: ts, thread }, signal) {
      const exactly = { channel, latest: ts, oldest: ts, inclusive: true, limit: 15 };
      const isIt = (message: SlackMessage) => message.ts === ts;
      try {
        const found = thread === undefined ? (await listed(exactly, signal)).messages.find(isIt) : undefined;
        // The history lists no replies. If the thread isn't known, a reply's own timestamp finds it.
        const message = found ?? (await replies(thread ?? ts, exactly, signal)).find(isIt);
        return message?.subtype === 'tombstone' ? undefined : message;
      } catch (error) {
        if (isSlackError(error, 'thread_not_found', 'message_not_found')) return undefined;
        throw error;
      }
    },
    async filesAt(address, signal) {
      for (const wait of [0, ...waitsMs.history]) {
        if (wait > 0) await pause(wait, undefined, { signal });
        const message = await history.messageAt(address, signal);
        if (message) return message.files ?? [];
      }
      return [];
    },
    async recent({ channel, thread, since }, signal) {
      const range = { channel, oldest: String(since / 1000), limit: counts.messagesForLatestPicture };
      return thread === undefined ? (await listed(range, signal)).messages : replies(thread, range, signal);
    },
    async since(channel, from, signal) {
      const isSince = (ts = '0') => Number(ts) * 1000 >= from;
      const found = new Map<string, SlackMessage>();
      let cursor = '';
      for (let page = 0; page < counts.pages; page += 1) {
        // Newest first, without a lower bound: a page costs the same, and its older messages name their latest replies.
        const range = { channel, limit: counts.messagesPerPage, ...(cursor !== '' && { cursor }) };
        const next = await listed(range, signal);
        for (const message of next.messages) found.set(message.ts, message);
        cursor = next.cursor;
        if (cursor === '' || !next.messages.every(({ ts }) => isSince(ts))) break;
      }
      const busy = [...found.values()]
        .filter(({ latest_reply: last }) => isSince(last))
        .toSorted((a, b) => Number(b.latest_reply) - Number(a.latest_reply));
      const range = { channel, oldest: String(from / 1000), limit: counts.messagesPerPage };
      for (const { ts } of busy.slice(0, counts.threads))
        for (const reply of await replies(ts, range, signal)) found.set(reply.ts, reply);
      return [...found.values()]
        .filter(({ ts, subtype }) => isSince(ts) && subtype !== 'tombstone')
        .toSorted((a, b) => Number(a.ts) - Number(b.ts));
    },
  };
  return history;
}
