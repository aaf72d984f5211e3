import { Job, type Queue } from 'bullmq';

/** How a job ended: with a result, or gone or given up by BullMQ. */
export type JobEnd = { readonly value: unknown } | { readonly lost: string };

const gone: JobEnd = { lost: 'it is gone' };

/** Looks how a job ended; undefined while it hasn't. Its state comes first, because a job read before it ended has no result. */
export async function jobEndOf(queue: Queue, id: string): Promise<JobEnd | undefined> {
  const state = await queue.getJobState(id);
  if (state === 'unknown') return gone;
  if (state !== 'completed' && state !== 'failed') return undefined;
  const job = await Job.fromId<unknown, unknown>(queue, id);
  if (!job) return gone;
  return state === 'completed' ? { value: job.returnvalue } : { lost: job.failedReason };
}
