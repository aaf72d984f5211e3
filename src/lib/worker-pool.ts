import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Transferable } from 'node:worker_threads';
import { Piscina } from 'piscina';

/**
 * How a worker learns TypeScript: by itself where Node can (22.18 and later), by tsx otherwise. On those Nodes tsx
 * would also read every library that a worker imports, at 200 MB and a second for transformers.js.
 */
const typescript =
  'typescript' in process.features && process.features.typescript
    ? []
    : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

export interface WorkerPoolOptions {
  /** The module whose default export each worker calls, as a file URL. */
  readonly worker: URL;
  /** Threads kept alive while idle. */
  readonly minThreads: number;
  readonly maxThreads: number;
  /** Handed to every worker once, as `workerData`. */
  readonly workerData?: unknown;
}

/** Work off the event loop, one job at a time per thread. */
export interface WorkerPool<In, Out> {
  /**
   * Runs one job. When the signal aborts, a waiting job is dropped and a running one loses its thread at once,
   * so that a cancelled job really stops using its core; the promise then rejects with the signal's reason.
   * Give no signal to a job that runs ONNX Runtime: ending its thread in the middle of a run aborts the process.
   */
  run(job: In, signal?: AbortSignal, transfer?: readonly Transferable[]): Promise<Out>;
  close(): Promise<void>;
}

/** Makes a pool of worker threads (piscina) for one worker module. Idle threads above the minimum end after 30 s. */
export function createWorkerPool<In, Out>({
  worker,
  minThreads,
  maxThreads,
  workerData,
}: WorkerPoolOptions): WorkerPool<In, Out> {
  const pool = new Piscina<In, Out>({
    filename: worker.href,
    minThreads,
    maxThreads,
    idleTimeout: 30_000,
    workerData,
    execArgv: typescript,
  });
  // A thread's answer that arrives in the moment in which its job is cancelled is an error to piscina, and one that
  // nobody listens for ends the process. What fails in a job reaches its own promise; this concerns none.
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
