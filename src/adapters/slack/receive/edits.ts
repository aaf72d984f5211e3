import { LRUCache } from 'lru-cache';
import { UserError } from '../../../core/errors.ts';
import type { History } from '../history.ts';
import { counts, timeoutsMs } from '../limits.ts';
import type { MessageEvent } from '../payloads.ts';
import type { PostedAnswer } from '../reply/outgoing-message.ts';
import type { Use } from './run.ts';

/** What becomes of a message. */
interface Ways {
  readonly answer: (edit: Pick<Use, 'replaces' | 'onAnswered'>) => Promise<void>;
  readonly refuse: (error: unknown) => Promise<void>;
}

/** Decides about messages that were edited. */
interface Edits {
  /**
   * Answers a message. One that was edited is answered again only if its text changed, and the new answer takes the place of
   * the old one.
   */
  follow(event: MessageEvent, text: string, ways: Ways): Promise<void>;
}

interface Known {
  readonly text: string;
  answer?: PostedAnswer;
  /** Resolves once the message is answered. */
  done: Promise<void>;
}

const unknown =
  'I answered that message before I was restarted. To have it done again, send it as a new message.';

interface EditsOptions {
  readonly history: History;
  readonly botUserId: () => string;
}

/** Creates the memory of answered messages: the latest thousand. */
export function createEdits({ history, botUserId }: EditsOptions): Edits {
  const known = new LRUCache<string, Known>({ max: counts.rememberedAnswers });
  const startedAt = Date.now();

  /** Whether the bot answered a mention in an earlier life; true if nobody can tell. */
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
    async follow(event, text, { answer, refuse }) {
      const { channel, ts, type, edited } = event;
      const key = `${channel}:${ts}`;
      const before = edited && known.get(key);
      if (before?.text === text) return;
      // What was written since the start and isn't known is a mention only since it was edited.
      const mayBeAnswered = edited && !before && type === 'app_mention' && Number(ts) * 1000 < startedAt;
      if (mayBeAnswered && (await wasAnswered(event))) return refuse(new UserError('not_allowed', unknown));
      const now: Known = { text, done: Promise.resolve() };
      known.set(key, now);
      const work = async () => {
        await before?.done.catch(() => undefined);
        const onAnswered = (posted: PostedAnswer) => void (now.answer = posted);
        await answer({ replaces: before?.answer, onAnswered });
      };
      now.done = work();
      return now.done;
    },
  };
}
