import { LRUCache } from 'lru-cache';
import { changeEvent, messageEvent, type SlackMessage } from './payloads.ts';
import { rememberedMs } from './limits.ts';

/** Characters of a message that are remembered. */
const textLength = 1_000;
/** Channels, and messages in each, of which events told where Slack limits the history. */
const maxChannels = 100;
const maxInChannel = 200;

/** What events told of people's messages, where Slack lets the bot read too few of them. */
export interface MessagesFromEvents {
  /** Remembers these messages of a channel, and all that come from now on; before that, none is kept. */
  begin(channel: string, messages: readonly SlackMessage[]): void;
  /** Takes in an event: a new, changed or deleted message. Everything else is ignored. */
  note(event: unknown): void;
  /** What was posted in a channel outside of threads, or in one thread. */
  in(channel: string, thread: string | undefined): readonly SlackMessage[];
  /** Forgets everything, since events were missed. */
  clear(): void;
}

/** Creates the memory: a day, at most two hundred messages of each of a hundred channels, and on no disk. */
export function createMessagesFromEvents(): MessagesFromEvents {
  const channels = new LRUCache<string, LRUCache<string, SlackMessage>>({ max: maxChannels });
  let isOn = false;

  function keep(channel: string, message: SlackMessage): void {
    const known =
      channels.get(channel) ??
      new LRUCache<string, SlackMessage>({ max: maxInChannel, ttl: rememberedMs.messages });
    channels.set(channel, known);
    const { ts, subtype, user, bot_id, thread_ts, text = '' } = message;
    if (subtype === 'tombstone') known.delete(ts);
    else known.set(ts, { ts, subtype, user, bot_id, thread_ts, text: text.slice(0, textLength) });
  }

  return {
    begin(channel, messages) {
      isOn = true;
      for (const message of messages) keep(channel, message);
    },
    note(event) {
      if (!isOn) return;
      const change = changeEvent.safeParse(event).data;
      const message = messageEvent.safeParse(event).data;
      if (change?.message) keep(change.channel, change.message);
      else if (change) channels.get(change.channel)?.delete(change.deleted_ts ?? '');
      else if (message?.type === 'message' && message.subtype !== 'message_replied')
        keep(message.channel, message);
    },
    in: (channel, thread) =>
      [...(channels.get(channel)?.values() ?? [])].filter(({ ts, thread_ts: root }) =>
        thread === undefined ? root === undefined || root === ts : thread === (root ?? ts),
      ),
    clear: () => channels.clear(),
  };
}
