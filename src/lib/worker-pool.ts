import type { Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { workerFile, workerNodeOptions } from './worker-module.ts';

interface WorkerPoolOptions {
  /** The TypeScript module whose default export each worker calls, as a file URL. In a build its compiled form runs. */
  readonly worker: URL;
  /** Threads kept alive while idle. */
  readonly minThreads: number;
  readonly maxThreads: number;
  /** How long an idle thread above the minimum is kept, in ms; half a minute unless given. */
  readonly idleMs?: number;
  /** Handed to every worker once, as `workerData`. */
  readonly workerData?: unknown;
}

/** How long an idle thread is kept that starts again in less than a second, in ms. Each holds some 50 to 80 MB. */
export const idleThreadMs = 120_000;

/**
 * The young generation of a thread's heap, in MB. By default it grows to 48 MB of garbage in each thread; with 3 MB, a
 * thread takes as little CPU time for a picture or a text.
 */
const youngGenerationMb = 3;

/** Work off the event loop, one job at a time per thread. */
export interface WorkerPool<In, Out> {
  /**
   * Runs one job. When the signal aborts, a waiting job is dropped and a running one loses its thread at once,
   * so that a cancelled job really stops using its core; the promise then rejects with the signal's reason.
   * Don't pass a signal for ONNX Runtime jobs: ending the thread in the middle of a run aborts the process.
   */
  run(job: In, signal?: AbortSignal, transfer?: readonly Transferable[]): Promise<Out>;
  close(): Promise<void>;
}

/** Creates a pool of worker threads (piscina) for one worker module. Idle threads above the minimum end after a while. */
export function createWorkerPool<In, Out>({
  worker,
  minThreads,
  maxThreads,
  idleMs = 30_000,
  workerData,
}: WorkerPoolOptions): WorkerPool<In, Out> {
  const pool = new Piscina<In, Out>({
    filename: workerFile(worker),
    minThreads,
    maxThreads,
    idleTimeout: idleMs,
    resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    workerData,
    execArgv: workerNodeOptions(),
    // By default a thread sleeps between jobs without a turn of its event loop. Native memory that garbage collection
    // finds unused is freed in such a turn, so a thread that draws pictures would never give any back.
    atomics: 'disabled',
  });
  // If a job is cancelled just as its thread answers, piscina emits an error, which would end the process without a
  // listener. A job's own failure reaches its promise, so there is nothing to do here.
  pool.on('error', () => undefined);
  return {
    async run(job, signal, transfer) {
      try {
        return await pool.run(job, {
          ...(signal && { signal }),
          ...(transfer && { transferList: [...transfer] }),
        });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
    async close() {
      await pool.destroy();
    },
  };
}
