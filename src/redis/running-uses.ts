import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import {
  createRunningUses,
  type CancelResult,
  type RunningUses,
  type RunningUsesOf,
} from '../core/processes/running-uses.ts';
import type { SharedRedis } from './connection.ts';

/** How long a press waits for what the other processes say, in ms: Discord waits 3 s for an answer to it. */
const answerMs = 1_500;
/** Between two times that they are asked, in ms. */
const askAgainMs = 100;

const question = z.object({
  platform: z.string(),
  id: z.string(),
  userId: z.string(),
  replyTo: z.string(),
  questionId: z.string(),
});
type Question = z.output<typeof question>;
const answer = z.object({
  questionId: z.string(),
  from: z.string(),
  result: z.enum(['cancelled', 'not_yours', 'over']),
});

/** The uses that all processes run. */
export interface SharedRunningUses {
  readonly of: RunningUsesOf;
}

/**
 * Creates running uses that any process can cancel: a platform may send the press of a button to another one than it sent
 * the command. That one asks all of them over Redis; nothing is written while nobody cancels.
 */
export function createSharedRunningUses(redis: SharedRedis, answerWithinMs = answerMs): SharedRunningUses {
  const local = new Map<string, RunningUses>();
  const asking = new Map<string, (said: z.output<typeof answer>) => void>();
  const questions = redis.key('cancel-use');
  const answers = redis.key('cancel-use', randomUUID());

  redis.onMessage(questions, (text) => void answerTo(question.parse(JSON.parse(text))));
  redis.onMessage(answers, (text) => {
    const said = answer.parse(JSON.parse(text));
    asking.get(said.questionId)?.(said);
  });

  async function answerTo({ platform, id, userId, replyTo, questionId }: Question): Promise<void> {
    const result = (await local.get(platform)?.cancel(id, userId)) ?? 'over';
    const text = JSON.stringify({ questionId, from: answers, result });
    await redis.client.publish(replyTo, text).catch(() => undefined);
  }

  /** Asks again and again, because Redis may be slow, and whose connection is made anew hears nothing meanwhile. */
  async function ask(platform: string, id: string, userId: string): Promise<CancelResult> {
    if (redis.awaySince() !== undefined) return 'unknown';
    const questionId = randomUUID();
    const text = JSON.stringify({ platform, id, userId, replyTo: answers, questionId } satisfies Question);
    const signal = AbortSignal.timeout(answerWithinMs);
    const over = new Set<string>();
    const said = new Promise<CancelResult>((resolve) =>
      asking.set(questionId, ({ from, result }) => (result === 'over' ? over.add(from) : resolve(result))),
    );
    try {
      for (;;) {
        const heard = await redis.client.publish(questions, text).catch(() => 0);
        const result = await Promise.race([said, pause(askAgainMs, undefined, { signal })]);
        if (result) return result;
        if (heard > 0 && over.size >= heard) return 'over';
      }
    } catch {
      return 'unknown';
    } finally {
      asking.delete(questionId);
    }
  }

  return {
    of(platform) {
      const own = createRunningUses();
      local.set(platform, own);
      return {
        begin: (id, userId) => own.begin(id, userId),
        async cancel(id, userId) {
          const result = await own.cancel(id, userId);
          return result === 'over' ? ask(platform, id, userId) : result;
        },
      };
    },
  };
}
