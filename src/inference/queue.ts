import { AsyncResource } from 'node:async_hooks';
import PQueue from 'p-queue';
import { UserError } from '../core/errors.ts';
import { whenToReturn } from './fallback-notes.ts';
import { queueEstimate } from './limits.ts';
import { message } from '../languages/message.ts';

interface QueueOptions {
  /** Jobs that run at once. */
  readonly concurrency: number;
  /** Jobs that may wait; one more is refused. */
  readonly maxWaiting: number;
}

interface Job<Out> {
  readonly run: () => Promise<Out>;
  /** A waiting job whose signal aborts leaves the queue at once. */
  readonly signal: AbortSignal;
  /** Called whenever the place in the queue changes; 1 is next. Never called for a job that starts at once. */
  readonly onPosition?: (position: number) => void;
}

export interface Queue {
  /**
   * Runs jobs in order of arrival.
   * @throws UserError `busy` with an estimate of when to try again, if too many are waiting.
   */
  add<Out>(job: Job<Out>): Promise<Out>;
  readonly waiting: number;
}

/** A bounded queue for an engine (p-queue) that estimates how long people will wait. */
export function createQueue({ concurrency, maxWaiting }: QueueOptions): Queue {
  const queue = new PQueue({ concurrency });
  const waiting = new Set<Job<unknown>>();
  /** Moving average of a job's duration, in ms. */
  let typicalMs: number = queueEstimate.firstGuessMs;

  function tellPositions(): void {
    let position = 0;
    for (const job of waiting) job.onPosition?.((position += 1));
  }

  function leave(job: Job<unknown>): void {
    if (waiting.delete(job)) tellPositions();
  }

  return {
    async add(job) {
      if (queue.size >= maxWaiting) {
        const seconds = Math.min(
          queueEstimate.longestSeconds,
          Math.max(1, Math.ceil((typicalMs * (queue.size + 1)) / concurrency / 1000)),
        );
        throw new UserError(
          'busy',
          message('engines.queueFull', { waiting: queue.size, when: whenToReturn(seconds) }),
          {
            retryAfterSeconds: seconds,
          },
        );
      }
      if (queue.pending >= concurrency) {
        waiting.add(job);
        job.onPosition?.(waiting.size);
      }
      // Otherwise it would run as a part of the job that ended before it.
      const here = new AsyncResource('QueuedJob');
      const run = async () => {
        leave(job);
        const startedAt = performance.now();
        const out = await job.run();
        typicalMs += (performance.now() - startedAt - typicalMs) * queueEstimate.weight;
        return out;
      };
      try {
        return await queue.add(() => here.runInAsyncScope(run), { signal: job.signal });
      } finally {
        leave(job);
      }
    },
    get waiting() {
      return queue.size;
    },
  };
}
