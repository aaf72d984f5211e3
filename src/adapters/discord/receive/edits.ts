import type { GatewayMessageCreateDispatchData as Posted } from 'discord.js';
import { createEditedMessages, type Ways } from '../../kit/edited-messages.ts';
import type { AnsweredMessages } from '../../../core/processes/answered-messages.ts';
import type { DiscordApi } from '../api.ts';
import { timeoutsMs } from '../limits.ts';
import type { PostedAnswer } from '../reply/outgoing-message.ts';

interface EditsOptions {
  readonly api: Pick<DiscordApi, 'messagesAfter'>;
  /** What all processes remember; only this one unless given. */
  readonly answered: AnsweredMessages | undefined;
  readonly botUserId: () => string | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Decides about messages that were edited. */
interface Edits {
  follow(message: Posted, text: string, ways: Omit<Ways<PostedAnswer>, 'wasAnswered'>): Promise<void>;
}

/** Creates the memory of answered messages. */
export function createEdits({ api, answered, botUserId, clock }: EditsOptions): Edits {
  const messages = createEditedMessages<PostedAnswer>({
    answered,
    placeOf: ({ id }) => id,
    answerAt: (id) => ({ id, content: undefined }),
  });
  const startedAt = clock();

  async function wasAnswered({ channel_id: channelId, id }: Posted): Promise<boolean> {
    try {
      const later = await api.messagesAfter(channelId, id, AbortSignal.timeout(timeoutsMs.laterMessages));
      return later.some(
        ({ author, message_reference: answered }) => author.id === botUserId() && answered?.message_id === id,
      );
    } catch {
      return true;
    }
  }

  return {
    async follow(message, text, ways) {
      const { id, timestamp, edited_timestamp: editedAt } = message;
      const mayBeOlder = Date.parse(timestamp) < startedAt;
      await messages.follow(
        { key: `discord/${id}`, text, isEdited: editedAt !== null, mayBeOlder },
        { ...ways, wasAnswered: () => wasAnswered(message) },
      );
    },
  };
}
