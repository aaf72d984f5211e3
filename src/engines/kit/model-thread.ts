import { untilAborted } from '../../lib/abort.ts';
import { UserError } from '../../core/errors.ts';
import { createWorkerPool, type WorkerPool } from '../../lib/worker-pool.ts';
import type { Job } from './model-worker.ts';

/** A worker thread that holds a model. */
export interface Thread<In, Out> {
  /** Loads the model ahead of the first run. */
  load(): Promise<void>;
  /**
   * Runs one input; those that come meanwhile wait. When the signal aborts, the promise rejects with its reason at
   * once, and the work ends where the worker next asks.
   * @throws UserError `engine_unavailable` when the model cannot be loaded or fails.
   */
  run(input: In, signal?: AbortSignal): Promise<Out>;
  /** Ends every input where its worker next asks. */
  stop(): void;
  /** Ends the thread once it has stopped working; what is running or comes later fails with the reason. */
  close(reason: Error): Promise<void>;
}

export interface ThreadOptions<Settings extends object> {
  /** A module whose default export is made by `serveJobs`, as a file URL. */
  readonly worker: URL;
  /** Told to the worker once, when it starts. */
  readonly settings: Settings;
  /** What people read when the model does not run, as a sentence. */
  readonly broken: string;
}

/**
 * Makes the thread, which starts with its first job. Work is stopped by a flag that it reads, never by ending the
 * thread: ONNX Runtime takes the whole process down when its thread is terminated in the middle of a run.
 */
export function createThread<In, Out, Settings extends object>({
  worker,
  settings,
  broken,
}: ThreadOptions<Settings>): Thread<In, Out> {
  const running = new Set<Promise<unknown>>();
  let pool: WorkerPool<Job<In>, Out | undefined> | undefined;
  /** Those of the inputs that the worker has not answered yet. */
  const flags = new Set<Int32Array>();
  const closing = new AbortController();

  async function send(job: Job<In>): Promise<Out | undefined> {
    closing.signal.throwIfAborted();
    pool ??= createWorkerPool<Job<In>, Out | undefined>({
      worker,
      minThreads: 1,
      maxThreads: 1,
      workerData: settings,
    });
    const answer = pool.run(job);
    running.add(answer);
    try {
      return await answer;
    } catch (cause) {
      closing.signal.throwIfAborted();
      throw new UserError('engine_unavailable', broken, { cause });
    } finally {
      running.delete(answer);
    }
  }

  async function answer(job: Job<In>): Promise<Out> {
    const output = await send(job);
    if (output === undefined) throw new Error('expected the worker to answer an input, got nothing');
    return output;
  }

  function stop(): void {
    for (const flag of flags) Atomics.store(flag, 0, 1);
  }

  return {
    async load() {
      await send({ stopped: newFlag() });
    },
    async run(input, signal) {
      signal?.throwIfAborted();
      const stopped = newFlag();
      flags.add(stopped);
      const output = answer({ input, stopped }).finally(() => flags.delete(stopped));
      if (!signal) return output;
      try {
        return await untilAborted(output, signal);
      } finally {
        // Over already, unless the signal aborted.
        Atomics.store(stopped, 0, 1);
      }
    },
    stop,
    async close(reason) {
      closing.abort(reason);
      stop();
      await Promise.allSettled(running);
      await pool?.close();
    },
  };
}

function newFlag(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}
