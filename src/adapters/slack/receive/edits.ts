import { createEditedMessages, type Ways } from '../../kit/edited-messages.ts';
import type { History } from '../history.ts';
import { timeoutsMs } from '../limits.ts';
import type { MessageEvent } from '../payloads.ts';
import type { PostedAnswer } from '../reply/outgoing-message.ts';

interface EditsOptions {
  readonly history: History;
  readonly botUserId: () => string;
}

/** Decides about messages that were edited. */
interface Edits {
  follow(event: MessageEvent, text: string, ways: Omit<Ways<PostedAnswer>, 'wasAnswered'>): Promise<void>;
}

/** Creates the memory of answered messages. */
export function createEdits({ history, botUserId }: EditsOptions): Edits {
  const messages = createEditedMessages<PostedAnswer>();
  const startedAt = Date.now();

  async function wasAnswered({ channel, ts, thread_ts: thread = ts }: MessageEvent): Promise<boolean> {
    const since = Number(ts) * 1000;
    const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
    try {
      const replies = await history.recent({ channel, thread, since }, signal);
      return replies.some((reply) => reply.user === botUserId() && Number(reply.ts) > Number(ts));
    } catch {
      return true;
    }
  }

  return {
    follow(event, text, ways) {
      const { channel, ts, type, edited } = event;
      const isEdited = edited !== undefined;
      // What was written since the start and isn't known is a mention only since it was edited.
      const mayBeOlder = type === 'app_mention' && Number(ts) * 1000 < startedAt;
      return messages.follow(
        { key: `${channel}:${ts}`, text, isEdited, mayBeOlder },
        { ...ways, wasAnswered: () => wasAnswered(event) },
      );
    },
  };
}
