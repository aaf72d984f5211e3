import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  createRunningUses,
  type CancelResult,
  type RunningUses,
  type RunningUsesOf,
} from '../core/processes/running-uses.ts';
import type { SharedRedis } from './connection.ts';

/** How long the other processes have to say that they run a use, in ms. */
const answerWithinMs = 400;

const question = z.object({
  platform: z.string(),
  id: z.string(),
  userId: z.string(),
  replyTo: z.string(),
});
const answer = z.object({ id: z.string(), result: z.enum(['cancelled', 'not_yours']) });

/** The uses that all processes run. */
export interface SharedRunningUses {
  readonly of: RunningUsesOf;
}

/**
 * Creates running uses that any process can cancel: a platform may send the press of a button to another one than it sent
 * the command. That one asks all others over Redis; nothing is written while nobody cancels.
 */
export function createSharedRunningUses(redis: SharedRedis): SharedRunningUses {
  const local = new Map<string, RunningUses>();
  const asking = new Map<string, (result: CancelResult) => void>();
  const questions = redis.key('cancel-use');
  const answers = redis.key('cancel-use', randomUUID());

  redis.onMessage(questions, (text) => void answerTo(question.parse(JSON.parse(text))));
  redis.onMessage(answers, (text) => {
    const { id, result } = answer.parse(JSON.parse(text));
    asking.get(id)?.(result);
  });

  async function answerTo({ platform, id, userId, replyTo }: z.infer<typeof question>): Promise<void> {
    if (replyTo === answers) return;
    const result = await local.get(platform)?.cancel(id, userId);
    if (result === undefined || result === 'over') return;
    await redis.client.publish(replyTo, JSON.stringify({ id, result })).catch(() => undefined);
  }

  async function ask(platform: string, id: string, userId: string): Promise<CancelResult> {
    const answered = new Promise<CancelResult>((resolve) => {
      asking.set(id, resolve);
      setTimeout(() => resolve('over'), answerWithinMs).unref();
    });
    try {
      const asked = { platform, id, userId, replyTo: answers };
      await redis.client.publish(questions, JSON.stringify(asked));
      return await answered;
    } catch {
      return 'over';
    } finally {
      asking.delete(id);
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
