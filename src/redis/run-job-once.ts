import { parseResult, type JobResult } from './job.ts';
import type { SharedRedis } from './connection.ts';

/** How long a result is kept that its queue may not have taken, in ms: as long as the pictures in it. */
const keptMs = 120_000;

/** Runs each job once, although its queue gives it out again. */
export interface JobsRunOnce {
  /** Runs a job, unless it runs here already or another worker could not hand in its result. */
  once(id: string, isFirst: boolean, run: () => Promise<JobResult>): Promise<JobResult>;
  /** This worker's hold on a job has ended, so its queue won't take the result. */
  loseHold(id: string): void;
}

/**
 * Creates the memory of jobs that a worker lost while it ran them: Redis was away or silent, or it got no processor. Its hold on
 * them ends meanwhile, so the queue refuses their results and has them run again, which would draw everything anew and could
 * not ask a paid provider.
 */
export function createJobsRunOnce(redis: SharedRedis): JobsRunOnce {
  const underWay = new Map<string, Promise<JobResult>>();
  const lost = new Set<string>();
  const keyOf = (id: string) => redis.key('result', id);

  async function begin(id: string, run: () => Promise<JobResult>): Promise<JobResult> {
    const result = await run();
    if (redis.awaySince() !== undefined || lost.has(id))
      void redis.eventually(() => redis.client.set(keyOf(id), JSON.stringify(result), 'PX', keptMs));
    return result;
  }

  return {
    async once(id, isFirst, run) {
      const own = underWay.get(id);
      if (own) return own;
      const kept = isFirst ? null : await redis.client.get(keyOf(id)).catch(() => null);
      const result = kept === null ? undefined : parseResult(kept);
      if (result) return result;
      const running = begin(id, run);
      underWay.set(id, running);
      try {
        return await running;
      } finally {
        underWay.delete(id);
        lost.delete(id);
      }
    },
    loseHold(id) {
      if (underWay.has(id)) lost.add(id);
    },
  };
}
