import { createEditedMessages, type Ways } from '../../kit/edited-messages.ts';
import { z } from 'zod';
import type { AnsweredMessages } from '../../../core/processes/answered-messages.ts';
import type { History } from '../history.ts';
import { timeoutsMs } from '../limits.ts';
import type { MessageEvent } from '../payloads.ts';
import type { PostedAnswer } from '../reply/outgoing-message.ts';

interface EditsOptions {
  readonly history: History;
  /** What all processes remember; only this one unless given. */
  readonly answered: AnsweredMessages | undefined;
  readonly botUserId: () => string;
}

/** Decides about messages that were edited. */
interface Edits {
  /** @param workspace the one that the event came from: channels have their ids only there. */
  follow(
    event: MessageEvent,
    workspace: string | undefined,
    text: string,
    ways: Omit<Ways<PostedAnswer>, 'wasAnswered'>,
  ): Promise<void>;
}

/** Where an answer stands: its channel and `ts`. */
const placed = z.tuple([z.string(), z.string()]);

function answerAt(place: string): PostedAnswer | undefined {
  const [channel, ts] = placed.safeParse(place.split(' ')).data ?? [];
  if (channel === undefined || ts === undefined) return undefined;
  return { channel, ts, message: { text: '', blocks: [], ephemeral: false } };
}

/** Creates the memory of answered messages. */
export function createEdits({ history, answered, botUserId }: EditsOptions): Edits {
  const messages = createEditedMessages<PostedAnswer>({
    answered,
    placeOf: ({ channel, ts }) => `${channel} ${ts}`,
    answerAt,
  });
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
    follow(event, workspace = '', text, ways) {
      const { channel, ts, type, edited } = event;
      const isEdited = edited !== undefined;
      // What was written since the start and isn't known is a mention only since it was edited.
      const mayBeOlder = type === 'app_mention' && Number(ts) * 1000 < startedAt;
      return messages.follow(
        { key: `slack/${workspace}/${channel}/${ts}`, text, isEdited, mayBeOlder },
        { ...ways, wasAnswered: () => wasAnswered(event) },
      );
    },
  };
}
