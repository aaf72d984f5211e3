import type { UploadEvents } from '../../../uploads/platform-port.ts';
import type { BotIdentity } from '../client.ts';
import { changeEvent, messageEvent, reactionEvent, type SlackMessage } from '../payloads.ts';
import { mayHavePictures, personOf, toEmoji, type SharedMessages } from './messages.ts';
import { timeoutsMs } from '../limits.ts';

interface ListenToUploadsOptions {
  readonly uploads: UploadEvents;
  readonly messages: SharedMessages;
  readonly identity: () => BotIdentity;
}

/** Tells the core about an event. */
type TellCore = () => void | Promise<void>;

export interface UploadListener {
  /** Undefined for events that have nothing to do with uploads, which most don't. */
  read(event: unknown): TellCore | undefined;
}

interface InChannel {
  readonly channel: string;
  readonly channel_type?: string | undefined;
}

/** Pictures in a direct message are for the bot, which answers there; they are no uploads to a channel. */
function isDirect({ channel, channel_type: kind }: InChannel): boolean {
  return kind === 'im' || channel.startsWith('D');
}

/** Creates the listener that tells the core about uploads and reactions. It ignores `file_shared`, which only repeats the messages. */
export function listenToUploads({ uploads, messages, identity }: ListenToUploadsOptions): UploadListener {
  const read = (channel: string, message: SlackMessage) =>
    messages.read(channel, message, AbortSignal.timeout(timeoutsMs.fileDetails));

  function changed(input: unknown): TellCore | undefined {
    const event = changeEvent.safeParse(input).data;
    if (!event || isDirect(event)) return undefined;
    const { channel, message, previous_message: before, deleted_ts: deleted } = event;
    const original = before ?? message;
    if (!original || original.user === identity().botUserId) return undefined;
    if (!mayHavePictures(before) && !mayHavePictures(message)) return undefined;
    // A deleted message with replies leaves a tombstone.
    if (!message || message.subtype === 'tombstone') {
      const ts = deleted ?? message?.ts ?? original.ts;
      const ref = messages.refOf(channel, { ts, thread_ts: original.thread_ts });
      return () => uploads.deleted(ref);
    }
    // The preview of a link arrives as a change of its message.
    const isPreview = !mayHavePictures(before) && messages.isUpload(message);
    return async () => {
      const now = await read(channel, message);
      if (isPreview) uploads.shared(now);
      else uploads.edited(now);
    };
  }

  function posted(input: unknown): TellCore | undefined {
    const message = messageEvent.safeParse(input).data;
    // A picture with a mention is a command, which arrives as the mention itself.
    if (message?.type !== 'message' || isDirect(message) || !messages.isUpload(message)) return undefined;
    return async () => uploads.shared(await read(message.channel, message));
  }

  function reacted(input: unknown): TellCore | undefined {
    const event = reactionEvent.safeParse(input).data;
    const emoji = event && toEmoji(event.reaction);
    if (!emoji || isDirect(event.item)) return undefined;
    const { user: id, item, type } = event;
    const user = { ...personOf(id, identity()), isBot: id === identity().botUserId };
    const reaction = { ref: messages.refOf(item.channel, item), emoji, user };
    return () => {
      if (type === 'reaction_added') uploads.reactionAdded(reaction);
      else uploads.reactionRemoved(reaction);
    };
  }

  return { read: (event) => changed(event) ?? posted(event) ?? reacted(event) };
}
