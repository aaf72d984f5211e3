import type { UploadEvents } from '../../../uploads/port.ts';
import type { BotIdentity } from '../client.ts';
import { changeEvent, messageEvent, reactionEvent, type SlackMessage } from '../payloads.ts';
import { emojiOf, mayHavePictures, type Shared } from './messages.ts';

/** How long Slack may take to say what a file is, in ms. */
const askMs = 10_000;

export interface UploadHearingOptions {
  readonly uploads: UploadEvents;
  readonly shared: Shared;
  readonly identity: () => BotIdentity;
}

/** What is to be done about an event. */
type Deed = () => void | Promise<void>;

/** Tells the core what happens to pictures in channels. */
export interface UploadHearing {
  /** Undefined for events that are about nothing of the kind, which are most. */
  read(event: unknown): Deed | undefined;
}

/** What somebody writes to the bot alone is answered there, so it is no upload to a channel. */
function isDirect({
  channel,
  channel_type: kind,
}: {
  channel: string;
  channel_type?: string | undefined;
}): boolean {
  return kind === 'im' || channel.startsWith('D');
}

/** Makes the hearing of uploads, their changes and reactions. `file_shared` adds nothing to the messages, and is not heard. */
export function createUploadHearing({ uploads, shared, identity }: UploadHearingOptions): UploadHearing {
  function isOwn({ user }: SlackMessage): boolean {
    return user === identity().botUserId;
  }

  const told = (channel: string, message: SlackMessage) =>
    shared.message(channel, message, AbortSignal.timeout(askMs));

  function changed(input: unknown): Deed | undefined {
    const event = changeEvent.safeParse(input).data;
    if (!event || isDirect(event)) return undefined;
    const { channel, message, previous_message: before, deleted_ts: deleted } = event;
    const either = message ?? before;
    if (!either || isOwn(before ?? either)) return undefined;
    if (!mayHavePictures(before) && !mayHavePictures(message)) return undefined;
    // A message with replies leaves a stone behind.
    if (!message || message.subtype === 'tombstone') {
      const ref = shared.refOf(channel, {
        ts: deleted ?? either.ts,
        thread_ts: (before ?? either).thread_ts,
      });
      return () => {
        uploads.deleted(ref);
      };
    }
    // The preview of a link comes after its message, as a change of it.
    const isPreview = !mayHavePictures(before) && shared.isUpload(message);
    return async () => {
      const now = await told(channel, message);
      if (isPreview) uploads.shared(now);
      else uploads.edited(now);
    };
  }

  function posted(input: unknown): Deed | undefined {
    const message = messageEvent.safeParse(input).data;
    // A picture with a mention is a command, which the mention itself brings.
    if (message?.type !== 'message' || isDirect(message) || !shared.isUpload(message)) return undefined;
    return async () => {
      uploads.shared(await told(message.channel, message));
    };
  }

  function reacted(input: unknown): Deed | undefined {
    const event = reactionEvent.safeParse(input).data;
    const emoji = event && emojiOf(event.reaction);
    if (!emoji || isDirect(event.item)) return undefined;
    const { user: id, item, type } = event;
    const user = { id, name: id, isBot: id === identity().botUserId };
    const reaction = { ref: shared.refOf(item.channel, item), emoji, user };
    return () => {
      if (type === 'reaction_added') uploads.reactionAdded(reaction);
      else uploads.reactionRemoved(reaction);
    };
  }

  return { read: (event) => changed(event) ?? posted(event) ?? reacted(event) };
}
