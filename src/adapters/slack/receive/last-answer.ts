import { z } from 'zod';
import type { History } from '../history.ts';
import { timeoutsMs } from '../limits.ts';
import type { MessageEvent, SlackMessage } from '../payloads.ts';
import { deleteAction, rememberedPrefix } from '../reply/buttons.ts';
import { isDirect } from '../reply/outgoing-message.ts';
import { listOf } from '../lenient-fields.ts';

/** An answer of the bot that somebody may mean. */
export interface GivenAnswer {
  readonly ts: string;
  readonly blocks: readonly unknown[];
  /** The ids of its remembered buttons. */
  readonly buttons: readonly string[];
  /** Who asked for it, where it can be deleted. */
  readonly asker: string | undefined;
}

const actions = z.object({
  type: z.literal('actions'),
  elements: listOf(z.object({ action_id: z.string(), value: z.string() })),
});

function answerIn({ ts, blocks = [] }: SlackMessage): GivenAnswer {
  const elements = blocks.flatMap((block) => actions.safeParse(block).data?.elements ?? []);
  return {
    ts,
    blocks,
    buttons: elements
      .filter(({ action_id: id }) => id.startsWith(rememberedPrefix))
      .map(({ value }) => value),
    asker: elements.find(({ action_id: id }) => id === deleteAction)?.value,
  };
}

/** Finds the answers that a message may mean, newest first; undefined if Slack doesn't let the bot look. */
export type FindAnswers = (event: MessageEvent) => Promise<readonly GivenAnswer[] | undefined>;

interface FindAnswersOptions {
  readonly history: Pick<History, 'recent' | 'threadAbove'>;
  readonly botUserId: () => string;
}

const newestFirst = (a: { readonly ts: string }, b: { readonly ts: string }) => Number(b.ts) - Number(a.ts);

/**
 * Creates the finder: those in the thread of a message, or else the latest of the last hour above it; in a channel, only what
 * the same person asked for, also in the thread of their own message.
 */
export function createFindAnswers({ history, botUserId }: FindAnswersOptions): FindAnswers {
  const answersIn = (messages: readonly SlackMessage[], before: string) =>
    messages
      .filter(({ user, ts }) => user === botUserId() && Number(ts) < Number(before))
      .toSorted(newestFirst)
      .map(answerIn);

  async function inThread(channel: string, thread: string, before: string, signal: AbortSignal) {
    const isAnswer = (message: SlackMessage) => message.user === botUserId();
    return answersIn(await history.threadAbove({ channel, thread, before }, isAnswer, signal), before);
  }

  return async ({ channel, ts, thread_ts: thread, user }) => {
    const signal = AbortSignal.timeout(timeoutsMs.mentionFiles);
    try {
      if (thread !== undefined) return await inThread(channel, thread, ts, signal);
      const since = Number(ts) * 1000 - timeoutsMs.threadFirst;
      const above = await history.recent({ channel, since }, signal);
      const own = answersIn(above, ts).filter(({ asker }) => isDirect({ channel }) || asker === user);
      // A mention is answered in a thread below it.
      const [asked] = above
        .filter((each) => each.user === user && each.latest_reply !== undefined && each.ts !== ts)
        .toSorted(newestFirst);
      const below = asked ? await inThread(channel, asked.ts, ts, signal) : [];
      return [...own, ...below].toSorted(newestFirst);
    } catch {
      return undefined;
    }
  };
}
