import type { UploadEvents } from '../../uploads/port.ts';
import type { BotIdentity } from './client.ts';
import { changeEvent, messageEvent, reactionEvent, type SlackMessage } from './payloads.ts';
import { emojiOf, mayHavePictures, type Shared } from './shared.ts';

/** How long Slack may take to say what a file is, in ms. */
const askMs = 10_000;

export interface UploadHearingOptions {
  readonly uploads: UploadEvents;
  readonly shared: Shared;
  readonly identity: () => BotIdentity;
}

/** Tells the core what happens to pictures in channels. */
export interface UploadHearing {
  /** Takes any event; those that are about nothing of the kind cost nothing. */
  hear(event: unknown): Promise<void>;
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

  async function changed(input: unknown): Promise<boolean> {
    const event = changeEvent.safeParse(input).data;
    if (!event) return false;
    const { channel, message, previous_message: before, deleted_ts: deleted } = event;
    const either = message ?? before;
    if (isDirect(event) || !either || isOwn(before ?? either)) return true;
    // A message with replies leaves a stone behind.
    if (event.subtype === 'message_deleted' || message?.subtype === 'tombstone') {
      const { thread_ts } = before ?? either;
      uploads.deleted(shared.refOf(channel, { ts: deleted ?? either.ts, thread_ts }));
    } else if (message && (mayHavePictures(message) || mayHavePictures(before))) {
      const now = await shared.message(channel, message, AbortSignal.timeout(askMs));
      // The preview of a link comes after its message, as a change of it.
      if (mayHavePictures(before) || !shared.isUpload(message)) uploads.edited(now);
      else uploads.shared(now);
    }
    return true;
  }

  async function posted(input: unknown): Promise<boolean> {
    const message = messageEvent.safeParse(input).data;
    if (message?.type !== 'message') return false;
    // A picture with a mention is a command, which the mention itself brings.
    if (isDirect(message) || !shared.isUpload(message)) return true;
    uploads.shared(await shared.message(message.channel, message, AbortSignal.timeout(askMs)));
    return true;
  }

  function reacted(input: unknown): void {
    const event = reactionEvent.safeParse(input).data;
    const emoji = event && emojiOf(event.reaction);
    if (!emoji || isDirect(event.item)) return;
    const { user: id, item, type } = event;
    const reaction = {
      ref: shared.refOf(item.channel, item),
      emoji,
      user: { id, name: id, isBot: id === identity().botUserId },
    };
    if (type === 'reaction_added') uploads.reactionAdded(reaction);
    else uploads.reactionRemoved(reaction);
  }

  return {
    async hear(event) {
      if (!(await changed(event)) && !(await posted(event))) reacted(event);
    },
  };
}
