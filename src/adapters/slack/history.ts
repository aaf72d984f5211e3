import { z } from 'zod';
import type { MessageRef } from '../../uploads/port.ts';
import { slackErrorOf, type SlackApi } from './client.ts';
import { slackMessage, type SlackMessage } from './payloads.ts';

/** Messages a page and pages that one look back reads, and threads that got a reply meanwhile: those replied to last. */
const look = { page: 200, pages: 5, threads: 5 };

const messages = z.array(slackMessage).default([]);

type Range = { readonly channel: string } & Readonly<Record<string, string | number | boolean>>;

/** What was written in channels. Each method throws what Slack answers where it may not be read. */
export interface History {
  /** One message; undefined where it is gone. */
  messageAt(ref: MessageRef, signal: AbortSignal): Promise<SlackMessage | undefined>;
  /**
   * The messages of a channel since a time in ms, oldest first: a thousand of the latest at most, and of five threads
   * that began among these or the two hundred before.
   */
  since(channel: string, from: number, signal: AbortSignal): Promise<readonly SlackMessage[]>;
}

/** Makes the view on what was written. */
export function createHistory(api: SlackApi): History {
  async function history(range: Range, signal: AbortSignal) {
    const found = await api.call((client) => client.conversations.history(range), signal);
    return { messages: messages.parse(found.messages), cursor: found.response_metadata?.next_cursor ?? '' };
  }

  async function thread(ts: string, range: Range, signal: AbortSignal): Promise<SlackMessage[]> {
    const found = await api.call((client) => client.conversations.replies({ ...range, ts }), signal);
    return messages.parse(found.messages);
  }

  return {
    async messageAt({ channel, messageId: ts, thread: root }, signal) {
      const exactly = { channel, latest: ts, oldest: ts, inclusive: true, limit: 15 };
      const isIt = (message: SlackMessage) => message.ts === ts;
      try {
        const listed = root === undefined ? (await history(exactly, signal)).messages.find(isIt) : undefined;
        // A reply is in its thread alone, which its own timestamp finds where the thread is not known.
        const found = listed ?? (await thread(root ?? ts, exactly, signal)).find(isIt);
        return found?.subtype === 'tombstone' ? undefined : found;
      } catch (error) {
        if (['thread_not_found', 'message_not_found'].includes(slackErrorOf(error) ?? '')) return undefined;
        throw error;
      }
    },
    async since(channel, from, signal) {
      const isSince = (ts = '0') => Number(ts) * 1000 >= from;
      const found = new Map<string, SlackMessage>();
      let cursor = '';
      for (let page = 0; page < look.pages; page += 1) {
        // Newest first and no lower bound: a page costs the same, and older messages in it tell of their replies.
        const range = { channel, limit: look.page, ...(cursor !== '' && { cursor }) };
        const next = await history(range, signal);
        for (const message of next.messages) found.set(message.ts, message);
        cursor = next.cursor;
        if (cursor === '' || !next.messages.every(({ ts }) => isSince(ts))) break;
      }
      const busy = [...found.values()]
        .filter(({ latest_reply: last }) => isSince(last))
        .toSorted((a, b) => Number(b.latest_reply) - Number(a.latest_reply));
      const range = { channel, oldest: String(from / 1000), limit: look.page };
      for (const { ts } of busy.slice(0, look.threads))
        for (const reply of await thread(ts, range, signal)) found.set(reply.ts, reply);
      return [...found.values()]
        .filter(({ ts, subtype }) => isSince(ts) && subtype !== 'tombstone')
        .toSorted((a, b) => Number(a.ts) - Number(b.ts));
    },
  };
}
