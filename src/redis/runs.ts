import { setTimeout as pause } from 'node:timers/promises';
import { Queue, QueueEvents, type JobProgress } from 'bullmq';
import { awayFromMemory, tooMuchAtOnce } from '../core/refusals.ts';
import type { FromRef } from '../core/pictures/attachment.ts';
import type { Reply } from '../core/reply.ts';
import type { Runs, Use } from '../core/runs.ts';
import { untilAborted } from '../lib/abort.ts';
import type { Logger } from '../lib/logger.ts';
import { traced } from '../lib/trace.ts';
import type { TaskId } from '../inference/task.ts';
import type { Blobs } from './blobs.ts';
import { jobEndOf, type JobEnd } from './job-end.ts';
import { blobsIn, jobIdOf, jobProgress, readResult, writeJob, type JobData } from './job.ts';
import { jobSettings, queueMs, cancelChannel, queueName } from './queues.ts';
import type { SharedRedis } from './connection.ts';

interface SharedRunsOptions {
  readonly redis: SharedRedis;
  readonly blobs: Blobs;
  readonly tasks: readonly TaskId[];
  readonly logger: Logger;
  /** Jobs of one task that may wait for a worker. */
  readonly maxWaiting?: number;
}

/** The edge's side of the queues. */
export interface SharedRuns extends Runs {
  /** What waits and runs, for monitoring. @throws Error if Redis doesn't say within a second */
  counts(
    task: TaskId,
  ): Promise<{ readonly waiting: number; readonly active: number; readonly oldestSeconds: number }>;
  close(): Promise<void>;
}

interface Waiter {
  readonly job: Pick<Use, 'task'>;
  /** When it was last heard of; Infinity until it is in its queue. */
  since: number;
  readonly onProgress: Use['onProgress'];
  readonly settle: (end: JobEnd) => void;
}

/** How often, and how many ms apart, workers are told that a job is cancelled, as long as one runs it. */
const cancelling = { times: 5, everyMs: 300 } as const;

/** Options of a button are only passed on here: whoever runs them reads the pictures. */
const passedOn: FromRef = (ref, shown) => ({
  ...shown,
  ref,
  read: () => Promise.reject(new Error('expected a worker to read this picture')),
});

/** Runs commands in the workers, each use as one job. */
export function createSharedRuns({
  redis,
  blobs,
  tasks,
  logger,
  maxWaiting = 1_000,
}: SharedRunsOptions): SharedRuns {
  const waiters = new Map<string, Waiter>();
  let isClosed = false;
  let isLooking = false;
  const connection = redis.connectPatiently({ commandTimeout: queueMs.command });
  const queues = new Map(tasks.map((task) => [task, open(task)]));
  const poll = setInterval(() => void lookForMissed(), queueMs.poll).unref();

  function open(task: TaskId) {
    const queue = new Queue<JobData>(queueName(task), {
      connection,
      prefix: redis.prefix,
      defaultJobOptions: jobSettings,
      skipMetasUpdate: true,
    });
    const events = new QueueEvents(queueName(task), { connection, prefix: redis.prefix, autorun: false });
    // The connection says once that Redis is away.
    const onError = (error: Error) => logger.debug({ err: error }, 'queue');
    queue.on('error', onError);
    events.on('error', onError);
    events.on('completed', ({ jobId, returnvalue }) => waiters.get(jobId)?.settle({ value: returnvalue }));
    events.on('failed', ({ jobId, failedReason }) => waiters.get(jobId)?.settle({ lost: failedReason }));
    events.on('progress', ({ jobId, data }) => tell(waiters.get(jobId), data));
    void listen(events, onError);
    return { queue, events };
  }

  /** BullMQ stops listening for good at an event that it can't read; what is missed meanwhile is found by looking. */
  async function listen(events: QueueEvents, onError: (error: Error) => void): Promise<void> {
    while (!isClosed) {
      await events.run().catch(onError);
      await pause(queueMs.poll, undefined, { ref: false });
    }
  }

  function queueOf(task: TaskId): Queue<JobData> {
    const found = queues.get(task);
    if (!found) throw new Error(`expected a queue for ${task}, got none`);
    return found.queue;
  }

  function tell(waiter: Waiter | undefined, data: JobProgress): void {
    const progress = jobProgress.safeParse(data).data;
    if (!waiter || !progress) return;
    waiter.since = performance.now();
    waiter.onProgress(progress);
  }

  /** Events can be lost with a connection, so jobs that are silent for long are looked at. */
  async function lookForMissed(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    const now = performance.now();
    const silent = [...waiters].filter(([, { since }]) => now - since > queueMs.silent);
    await Promise.all(
      silent.map(async ([id, waiter]) => {
        const end = await jobEndOf(queueOf(waiter.job.task), id);
        if (end) waiter.settle(end);
      }),
    ).catch((error: unknown) => logger.debug({ err: error }, 'jobs could not be looked at'));
    isLooking = false;
  }

  /** Of a job that no worker will take. */
  function dropBlobs(data: JobData): void {
    for (const key of blobsIn(data)) void blobs.drop(key);
  }

  async function add(use: Use, id: string, data: JobData): Promise<void> {
    const queue = queueOf(use.task);
    const { wait = 0, prioritized = 0 } = await queue.getJobCounts('wait', 'prioritized');
    if (wait + prioritized >= maxWaiting) {
      dropBlobs(data);
      throw tooMuchAtOnce();
    }
    await queue.add(data.command, data, { jobId: id, priority: use.inBackground === true ? 5 : 1 });
  }

  /** Waits for a job's result, or until it is lost. */
  function resultOf(use: Use, id: string): Promise<JobEnd> {
    return new Promise((settle) =>
      waiters.set(id, { job: use, since: Infinity, onProgress: use.onProgress, settle }),
    );
  }

  /**
   * Ends a job that nobody waits for any more. A worker may run what isn't held by anybody, because its hold has ended; and
   * one that has just taken a job, or connects anew, doesn't hear that it is cancelled the first time.
   */
  async function cancel(task: TaskId, id: string, data: JobData): Promise<void> {
    const removed = await queueOf(task)
      .remove(id)
      .catch(() => 0);
    if (removed > 0) dropBlobs(data);
    for (let times = 0; times < cancelling.times && !waiters.has(id); times += 1) {
      await redis.client.publish(cancelChannel(redis), id);
      await pause(cancelling.everyMs, undefined, { ref: false });
      if ((await queueOf(task).getJobState(id)) !== 'active') break;
    }
  }

  async function run(use: Use): Promise<Reply> {
    if (redis.awaySince() !== undefined) throw awayFromMemory();
    const id = jobIdOf(use);
    const data = await untilAborted(writeJob(use, blobs), use.signal);
    try {
      for (;;) {
        const result = resultOf(use, id);
        await untilAborted(add(use, id, data), use.signal);
        const waiter = waiters.get(id);
        if (waiter) waiter.since = performance.now();
        const ended = await untilAborted(result, use.signal);
        if ('value' in ended) return await readResult(ended.value, blobs, passedOn, use.signal);
        logger.warn({ id, why: ended.lost }, 'a job was lost; it is added again');
        await queueOf(use.task).remove(id);
      }
    } catch (error) {
      if (use.signal.aborted) void redis.eventually(() => cancel(use.task, id, data));
      throw error;
    } finally {
      waiters.delete(id);
    }
  }

  return {
    run: (use) => traced('job', { task: use.task }, () => run(use)),
    async counts(task) {
      if (redis.awaySince() !== undefined) throw awayFromMemory();
      const queue = queueOf(task);
      const asked = Promise.all([
        queue.getJobCounts('wait', 'prioritized', 'active'),
        queue.getJobs(['wait', 'prioritized'], 0, 0, true),
      ]);
      const [counts, [oldest]] = await untilAborted(asked, AbortSignal.timeout(queueMs.counts));
      const { wait = 0, prioritized = 0, active = 0 } = counts;
      const oldestSeconds = oldest ? Math.max(0, (Date.now() - oldest.timestamp) / 1000) : 0;
      return { waiting: wait + prioritized, active, oldestSeconds };
    },
    async close() {
      isClosed = true;
      clearInterval(poll);
      const closing = Promise.all(
        [...queues.values()].flatMap(({ queue, events }) => [queue.close(), events.close()]),
      );
      await untilAborted(closing, AbortSignal.timeout(queueMs.close)).catch(() => undefined);
    },
  };
}
