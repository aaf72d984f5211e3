import { UnrecoverableError, Worker, type Job } from 'bullmq';
import type { AnyCommand } from '../core/command.ts';
import { toErrorReply } from '../core/replies/error-reply.ts';
import type { FromRef } from '../core/pictures/attachment.ts';
import type { Progress } from '../core/interaction.ts';
import { cancelled, timedOut } from '../core/refusals.ts';
import type { Runs } from '../core/runs.ts';
import { beginLife, untilAborted } from '../lib/abort.ts';
import type { Logger } from '../lib/logger.ts';
import { traced, tracedUnder } from '../lib/trace.ts';
import type { TaskId } from '../inference/task.ts';
import type { Blobs } from './blobs.ts';
import { createJobsRunOnce } from './run-job-once.ts';
import { restoreOptions } from '../core/replies/stored-options.ts';
import {
  blobsIn,
  conversationOf,
  jobData,
  writeRefusal,
  writeReply,
  type JobData,
  type JobResult,
} from './job.ts';
import { cancelChannel, maxStalledCount, queueMs, queueName } from './queues.ts';
import type { SharedRedis } from './connection.ts';

interface ServingOptions {
  readonly redis: SharedRedis;
  readonly blobs: Blobs;
  readonly tasks: readonly TaskId[];
  /** Uses of each task at once. */
  readonly concurrency: number;
  readonly commands: readonly AnyCommand[];
  readonly runs: Runs;
  readonly fromRef: FromRef;
  readonly logger: Logger;
}

/** The worker's side of the queues. */
export interface Serving {
  /** Jobs that lost their worker, as this process noticed. */
  readonly stalled: number;
  /** Takes no new jobs, and lets those under way finish for `graceMs`; others take over what is left. */
  stop(graceMs: number): Promise<void>;
}

/** How long a call to a provider is remembered as made, in ms: longer than its job. */
const paidMs = 3_600_000;

/** Takes jobs from the queues and runs them here. */
export function serveJobs(options: ServingOptions): Serving {
  const { redis, blobs, tasks, concurrency, commands, runs, fromRef, logger } = options;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const jobsRunOnce = createJobsRunOnce(redis);
  let stalled = 0;

  /** True for the first process that asks a provider for a use: another one may have died after it had paid. */
  const claimCall = async (id: string, engine: string) =>
    (await redis.client.set(redis.key('paid', id, engine), '1', 'PX', paidMs, 'NX')) === 'OK';

  /** Runs a job, as a part of the trace that began in the edge. */
  async function work(task: TaskId, job: Job<unknown>, signal: AbortSignal): Promise<JobResult> {
    const data = jobData.parse(job.data);
    const step = { task, waited_ms: Date.now() - job.timestamp, attempt: job.attemptsStarted };
    const begin = () =>
      tracedUnder(data.traceParent, () => traced('worker', step, () => run(task, job, data, signal)));
    return jobsRunOnce.once(job.id ?? '', job.attemptsStarted <= 1, begin);
  }

  async function run(
    task: TaskId,
    job: Job<unknown>,
    data: JobData,
    signal: AbortSignal,
  ): Promise<JobResult> {
    const id = job.id ?? '';
    const log = logger.child({ id, command: data.command, platform: data.place.platform });
    const command = byName.get(data.command);
    if (!command) throw new Error(`expected a command of this version, got /${data.command}`);
    const life = beginLife({
      parent: signal,
      onParentAbort: cancelled,
      deadlineMs: data.withinMs,
      onDeadline: timedOut,
    });
    try {
      const { place, user, limits, language, choice } = data;
      const conversation = await conversationOf(data, blobs);
      const reply = await runs.run({
        ...{ id, command, task, place, user, limits, language },
        ...(conversation && { conversation }),
        ...(choice && { choice }),
        options: restoreOptions(data.options, fromRef),
        signal: life.signal,
        endsAt: life.endsAt,
        onProgress: throttledProgress(job),
        claimCall: (engine) => claimCall(id, engine),
      });
      return await writeReply(reply, blobs, life.signal);
    } catch (error) {
      // Nobody waits for it any more, and it must not run again.
      if (signal.aborted) {
        dropBlobs(data);
        throw new UnrecoverableError('cancelled');
      }
      const refusal = writeRefusal(error);
      if (!refusal) toErrorReply(error, log);
      return refusal ?? { kind: 'failed' };
    } finally {
      life[Symbol.dispose]();
    }
  }

  /** Once nobody can run it again: another worker would need them if this one died before it handed in the result. */
  function dropBlobs(data: JobData): void {
    for (const key of blobsIn(data)) void blobs.drop(key);
  }

  const connection = redis.connectPatiently();
  const workers = tasks.map((task) => {
    const worker = new Worker<unknown, JobResult>(
      queueName(task),
      // BullMQ gives the signal only to functions with three parameters, and a default would hide the third.
      (job, _token, signal?: AbortSignal) => work(task, job, signal ?? new AbortController().signal),
      {
        ...{ connection, prefix: redis.prefix, concurrency, maxStalledCount },
        lockDuration: queueMs.lock,
        stalledInterval: queueMs.stalled,
      },
    );
    worker.on('error', (error) => logger.debug({ err: error }, 'queue'));
    worker.on('completed', ({ data }) => dropBlobs(jobData.parse(data)));
    worker.on('lockRenewalFailed', (ids) => {
      logger.warn({ ids }, 'this worker has lost its hold on jobs that it runs');
      ids.forEach((id) => jobsRunOnce.loseHold(id));
    });
    worker.on('stalled', (id) => {
      stalled += 1;
      logger.warn({ id }, 'a worker died with this job; it runs again');
    });
    return worker;
  });

  redis.onMessage(cancelChannel(redis), (id) => {
    workers.some((worker) => worker.cancelJob(id, 'cancelled'));
  });

  return {
    get stalled() {
      return stalled;
    },
    async stop(graceMs) {
      const closing = Promise.all(workers.map((worker) => worker.close()));
      // Without Redis it would wait for it.
      await untilAborted(closing, AbortSignal.timeout(graceMs)).catch(() => undefined);
    },
  };
}

/** Passes progress on, the first at once and then at most twice a second; the last is not missed, because the reply follows. */
function throttledProgress(job: Job<unknown>): (progress: Progress) => void {
  let lastAt = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - lastAt < queueMs.progress) return;
    lastAt = now;
    job.updateProgress(progress).catch(() => undefined);
  };
}
