import type { JobsOptions } from 'bullmq';
import type { TaskId } from '../inference/task.ts';
import type { SharedRedis } from './connection.ts';

/** Times around jobs, in ms. */
export const queueMs = {
  /** How long the queue's answer is waited for. A person already reads “thinking…” then. */
  command: 30_000,
  /** How long monitoring waits for what the queues hold. */
  counts: 1_000,
  /** A job that nothing was heard of for so long is looked at. */
  silent: 3_000,
  poll: 1_000,
  /** How long a stop waits for a queue that Redis keeps waiting. */
  close: 1_000,
  /** A worker's hold on a job. It is renewed from the event loop, which models and drawing don't block. */
  lock: 8_000,
  /** How often jobs of dead workers are looked for. */
  stalled: 3_000,
  /** Progress is told at most this often. */
  progress: 500,
} as const;

/** How often a job may lose its worker. BullMQ's default of 1 would fail a job whose worker is killed twice. */
export const maxStalledCount = 5;

/**
 * A job stays known for as long as a platform may deliver its use again, so that it runs once. What happens to a person
 * is a result; only what the worker itself couldn't finish is tried again.
 */
export const jobSettings = {
  attempts: 3,
  backoff: { type: 'fixed', delay: 200 },
  removeOnComplete: { age: 1_200 },
  removeOnFail: { age: 1_200 },
  sizeLimit: 65_536,
} as const satisfies JobsOptions;

/** A task's queue. */
export function queueName(task: TaskId): string {
  return `jobs-${task}`;
}

/** Where the ids of jobs are published that nobody waits for any more. */
export function cancelChannel(redis: SharedRedis): string {
  return redis.key('cancel');
}
