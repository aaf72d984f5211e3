import { LRUCache } from 'lru-cache';
import { pictureSources } from './content/picture-sources.ts';
import { changeEvent, messageEvent, type SlackMessage } from './payloads.ts';
import { rememberedMs } from './limits.ts';

/** Channels, and messages with pictures in each, that are remembered from events. */
const maxChannels = 500;
const maxInChannel = 15;

/** A message of which only its pictures are kept, not its words. */
export type PictureMessage = Pick<SlackMessage, 'ts' | 'user' | 'bot_id' | 'thread_ts' | 'files'> & {
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
};

/** What events told about pictures in channels, so that the history need not be asked. */
export interface RecentPictures {
  /** Takes in an event: a new, changed or deleted message. Everything else is ignored. */
  note(event: unknown): void;
  /** The message with pictures, or without any; undefined if no event told of it. */
  messageAt(channel: string, ts: string): PictureMessage | undefined;
  /** The latest messages with pictures, newest first. */
  inChannel(channel: string): readonly PictureMessage[];
  /** Whether events tell of messages in this channel. */
  isTold(channel: string): boolean;
  /** Forgets everything, since events were missed. */
  clear(): void;
}

type Channel = LRUCache<string, PictureMessage>;

/** Creates the memory: an hour, at most fifteen messages of each of five hundred channels. */
export function createRecentPictures(botUserId: () => string): RecentPictures {
  const channels = new LRUCache<string, Channel>({ max: maxChannels });

  function channelOf(id: string): Channel {
    const known = channels.get(id);
    if (known) return known;
    const made: Channel = new LRUCache({
      max: maxInChannel,
      ttl: rememberedMs.pictures,
    });
    channels.set(id, made);
    return made;
  }

  function keep(channel: string, message: SlackMessage): void {
    const { ts, user, bot_id, thread_ts, files, blocks, attachments, subtype, text = '' } = message;
    const remembered = channelOf(channel);
    const hasPictures = subtype !== 'tombstone' && pictureSources(message).length > 0;
    // Whoever mentions the bot is about to be asked for a picture.
    if (!hasPictures && !text.includes(`<@${botUserId()}`)) {
      remembered.delete(ts);
      return;
    }
    const withPictures = { files, attachments, blocks };
    remembered.set(ts, { ts, user, bot_id, thread_ts, ...(hasPictures ? withPictures : { files: [] }) });
  }

  return {
    note(event) {
      const change = changeEvent.safeParse(event).data;
      if (change) {
        if (change.message) keep(change.channel, change.message);
        const gone = change.deleted_ts ?? change.previous_message?.ts;
        if (!change.message && gone !== undefined) channelOf(change.channel).delete(gone);
        return;
      }
      const message = messageEvent.safeParse(event).data;
      if (message?.type === 'message' && message.subtype !== 'message_replied')
        keep(message.channel, message);
    },
    messageAt: (channel, ts) => channels.get(channel)?.get(ts),
    inChannel: (channel) =>
      [...(channels.get(channel)?.values() ?? [])].toSorted((a, b) => Number(b.ts) - Number(a.ts)),
    isTold: (channel) => channels.has(channel),
    clear: () => channels.clear(),
  };
}
